import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { AbiEvent } from "viem";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { manifest, PATHS, TEMPLATE, yamlOf } from "../../subgraph/manifest.ts";
import { textFiles } from "./generator.ts";
import type { DeclaredContract, DeclaredEnum, DeclaredRecord, Model } from "./model.ts";
import { head, screaming } from "./names.ts";
import { joinSchema } from "./schema.ts";

const FOLDER = "subgraph";
const HEAD = head("//");

/** What the index has of the domains: words for its mappings, one schema, and interfaces with the events that it reads. */
export const subgraphGenerator = textFiles(
  { en: "index", zh: "索引" },
  async ({ contracts, records, enums }: Model) => {
    const read = contracts.filter(({ events }) => Object.keys(events).length > 0);
    const domains = [...new Set([...contracts, ...enums].map(({ domain }) => domain))];
    const schema = await schemaOf(domains, enums);
    const handlers = await handlersOf(["common", ...domains]);
    requireHandlers(read, handlers);
    const used = enums.filter(({ name }) => new RegExp(`: ${name}\\b`).test(schema));
    return {
      [`${FOLDER}/schema.graphql`]: schema,
      [`${FOLDER}/subgraph.yaml`]: `${head("#")}\n${yamlOf(manifest(TEMPLATE, PATHS, (source) => eventsOf(read.find(({ solidityName }) => solidityName === source)!)))}`,
      [`${FOLDER}/declared/enums.ts`]: enumsOf(used),
      [`${FOLDER}/declared/records.ts`]: kindsOf(records),
      [`${FOLDER}/declared/payees.ts`]: payees(contracts.filter(({ keeper }) => keeper)),
      [`${FOLDER}/declared/mapping.ts`]: mapping(handlers),
      [`${FOLDER}/declared/rehearsal.ts`]: rehearsal(read, handlers),
      ...Object.fromEntries(
        read.map((contract) => [`${FOLDER}/abis/${contract.solidityName}.json`, interfaceOf(contract)]),
      ),
    };
  },
);

async function schemaOf(domains: readonly string[], enums: readonly DeclaredEnum[]): Promise<string> {
  const files = ["common", ...domains].map((domain) => join(ROOT, FOLDER, domain, "schema.graphql"));
  const parts = await Promise.all(files.filter((file) => existsSync(file)).map((file) => readFile(file, "utf8")));
  return joinSchema(parts, enums);
}

/** Where each handler stands: `Deposited` in `funds/deposits`. */
type Handlers = ReadonlyMap<string, string>;

