import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { deploySystem, retire } from "../../helpers/system.ts";

/** A register of evidence with one entry, and one that stands ready to take over. */
async function deployBoth() {
  const system = await deploySystem();
  const { evidence, directory, accessManager, charity } = system;
  const anchor = (register: typeof evidence) =>
    register.connect(charity.recorder).anchor(ethers.id("an invoice"), ethers.ZeroHash);
  await anchor(evidence);
  const factory = await ethers.getContractFactory("Evidence");
  const next = await factory.deploy(directory, accessManager, evidence);
  return { ...system, anchor, next };
}

describe("Evidence: passing on", () => {
  it("tells whether it is stopped and who took over, and the next one goes on with its numbers", async () => {
    const { evidence, next, anchor, charity } = await networkHelpers.loadFixture(deployBoth);
    expect([await evidence.isStopped(), await evidence.successor()]).to.deep.equal([false, ethers.ZeroAddress]);
    await expect(anchor(next)).to.be.revertedWithCustomError(next, "Succession_NotNamed");
    await retire(evidence, next);
    expect([await evidence.isStopped(), await evidence.successor()]).to.deep.equal([true, await next.getAddress()]);
    await expect(anchor(evidence)).to.be.revertedWithCustomError(evidence, "Succession_Retired");
    await anchor(next);
    expect(await next.countOf(charity.id)).to.equal(2n);
    expect(await next.predecessor()).to.equal(await evidence.getAddress());
  });
});
