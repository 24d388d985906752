import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { deploySystem } from "../../helpers/system.ts";

const STATEMENT = ethers.id("a statement");
const LATER = 4_000_000_000n;

const setUp = () => networkHelpers.loadFixture(deploySystem);

/** The bank's treasury holds 1,000 fen, of which `holder` may dispose. */
const withMoney = async () => {
  const system = await deploySystem();
  const { token, bank, holder } = system;
  await token.connect(bank.recorder).issue(bank.treasury, 1000n, STATEMENT);
  await token.connect(bank.treasury).approve(holder, 600n);
  return system;
};
const inTreasury = () => networkHelpers.loadFixture(withMoney);

describe("SettlementToken", () => {
  it("is yuan, counted in fen", async () => {
    const { token, directory } = await setUp();
    expect(await token.name()).to.equal("结算元 Settlement Yuan");
    expect(await token.symbol()).to.equal("SCNY");
    expect(await token.decimals()).to.equal(2n);
    expect(await token.totalSupply()).to.equal(0n);
    expect(await token.directory()).to.equal(await directory.getAddress());
  });

  it("is issued by a bank's recorder, for what the bank received", async () => {
    const { token, bank } = await setUp();
    const issued = await token.connect(bank.recorder).issue(bank.treasury, 2n ** 64n - 1n, STATEMENT);
    await expect(issued)
      .to.emit(token, "Issued")
      .withArgs(bank.id, bank.treasury, 2n ** 64n - 1n, STATEMENT, bank.recorder);
    expect(await token.balanceOf(bank.treasury)).to.equal(18_446_744_073_709_551_615n);
    expect(await token.isUsed(bank.id, STATEMENT)).to.equal(true);
  });

  it("is issued once under a reference; another bank's references are its own", async () => {
    const { token, bank, otherBank } = await setUp();
    const issue = () => token.connect(bank.recorder).issue(bank.treasury, 1000n, STATEMENT);
    await issue();
    await expect(issue()).to.be.revertedWithCustomError(token, "Token_ReferenceUsed").withArgs(bank.id, STATEMENT);
    expect(await token.isUsed(otherBank.id, STATEMENT)).to.equal(false);
    await token.connect(otherBank.recorder).issue(otherBank.treasury, 1000n, STATEMENT);
    expect(await token.totalSupply()).to.equal(2000n);
  });

  it("is not issued for nothing, without a reference, or to nobody", async () => {
    const { token, bank } = await setUp();
    const as = token.connect(bank.recorder);
    await expect(as.issue(bank.treasury, 0n, STATEMENT)).to.be.revertedWithCustomError(token, "Token_ZeroAmount");
    await expect(as.issue(bank.treasury, 1n, ethers.ZeroHash)).to.be.revertedWithCustomError(
      token,
      "Token_EmptyReference",
    );
    await expect(as.issue(ethers.ZeroAddress, 1n, STATEMENT))
      .to.be.revertedWithCustomError(token, "ERC20InvalidReceiver")
      .withArgs(ethers.ZeroAddress);
  });

  it("is issued by nobody else", async () => {
    const { token, directory, bank, charity, finance, stranger, governor } = await setUp();
    for (const caller of [
      ...[bank.approver, bank.administrator, bank.treasury],
      ...[charity.recorder, finance.recorder, stranger, governor],
    ])
      await expect(token.connect(caller).issue(caller, 1n, STATEMENT))
        .to.be.revertedWithCustomError(token, "Token_NotBankRecorder")
        .withArgs(caller);
    await directory.suspend(bank.id, "under investigation");
    await expect(token.connect(bank.recorder).issue(bank.treasury, 1n, STATEMENT))
      .to.be.revertedWithCustomError(token, "Token_NotBankRecorder")
      .withArgs(bank.recorder);
  });

  it("is burned from a bank's treasury, for what the bank paid out", async () => {
    const { token, bank } = await inTreasury();
    const burned = await token.connect(bank.treasury).burn(400n);
    await expect(burned).to.emit(token, "Redeemed").withArgs(bank.id, bank.treasury, 400n);
    await expect(burned).to.emit(token, "Transfer").withArgs(bank.treasury, ethers.ZeroAddress, 400n);
    expect(await token.totalSupply()).to.equal(600n);
  });

  it("is burned from a bank's treasury by whom that allowed it, up to what it allowed", async () => {
    const { token, bank, holder } = await inTreasury();
    await expect(token.connect(holder).burnFrom(bank.treasury, 600n))
      .to.emit(token, "Redeemed")
      .withArgs(bank.id, bank.treasury, 600n);
    expect(await token.balanceOf(bank.treasury)).to.equal(400n);
    await expect(token.connect(holder).burnFrom(bank.treasury, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(holder, 0n, 1n);
  });

  it("is not burned for nothing, nor beyond what there is", async () => {
    const { token, bank, holder } = await inTreasury();
    await expect(token.connect(bank.treasury).burn(0n)).to.be.revertedWithCustomError(token, "Token_ZeroAmount");
    await expect(token.connect(holder).burnFrom(bank.treasury, 0n)).to.be.revertedWithCustomError(
      token,
      "Token_ZeroAmount",
    );
    await expect(token.connect(bank.treasury).burn(1001n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(bank.treasury, 1000n, 1001n);
  });

  it("cannot vanish from any other account, nor from the treasury of a suspended bank", async () => {
    const { token, directory, bank, charity, holder } = await inTreasury();
    for (const account of [charity.treasury, bank.recorder, holder]) {
      await token.connect(bank.treasury).transfer(account, 1n);
      await expect(token.connect(account).burn(1n))
        .to.be.revertedWithCustomError(token, "Token_NotBankTreasury")
        .withArgs(account);
      await token.connect(account).approve(bank.treasury, 1n);
      await expect(token.connect(bank.treasury).burnFrom(account, 1n))
        .to.be.revertedWithCustomError(token, "Token_NotBankTreasury")
        .withArgs(account);
    }
    await directory.suspend(bank.id, "under investigation");
    await expect(token.connect(bank.treasury).burn(1n))
      .to.be.revertedWithCustomError(token, "Token_NotBankTreasury")
      .withArgs(bank.treasury);
  });

  it("moves between accounts as any token does", async () => {
    const { token, bank, holder, otherHolder } = await inTreasury();
    await token.connect(holder).transferFrom(bank.treasury, otherHolder, 500n);
    await token.connect(otherHolder).transfer(holder, 200n);
    expect(await token.balanceOf(holder)).to.equal(200n);
    expect(await token.balanceOf(otherHolder)).to.equal(300n);
    expect(await token.totalSupply()).to.equal(1000n);
  });

  it("is allowed by a signature, once", async () => {
    const { token, holder, otherHolder } = await setUp();
    const domain = {
      name: "结算元 Settlement Yuan",
      version: "1",
      chainId: (await ethers.provider.getNetwork()).chainId,
      verifyingContract: await token.getAddress(),
    };
    const types = {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    };
    const permitted = { owner: holder.address, spender: otherHolder.address, value: 7n, nonce: 0n, deadline: LATER };
    const { v, r, s } = ethers.Signature.from(await holder.signTypedData(domain, types, permitted));
    const permit = () => token.connect(otherHolder).permit(holder, otherHolder, 7n, LATER, v, r, s);
    await permit();
    expect(await token.allowance(holder, otherHolder)).to.equal(7n);
    expect(await token.nonces(holder)).to.equal(1n);
    await expect(permit()).to.be.revertedWithCustomError(token, "ERC2612InvalidSigner");
  });
});
