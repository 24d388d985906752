import type { Text } from "../../domains/define.ts";
import { textFiles } from "./generator.ts";
import type {
  DeclaredContract,
  DeclaredEnum,
  DeclaredError,
  DeclaredParticular,
  DeclaredRecord,
  Model,
} from "./model.ts";
import { head } from "./names.ts";

const FOLDER = "sdk/src/generated";

/** What the SDK has of the domains. It imports nothing of ours but this. */
export const sdkGenerator = textFiles(
  { en: "SDK", zh: "SDK" },
  ({ contracts, records, enums, errors, particulars }: Model) => ({
    [`${FOLDER}/abi.ts`]: abis(contracts),
    [`${FOLDER}/contracts.ts`]: contractsOf(contracts),
    [`${FOLDER}/titles.ts`]: titles(contracts),
    [`${FOLDER}/records.ts`]: recordKinds(records),
    [`${FOLDER}/enums.ts`]: numbers(enums),
    [`${FOLDER}/words.ts`]: words(enums, particulars),
    [`${FOLDER}/acts.ts`]: acts(contracts),
    [`${FOLDER}/refusals.ts`]: refusals(errors),
  }),
);

const HEAD = head("//");
const json = (value: unknown): string => JSON.stringify(value);
const both = ({ en, zh }: Text): string => `{ en: ${json(en)}, zh: ${json(zh)} }`;
const abiName = ({ name }: DeclaredContract): string => `${name}Abi`;
const lines = (entries: readonly string[]): string => entries.map((entry) => `  ${entry},\n`).join("");

function abis(contracts: readonly DeclaredContract[]): string {
  const parts = contracts.map((contract) => {
    const entries = contract.abi.map((entry) => json(withoutInternalTypes(entry)));
    const comment = `/** ${contract.solidityName}, as viem wants it described. @hidden */`;
    return `${comment}\nexport const ${abiName(contract)} = [\n${lines(entries)}] as const;\n`;
  });
  return [HEAD, ...parts].join("\n");
}

/** The compiler's names for types help nobody here, and change when a file moves. */
function withoutInternalTypes(entry: unknown): unknown {
  return JSON.parse(JSON.stringify(entry, (key, value: unknown) => (key === "internalType" ? undefined : value)));
}

function contractsOf(contracts: readonly DeclaredContract[]): string {
  return `${HEAD}
import { ${contracts.map(abiName).join(", ")} } from "./abi.ts";

/** The contracts of a deployment by the names that they have in its file, with what viem needs to speak to them. */
export const ABIS = {
${lines(contracts.map((contract) => `${contract.name}: ${abiName(contract)}`))}} as const;

/** Those that keep funds, and say how their payments are packed. @hidden */
export const KEEPERS = ${json(contracts.filter(({ keeper }) => keeper).map(({ name }) => name))} as const;
`;
}

function titles(contracts: readonly DeclaredContract[]): string {
  return `${HEAD}
/** What readers call the contracts of a deployment. English titles begin with a small letter. @hidden */
export const CONTRACT_TITLES = {
${lines(contracts.map(({ name, title }) => `${name}: ${both(title)}`))}} as const;
`;
}

function recordKinds(records: readonly DeclaredRecord[]): string {
  const entry = ({ name, kind, contract, path, twofold, title }: DeclaredRecord) =>
    `${name}: { kind: ${kind}, contract: ${json(contract)}, path: ${json(path)}, twofold: ${twofold}, title: ${both(title)} }`;
  return `${HEAD}
/**
 * The kinds of record: each one's number in a record's name, the contract that keeps it, the folder of its page on the site (null
 * where it has no page of its own), whether its number has two parts (3-17), and what stands before its number.
 * @hidden
 */
export const RECORDS = {
${lines(records.map(entry))}} as const;
`;
}

function numbers(enums: readonly DeclaredEnum[]): string {
  const parts = enums
    .filter(({ solidity }) => solidity)
    .map(({ name, solidity, bits, none, members }) => {
      const [file, solidityName] = solidity!.split(":");
      const entries = [...(none ? ["None: 0"] : []), ...members.map((member) => `${member.name}: ${member.number!}`)];
      const comment = `${bits ? "Bits; their sum is a set. " : ""}\`${solidityName}\` in ${file}.`;
      return `/** ${comment} */\nexport const ${name} = { ${entries.join(", ")} } as const;\n`;
    });
  return [HEAD, ...parts].join("\n");
}

function words(enums: readonly DeclaredEnum[], particulars: readonly DeclaredParticular[]): string {
  const parts = enums.map(({ name, members }) => {
    const entries = members.map(
      ({ indexName, number, en, zh }) => `  ${indexName}: { number: ${number}, en: ${json(en)}, zh: ${json(zh)} }`,
    );
    return `  ${name}: {\n${lines(entries)}  },\n`;
  });
  return `${HEAD}
/**
 * The members of each enumeration by the names that the index gives them: their numbers in the contracts (null where the index
 * alone has the enumeration) and their words, as labels; English ones begin with a small letter.
 * @hidden
 */
export const WORDS = {
${parts.join("")}} as const;

/** What readers call the particulars of records, by their names in Solidity; English labels begin with a small letter. @hidden */
export const PARTICULARS = {
${lines(particulars.map(({ name, ...label }) => `${name}: ${both(label)}`))}} as const;
`;
}

function acts(contracts: readonly DeclaredContract[]): string {
  const entries = contracts.flatMap(({ events }) =>
    Object.entries(events).flatMap(([name, title]) => (title ? [`${name}: ${both(title)}`] : [])),
  );
  return `${HEAD}
/** What lists call an act, by its event's name. English words begin with a small letter. */
export const ACTS = {
${lines(entries)}} as const;
`;
}

function refusals(errors: readonly DeclaredError[]): string {
  const entries = errors.map(
    ({ name, why, remedy }) => `${name}: {\n    why: ${both(why)},\n    remedy: ${both(remedy)},\n  }`,
  );
  return `${HEAD}
/**
 * What the contracts refuse with, by the error's name: what is wrong and what to do, sentences without a full stop. {name} is the
 * error's value of that name; {name:form} says how to write it.
 */
export const REFUSALS = {
${lines(entries)}} as const;
`;
}