async function handlersOf(domains: readonly string[]): Promise<Handlers> {
  const handlers = new Map<string, string>();
  for (const domain of domains.filter((name) => existsSync(join(ROOT, FOLDER, name)))) {
    const names = await readdir(join(ROOT, FOLDER, domain));
    for (const name of names.filter((each) => each.endsWith(".ts")).sort()) {
      const text = await readFile(join(ROOT, FOLDER, domain, name), "utf8");
      for (const [, event] of text.matchAll(/^export function handle(\w+)\(/gm))
        handlers.set(event!, `${domain}/${name.slice(0, -3)}`);
    }
  }
  return handlers;
}

/** @throws Refusal where an event that is read has no handler, or a handler no event */
function requireHandlers(contracts: readonly DeclaredContract[], handlers: Handlers): void {
  const read = contracts.flatMap(({ events, domain }) => Object.keys(events).map((event) => ({ event, domain })));
  const lacking = read.filter(({ event }) => !handlers.has(event));
  const idle = [...handlers].filter(([event]) => !read.some((each) => each.event === event));
  if (lacking.length + idle.length === 0) return;
  throw new Refusal({
    en: [
      ...lacking.map(
        ({ event, domain }) =>
          `subgraph/${domain}/ has no handle${event}: write it, or put the event under unread in domains/${domain}.ts.`,
      ),
      ...idle.map(
        ([event, file]) => `subgraph/${file}.ts handles ${event}, which no domain reads: declare it, or take it out.`,
      ),
    ].join("\n  "),
    zh: [
      ...lacking.map(
        ({ event, domain }) =>
          `subgraph/${domain}/ 中没有 handle${event}：请编写，或在 domains/${domain}.ts 中将该事件列入 unread。`,
      ),
      ...idle.map(([event, file]) => `subgraph/${file}.ts 处理 ${event}，但没有领域读取该事件：请声明或删除。`),
    ].join("\n  "),
  });
}

function enumsOf(enums: readonly DeclaredEnum[]): string {
  const parts = enums.map(({ name, solidity, members }) => {
    const constants = members.map(({ indexName }) => `  export const ${indexName} = "${indexName}";\n`);
    if (!solidity) return `export namespace ${name} {\n${constants.join("")}}\n`;
    const [file, solidityName] = solidity.split(":");
    const cases = members.map(({ indexName, number }) => `    if (value == ${number!}) return ${indexName};\n`);
    return `/** \`${solidityName}\` in ${file}. */
export namespace ${name} {
${constants.join("")}
  /** The name of a number. */
  export function named(value: i32): string {
${cases.join("")}    return unknownMember("${name}", value);
  }
}
`;
  });
  return [HEAD, 'import { unknownMember } from "../common/values";\n', ...parts].join("\n");
}

function kindsOf(records: readonly DeclaredRecord[]): string {
  const constants = records.map(({ name, kind }) => `  export const ${screaming(name)}: u8 = ${kind};\n`);
  const cases = records.map(({ name, contract }) => `  if (kind == Kind.${screaming(name)}) return "${contract}";\n`);
  return `${HEAD}
/** Kinds of record: the 21st byte of a record's name. */
export namespace Kind {
${constants.join("")}}

/** The kind of contract that keeps records of a kind, as the deployment file has it. */
export function contractOf(kind: u8): string {
${cases.join("")}  return "";
}
`;
}

/** Who keeps a fund says how its payments are packed: each keeper's domain has a file for that. */
function payees(keepers: readonly DeclaredContract[]): string {
  const each = (call: (keeper: string) => string) =>
    keepers.map(({ name }) => `  if (keeper == "${name}") return ${call(name)};\n`).join("");
  return `${HEAD}
import { Bytes, ethereum, log } from "@graphprotocol/graph-ts";
import { moduleAt } from "../common/modules";
import { Fund, Payment } from "../generated/schema";
${keepers.map(({ name, domain }) => `import * as ${name} from "../${domain}/payees";\n`).join("")}
/**
 * Files what each payee of a kept fund's payment is to get.
 * @param packed The payment's rows, as they came
 * @returns The same rows as the ledger packs them
 */
export function fileShares(fund: Fund, payment: Payment, packed: Bytes): Bytes {
  if (!fund.kept) return packed;
  const keeper = keeperOf(fund);
${each((name) => `${name}.fileShares(payment, packed)`)}  log.error("Fund {} is kept by a contract that this index does not know: the rows of payment {} are passed over", [
    fund.number.toString(),
    payment.number,
  ]);
  return new Bytes(0);
}

/** Counts a payment that was paid for each of its payees. */
export function payShares(event: ethereum.Event, fund: Fund, payment: Payment): void {
  const keeper = keeperOf(fund);
${each((name) => `${name}.payShares(event, payment)`)}}

/**
 * Counts what came back for each of its payees.
 * @param fund The fund that had paid
 * @param rows Of the deposit that it became
 */
export function takeBack(event: ethereum.Event, fund: Fund, rows: Bytes): void {
  const keeper = keeperOf(fund);
${each((name) => `${name}.takeBack(event, rows)`)}}

function keeperOf(fund: Fund): string {
  const keeper = fund.keeper;
  return keeper === null ? "" : moduleAt(keeper);
}
`;
}

/** One module for all sources, so that it is compiled and loaded once. */
function mapping(handlers: Handlers): string {
  const files = [...new Set(handlers.values())].sort();
  return `${HEAD}\n${files.map((file) => `export * from "../${file}";\n`).join("")}`;
}

/** An event with structs comes without them in tests: \`gnd test\` cannot send any. */
function rehearsal(contracts: readonly DeclaredContract[], handlers: Handlers): string {
  const rehearsed = contracts.flatMap((contract) =>
    eventsOf(contract)
      .filter(({ inputs }) => inputs.some((input) => "components" in input))
      .map(({ name }) => ({ name, source: contract.solidityName, file: handlers.get(name)! })),
  );
  const parts = rehearsed.map(
    ({ name, source, file }) => `import { ${name} } from "../generated/${source}/${source}";
import { handle${name} } from "../${file}";
`,
  );
  const functions = rehearsed.map(
    ({ name }) => `
export function rehearse${name}(event: ethereum.Event): void {
  handle${name}(changetype<${name}>(withStructs(event)));
}
`,
  );
  return `${HEAD}
import { ethereum } from "@graphprotocol/graph-ts";
import { withStructs } from "../common/rehearsal";
${parts.join("")}
// The mapping as its tests run it.
export * from "./mapping";
${functions.join("")}`;
}

function eventsOf({ abi, events }: DeclaredContract): AbiEvent[] {
  return abi.filter((entry): entry is AbiEvent => entry.type === "event" && entry.name in events);
}

const interfaceOf = (contract: DeclaredContract): string => `${JSON.stringify(eventsOf(contract), null, 2)}\n`;
