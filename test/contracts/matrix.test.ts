import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { expect } from "chai";
import type { Interface } from "ethers";
import { networkHelpers } from "../helpers/chain.ts";
import type { Case } from "../helpers/matrix/case.ts";
import { CASES } from "../helpers/matrix/cases.ts";
import { deployMatrix, type World } from "../helpers/matrix/world.ts";
import { FOREVER, type OrganisationName, type TestOrganisation } from "../helpers/organisations.ts";

/** As in contracts/directory/IDirectory.sol. */
const ACTIVE = 1n;

/** How the contracts say "not you". Whoever may not must get one of these, and no other fault. */
const NOT_YOU = [
  "AccessManagedUnauthorized",
  "Campaigns_NotAllowed",
  "Directory_NotAdministrator",
  "Directory_NotMember",
  "Directory_NotRecorder",
  "Dossiers_NotAllowed",
  "ERC20InsufficientAllowance",
  "Evidence_NotAnswerable",
  "Evidence_NotRecorder",
  "Funds_InvalidTerms", // a supervisor from elsewhere, whose region does not cover the fund's
  "Funds_NotAllowed",
  "Funds_NotPaidBy",
  "Funds_NotPredecessor",
  "Programmes_Invalid", // a sponsor from elsewhere, whose region does not cover the programme's
  "Programmes_NotAllowed",
  "Rosters_NotAllowed",
  "Rosters_NotTheLedger",
  "Token_NotBankRecorder",
  "Token_NotBankTreasury",
];

const load = () => networkHelpers.loadFixture(deployMatrix);

describe("Who may do what", () => {
  it("has a case for every function of every contract that changes something", async () => {
    const { directory, token, ledger, campaigns, evidence, relief, dossiers } = await load();
    const contracts = {
      Directory: directory,
      SettlementToken: token,
      FundLedger: ledger,
      Campaigns: campaigns,
      Evidence: evidence,
      Relief: relief,
      Dossiers: dossiers,
    };
    const acts = Object.entries(contracts).flatMap(([name, contract]) => changing(name, contract.interface));
    expect([...new Set(CASES.map(({ act }) => act))].sort()).to.deep.equal(acts.sort());
  });

  for (const tried of CASES) {
    const title = tried.state === undefined ? tried.act : `${tried.act}, ${tried.state}`;
    const who =
      tried.may === "anyone"
        ? "anyone"
        : tried.may.length > 6
          ? `${tried.may.length} callers`
          : tried.may.join(", ") || "nobody";

    it(`${title}: ${who}, and nobody else`, async () => {
      const world = await prepared(tried);
      const accepted: string[] = [];
      for (const [name, caller] of world.callers) {
        const refusal = await refusalOf(tried.call(world, caller));
        if (refusal === null) accepted.push(name);
        else expect(NOT_YOU, `${name} was refused for another reason`).to.include(refusal);
      }
      const expected = tried.may === "anyone" ? [...world.callers.keys()] : [...tried.may];
      expect(accepted.sort()).to.deep.equal(expected.sort());
    });

    if (tried.may === "anyone" || !tried.may.some(isMember)) continue;
    it(`${title}: no longer once suspended, gone or over`, async () => {
      const world = await prepared(tried);
      const state = await networkHelpers.takeSnapshot();
      for (const name of tried.may === "anyone" ? [] : tried.may.filter(isMember)) {
        for (const [how, end] of Object.entries(ENDINGS)) {
          await end(world, name);
          const refusal = await refusalOf(tried.call(world, callerOf(world, name)));
          if (how === "suspended" && tried.evenSuspended) expect(refusal, name).to.equal(null);
          else expect(NOT_YOU, `${name}, ${how}`).to.include(refusal);
          await state.restore();
        }
      }
    });
  }
});

/** Functions of an ABI that change something, by name. */
function changing(contract: string, abi: Interface): string[] {
  const names: string[] = [];
  abi.forEachFunction(({ name, stateMutability }) => {
    if (stateMutability === "nonpayable" || stateMutability === "payable") names.push(`${contract}.${name}`);
  });
  return names;
}

async function prepared(tried: Case): Promise<World> {
  const world = await load();
  await tried.before?.(world);
  return world;
}

/** The name of the error with which it was refused; null where it was not. */
async function refusalOf(sent: Promise<unknown>): Promise<string | null> {
  try {
    await sent;
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return /custom error '(\w+)\(/.exec(message)?.[1] ?? message;
  }
}

function isMember(name: string): boolean {
  return /\.(administrator|recorder|approver)$/.test(name);
}

type Callers = Pick<World, OrganisationName | "callers">;

function callerOf({ callers }: Callers, name: string): HardhatEthersSigner {
  const caller = callers.get(name);
  if (!caller) throw new Error(`There is no caller ${name}.`);
  return caller;
}

function homeOf(world: Callers, member: string): TestOrganisation {
  return world[member.slice(0, member.indexOf(".")) as OrganisationName];
}

/** How an account ceases to act for its organisation. */
const ENDINGS: Record<string, (world: World, member: string) => Promise<unknown>> = {
  suspended: async ({ directory, ...world }, member) => {
    const { id } = homeOf(world, member);
    if ((await directory.organisation(id)).standing === ACTIVE) await directory.suspend(id, "under review");
  },
  // Leaving sets what a dismissal sets, and is open to administrators and in every standing.
  gone: ({ directory, ...world }, member) => directory.connect(callerOf(world, member)).resign(),
  // Everyone's last second, as appointments for ever have it.
  over: () => networkHelpers.time.increaseTo(FOREVER + 1n),
};
