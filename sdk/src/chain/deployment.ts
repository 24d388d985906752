import type { Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { ABIS } from "../generated/contracts.ts";
import { Refusal } from "../refusal.ts";

/** A contract of a deployment, by the name that domains/ declares it under. */
export type ContractName = keyof typeof ABIS;
/** All of them. */
export const CONTRACT_NAMES = /* @__PURE__ */ Object.keys(ABIS) as readonly ContractName[];

/** A contract as it was put on the chain: what is known of it for good, whatever becomes of its sources. */
export type Module = {
  /** Its declared name. A contract and those that replaced it are modules of one kind. */
  readonly kind: string;
  readonly address: Hex;
  /** It says nothing in an earlier block. */
  readonly startBlock: number;
  /** Keccak-256 of its code on the chain, which the chain itself calls EXTCODEHASH. */
  readonly code: Hex;
  readonly builtFrom: {
    /** The release, or the one before the commit. */
    readonly release: string;
    /** The commit that the contracts' sources were at, where they were at one. */
    readonly commit?: string;
    /** SHA-256 of what the compiler was given: what `contracts/compiled/` calls a digest. */
    readonly sources: string;
  };
  /** The module that it replaces. */
  readonly predecessor?: Hex;
  /** Its governed functions by the role that each asks for, as signatures. */
  readonly governed?: Readonly<Record<string, readonly string[]>>;
  /** A role that it holds itself. */
  readonly holds?: string;
};

/** The modules of a book on a chain, in the order in which they were put there. */
export type Modules = { readonly chainId: number; readonly modules: readonly Module[] };

/** Where the contracts are: what `deployment.json` says. */
export type Deployment = Modules & {
  /** The modules in use: of each kind the one that nothing has replaced. */
  readonly contracts: Readonly<Record<ContractName, Hex>>;
  /** No record is in an earlier block. */
  readonly startBlock: number;
};

/** The form of `deployment.json` that is written. One without a number is from before 0.2. */
export const DEPLOYMENT_VERSION = 2;

/**
 * Read a deployment from its file's text.
 * @throws SunledgerError `deployment/invalid` with the field that is wrong; `deployment/old` for one from before 0.2;
 * `deployment/incomplete` where the book lacks a module that this version knows
 */
export const parseDeployment = (text: string): Deployment => deploymentOf(parseModules(text));

/**
 * Read the modules of a book, which may lack some that this version knows, or have some that it does not know.
 * @param text The text of `deployment.json`
 * @throws SunledgerError `deployment/invalid`, `deployment/old`
 */
export function parseModules(text: string): Modules {
  const { version, chainId, contracts, modules } = readJson(text);
  if (version === undefined && contracts !== undefined) throw old();
  if (version !== DEPLOYMENT_VERSION) refuse("version");
  if (!isCount(chainId)) refuse("chainId");
  if (!Array.isArray(modules)) refuse("modules");
  return { chainId, modules: modules.map((module, at) => moduleOf(fieldsOf(module), `modules[${at}]`)) };
}

/**
 * A deployment of all contracts that this version knows.
 * @throws Refusal `deployment/incomplete` naming those that the book lacks
 */
export function deploymentOf({ chainId, modules }: Modules): Deployment {
  const current = currentModules(modules);
  const lacking = CONTRACT_NAMES.filter((name) => !current.has(name));
  if (lacking.length > 0) throw incomplete(lacking);
  const contracts = Object.fromEntries(CONTRACT_NAMES.map((name) => [name, current.get(name)!.address]));
  return {
    chainId,
    modules,
    contracts: contracts as Record<ContractName, Hex>,
    startBlock: Math.min(...modules.map(({ startBlock }) => startBlock)),
  };
}

/** Of each kind the module that nothing has replaced. */
export function currentModules(modules: readonly Module[]): ReadonlyMap<string, Module> {
  const replaced = new Set(modules.map(({ predecessor }) => predecessor?.toLowerCase()));
  return new Map(
    modules.filter(({ address }) => !replaced.has(address.toLowerCase())).map((module) => [module.kind, module]),
  );
}

function moduleOf(value: Record<string, unknown>, at: string): Module {
  const { kind, address, startBlock, code, predecessor, governed, holds } = value;
  const { release, commit, sources } = fieldsOf(value["builtFrom"]);
  if (!isText(kind)) refuse(`${at}.kind`);
  if (!isHex(address, 20)) refuse(`${at}.address`);
  if (!isCount(startBlock)) refuse(`${at}.startBlock`);
  if (!isHex(code, 32)) refuse(`${at}.code`);
  if (!isText(release) || !isText(sources) || !isOptional(commit, isText)) refuse(`${at}.builtFrom`);
  if (!isOptional(predecessor, isAddress)) refuse(`${at}.predecessor`);
  if (!isOptional(governed, isGoverned)) refuse(`${at}.governed`);
  if (!isOptional(holds, isText)) refuse(`${at}.holds`);
  return {
    ...{ kind, address, startBlock, code },
    builtFrom: { release, ...(commit !== undefined && { commit }), sources },
    ...(predecessor !== undefined && { predecessor }),
    ...(governed !== undefined && { governed }),
    ...(holds !== undefined && { holds }),
  };
}

function readJson(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch (cause) {
    throw new SunledgerError("deployment/invalid", "This is no deployment file: it is not JSON.", {}, { cause });
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isHex = (value: unknown, bytes: number): value is Hex =>
  typeof value === "string" && value.length === 2 + 2 * bytes && /^0x[0-9a-fA-F]*$/.test(value);

const isAddress = (value: unknown): value is Hex => isHex(value, 20);

const isGoverned = (value: unknown): value is Record<string, string[]> =>
  Object.values(fieldsOf(value)).every((functions) => Array.isArray(functions) && functions.every(isText));

const isOptional = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value);

function refuse(field: string): never {
  throw new SunledgerError(
    "deployment/invalid",
    `The deployment file's ${field} is missing or wrong: restore the file, or deploy anew.`,
    { field },
  );
}

const old = () =>
  new Refusal(
    "deployment/old",
    {
      en: "This book was begun before version 0.2, whose contracts this version does not know. To read it on, use the version that it was begun with. To begin a new one, give another SUNLEDGER_HOME, or forget this one: ./sunledger start --fresh",
      zh: "此账本由 0.2 之前的版本创建，当前版本不识别其合约。如需继续查阅，请使用当时的版本。如需新建，请指定另一个 SUNLEDGER_HOME，或清除现有账本：./sunledger start --fresh",
    },
    {},
  );

const incomplete = (lacking: readonly string[]) =>
  new Refusal(
    "deployment/incomplete",
    {
      en: `This book lacks a module that this version has: ${lacking.join(", ")}. Add it: ./sunledger start for an embedded book, ./sunledger deploy for any other.`,
      zh: `此账本缺少当前版本的模块：${lacking.join("、")}。请添加：内嵌账本运行 ./sunledger start，其他账本运行 ./sunledger deploy。`,
    },
    { modules: lacking.join(", ") },
  );
