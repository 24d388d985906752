import type { AbiFunction, AbiParameter } from "viem";
import type { Text } from "../../domains/define.ts";
import type { DeclaredContract, DeclaredEnum, DeclaredError, Model } from "./model.ts";
import { screaming } from "./names.ts";
import type { Solidity } from "./solidity.ts";

/** Forms in which a refusal's text writes a value, beside the names of enumerations. */
const FORMS = ["yuan", "record", "row", "region", "day", "time", "particular"];

/** Where Solidity numbers the kinds of record: constants of libraries that are called so. */
const KINDS = /:\w*Records$/;

/**
 * Where the declarations and the contracts do not agree, or the declarations with one another.
 * @returns A sentence each, with its remedy
 */
export function problemsOf(model: Model, solidity: Solidity): Text[] {
  return [
    ...model.contracts.flatMap((contract) => contractProblems(contract, solidity)),
    ...recordProblems(model, solidity),
    ...enumProblems(model, solidity),
    ...errorProblems(model),
  ];
}

const where = (domain: string): string => `domains/${domain}.ts`;

function contractProblems(contract: DeclaredContract, solidity: Solidity): Text[] {
  const { name, domain, source, abi, events, unread = [], governed = {}, parameters } = contract;
  if (!solidity.abis.has(source))
    return [
      {
        en: `${where(domain)}: ${name} is said to be in ${source}, which has no contract of its name. Correct the path.`,
        zh: `${where(domain)}：${name} 声明位于 ${source}，但该文件中没有同名合约。请更正路径。`,
      },
    ];
  const problems: Text[] = [];
  const has = abi.filter((entry) => entry.type === "event").map((event) => event.name);
  const says = [...Object.keys(events), ...unread];
  for (const event of has.filter((event) => !says.includes(event)))
    problems.push({
      en: `${where(domain)}: ${name} has an event ${event} that nobody knows. Put it under events, with words, and give it a handler in subgraph/; or under unread.`,
      zh: `${where(domain)}：${name} 的事件 ${event} 尚未声明。请写入 events 并附说明，同时在 subgraph/ 中编写处理函数；或写入 unread。`,
    });
  for (const event of says.filter((event) => !has.includes(event)))
    problems.push({
      en: `${where(domain)}: ${name} has no event ${event}. Take it out, or correct its name.`,
      zh: `${where(domain)}：${name} 没有事件 ${event}。请删除或更正名称。`,
    });
  const functions = abi.filter((entry): entry is AbiFunction => entry.type === "function").map((entry) => entry.name);
  for (const governs of Object.values(governed).flat())
    if (!functions.includes(governs))
      problems.push({
        en: `${where(domain)}: ${name} has no function ${governs} that could be governed. Take it out, or correct its name.`,
        zh: `${where(domain)}：${name} 没有可受治理的函数 ${governs}。请删除或更正名称。`,
      });
  const inputs = abi.find((entry) => entry.type === "constructor")?.inputs ?? [];
  const asked = inputs.map((input) => (input.name ?? "").replace(/_$/, "")).sort();
  const given = Object.keys(parameters).sort();
  if (asked.join() !== given.join())
    problems.push({
      en: `${where(domain)}: the constructor of ${name} takes ${asked.join(", ")}, and ${given.join(", ")} are declared. Declare the same.`,
      zh: `${where(domain)}：${name} 的构造函数需要 ${asked.join("、")}，而声明的是 ${given.join("、")}。请使两者一致。`,
    });
  return problems;
}

function recordProblems({ records, contracts }: Model, solidity: Solidity): Text[] {
  const problems: Text[] = [];
  const constants = [...solidity.constants].filter(([place]) => KINDS.test(place));
  const numbers = new Map(constants.flatMap(([, kinds]) => [...kinds]));
  for (const { name, domain, kind, contract } of records) {
    const number = numbers.get(screaming(name));
    numbers.delete(screaming(name));
    if (number !== kind)
      problems.push({
        en: `${where(domain)}: the kind of record ${name} has the number ${kind}, and in Solidity ${number ?? "none: no library of records has a constant " + screaming(name)}. Make them the same.`,
        zh: `${where(domain)}：记录类别 ${name} 的编号为 ${kind}，而 Solidity 中为 ${number ?? "无（没有常量 " + screaming(name) + "）"}。请使两者一致。`,
      });
    const twin = records.find((other) => other.kind === kind && other.name !== name);
    if (twin)
      problems.push({
        en: `${where(domain)}: the kinds of record ${name} and ${twin.name} have the same number ${kind}. Give the newer one another.`,
        zh: `${where(domain)}：记录类别 ${name} 与 ${twin.name} 的编号同为 ${kind}。请为较新的一类另取编号。`,
      });
    if (!contracts.some((declared) => declared.name === contract && declared.domain === domain))
      problems.push({
        en: `${where(domain)}: the kind of record ${name} is kept by ${contract}, which is no contract of this domain. Name one.`,
        zh: `${where(domain)}：记录类别 ${name} 的合约 ${contract} 不属于本领域。请填写本领域的合约。`,
      });
  }
  for (const name of numbers.keys())
    problems.push({
      en: `Solidity has a kind of record ${name} that no domain declares. Declare it under records, with words and the path of its page.`,
      zh: `Solidity 中的记录类别 ${name} 未在任何领域声明。请写入 records，并附说明与页面路径。`,
    });
  return problems;
}

