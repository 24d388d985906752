/**
 * How a domain is declared. What is said here once is written into every layer by `./sunledger generate`: see
 * docs/add-a-domain.md.
 */

/** What is said to people, in both languages side by side, so that neither is forgotten when the other changes. */
export type Text = { readonly en: string; readonly zh: string };

export const text = (en: string, zh: string): Text => ({ en, zh });

/** AccessManager's roles. `module` is held by contracts that act for others; the rest by people who govern. */
export const ROLES = { admin: 0n, registrar: 1n, guardian: 2n, module: 3n } as const;
export type RoleName = keyof typeof ROLES;

/** A contract of a deployment. Its key is its name in `deployment.json`. */
export type Contract = {
  /** The file that has it, which bears its name: `contracts/funds/FundLedger.sol`, or a file of an npm package. */
  readonly source: string;
  /** What readers call it. */
  readonly title: Text;
  /**
   * Its constructor's parameters by name, without a trailing underscore: another contract's key, `deployer`, or
   * `predecessor`, the contract that this one replaces (the zero address where it replaces none).
   */
  readonly parameters: Readonly<Record<string, string>>;
  /** Which role each governed function asks for. */
  readonly governed?: { readonly [role in RoleName]?: readonly string[] };
  /** Whether it holds the role `module`. A contract calls at once, so that role has no delay. */
  readonly module?: true;
  /** Whether it says who may be paid from the funds that it keeps, and packs their payments (`IPayees`). */
  readonly keeper?: true;
  /** The events that the index reads, each with what a list of acts calls it; null where it stands in no list. */
  readonly events: Readonly<Record<string, Text | null>>;
  /** Its other events, which nobody but the chain keeps. */
  readonly unread?: readonly string[];
};

/** A kind of record, which other records and documents can name (`contracts/lib/Records.sol`). */
export type RecordKind = {
  /** Its number in a record's name, as in Solidity. Numbers are never used again. */
  readonly kind: number;
  /** The key of the contract that keeps it. */
  readonly contract: string;
  /** What stands before its number: `fund` 3. */
  readonly title: Text;
  /** Where its page is on the site, without slashes; null where it has no page of its own. */
  readonly path: string | null;
  /** Whether its number has two parts, its owner's and its own: 3-17. */
  readonly twofold: boolean;
};

/** An enumeration. The words are those of labels; English ones begin with a small letter. */
export type Enumeration = {
  /**
   * The Solidity `enum`, as `file:name`, or for a set of bits the library that has one constant a bit. An enumeration that
   * the index alone has names none, and its members are numbered by nobody.
   */
  readonly solidity?: string;
  /** Its members as in Solidity, without `None`. Of bits: as in Solidity, but written like those. */
  readonly members: Readonly<Record<string, Text>>;
  /** Whether a value is a sum of members. */
  readonly bits?: true;
};

/**
 * What a contract refuses with, and what to do then. In both texts `{name}` is the error's value of that name, and
 * `{name:form}` writes it in a form: `yuan`, `record` (3-17), `row` (counted from 1), `region`, `day`, `time`, `particular` (what
 * a particular is called), or the name of an enumeration. Both are sentences without a full stop; English ones begin with a small letter.
 */
export type Refusal = {
  /** What is wrong. */
  readonly why: Text;
  /** What to do. */
  readonly remedy: Text;
};

export const refusal = (why: Text, remedy: Text): Refusal => ({ why, remedy });

export type Domain = {
  readonly contracts: Readonly<Record<string, Contract>>;
  readonly records: Readonly<Record<string, RecordKind>>;
  readonly enums: Readonly<Record<string, Enumeration>>;
  /**
   * What readers call the particulars of its records, by their names in Solidity: as labels, and in refusals that name one. A
   * particular has the same name in all domains, and is called by it where nothing is declared.
   */
  readonly particulars?: Readonly<Record<string, Text>>;
  /** By the error's name in Solidity. */
  readonly errors: Readonly<Record<string, Refusal>>;
};

/** What every contract has that can be stopped and replaced (`contracts/lib/ISuccession.sol`), to be spread into its declaration. */
export const SUCCESSION = {
  parameters: { accessManager: "accessManager", predecessor: "predecessor" },
  // Stopping a module answers an emergency. Naming its successor can wait, and must be seen coming.
  governed: { guardian: ["stop", "restart"], admin: ["retire"] },
  events: { Stopped: null, Restarted: null, Retired: null },
  unread: ["AuthorityUpdated"],
} as const;

/** Check a declaration's form, and keep its names as types. */
export const defineDomain = <const D extends Domain>(domain: D): D => domain;