function enumProblems({ contracts, enums }: Model, solidity: Solidity): Text[] {
  const problems = enums.flatMap((declared) => memberProblems(declared, solidity));
  // What no interface has nobody outside the contract meets.
  const met = new Set(
    [...JSON.stringify(contracts.map(({ abi }) => abi)).matchAll(/"enum (\w+)"/g)].map(([, name]) => name),
  );
  const known = enums.map(({ solidity: source }) => source);
  for (const source of solidity.enums.keys())
    if (!known.includes(source) && met.has(source.split(":")[1]))
      problems.push({
        en: `The enumeration ${source} is declared in no domain. Declare it under enums, with words for each member.`,
        zh: `枚举 ${source} 未在任何领域声明。请写入 enums，并为每个成员附说明。`,
      });
  return problems;
}

function memberProblems({ name, domain, solidity: source, bits, worded }: DeclaredEnum, solidity: Solidity): Text[] {
  if (source === undefined) return [];
  const has = bits
    ? [...(solidity.constants.get(source) ?? [])].filter(([, bit]) => isBit(bit)).map(([constant]) => constant)
    : (solidity.enums.get(source) ?? []).filter((member, number) => number > 0 || member !== "None").map(screaming);
  if (has.length === 0)
    return [
      {
        en: `${where(domain)}: ${name} is said to be ${source}, which is not there. Correct it.`,
        zh: `${where(domain)}：${name} 声明为 ${source}，但该处并不存在。请更正。`,
      },
    ];
  const says = worded.map(screaming);
  const problems: Text[] = [];
  for (const member of has.filter((member) => !says.includes(member)))
    problems.push({
      en: `${where(domain)}: ${name} has a member ${member} in Solidity that is not declared. Declare it, with words.`,
      zh: `${where(domain)}：Solidity 中 ${name} 的成员 ${member} 未声明。请声明并附说明。`,
    });
  for (const member of says.filter((member) => !has.includes(member)))
    problems.push({
      en: `${where(domain)}: ${name} has no member ${member} in Solidity. Take it out, or correct its name.`,
      zh: `${where(domain)}：Solidity 中 ${name} 没有成员 ${member}。请删除或更正名称。`,
    });
  return problems;
}

const isBit = (number: number): boolean => number > 0 && (number & (number - 1)) === 0;

function errorProblems({ contracts, enums, errors }: Model): Text[] {
  const problems: Text[] = [];
  const declared = errors.map(({ name }) => name);
  const raised = new Set(
    contracts.flatMap(({ abi }) => abi.filter((entry) => entry.type === "error").map((error) => error.name)),
  );
  // Names of our own errors have their module's in front; libraries' are told by name where nobody declares them.
  for (const name of [...raised].filter((name) => name.includes("_") && !declared.includes(name)))
    problems.push({
      en: `The error ${name} is declared in no domain. Declare it under errors: what is wrong, and what to do, in both languages.`,
      zh: `错误 ${name} 未在任何领域声明。请写入 errors，用两种语言说明问题与处理办法。`,
    });
  for (const error of errors) {
    if (!raised.has(error.name))
      problems.push({
        en: `${where(error.domain)}: no contract refuses with ${error.name}. Take it out, or correct its name.`,
        zh: `${where(error.domain)}：没有合约使用错误 ${error.name}。请删除或更正名称。`,
      });
    else problems.push(...placeProblems(error, enums));
  }
  return problems;
}

/** Where a refusal's text has a place for a value that the error does not have, or in a form that nobody can write. */
function placeProblems({ name, domain, why, remedy, inputs }: DeclaredError, enums: readonly DeclaredEnum[]): Text[] {
  const places = [why.en, why.zh, remedy.en, remedy.zh].flatMap((text) => [
    ...text.matchAll(/\{([^}:]*)(?::([^}]*))?\}/g),
  ]);
  return places.flatMap(([place, value = "", form]) => {
    const input = inputs.find((candidate) => candidate.name === value);
    const fits = input !== undefined && (form === undefined || FORMS.includes(form) || isOf(input, form, enums));
    if (fits) return [];
    return [
      {
        en: `${where(domain)}: the text of ${name} has ${place}, which cannot be filled: it has the values ${inputs.map((each) => each.name).join(", ") || "none"}, and the forms are ${FORMS.join(", ")} and an enumeration's own name.`,
        zh: `${where(domain)}：${name} 的文本含有无法填写的 ${place}：可用的值为 ${inputs.map((each) => each.name).join("、") || "无"}，可用的格式为 ${FORMS.join("、")}，或枚举名称。`,
      },
    ];
  });
}

/** Whether a value is of an enumeration, so that its words can stand for its number. */
function isOf({ internalType }: AbiParameter, form: string, enums: readonly DeclaredEnum[]): boolean {
  const solidityName = enums.find(({ name }) => name === form)?.solidity?.split(":")[1];
  return solidityName !== undefined && internalType === `enum ${solidityName}`;
}
