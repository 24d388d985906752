import type { DeclaredEnum } from "./model.ts";
import { head } from "./names.ts";

const INTRODUCTION = `# The record, made searchable. Amounts and positions are whole fen; times are UTC seconds; digests are SHA-256.
#
# Ids: those of what has a number are its bytes, 4 for a number like 3, 8 for one like 3-17 (its owner's, then its own). \`number\` repeats
# each for people.
#
# Rows of a roster count from 0. A set of rows is 64 bytes: two words, most significant byte first; row r is bit r mod 256 of word
# r / 256.
`;

const DEFINITION = /^type (\w+)[^\n]*\{\n(?:.*\n)*?\}\n/gm;
const EXTENSION = /^extend type (\w+) \{\n((?:.*\n)*?)\}\n\n?/gm;

/**
 * Join the domains' schemas to one: fields that a domain adds to another's type stand in that type, and the enumerations that are
 * used stand at the end.
 * @param parts Schemas, a foundation before what extends it
 */
export function joinSchema(parts: readonly string[], enums: readonly DeclaredEnum[]): string {
  let types = parts.map((part) => part.replaceAll(EXTENSION, "").trim()).join("\n\n") + "\n";
  for (const [, name, fields] of parts.join("\n").matchAll(EXTENSION)) {
    const before = types;
    types = types.replace(DEFINITION, (definition, type) =>
      type === name ? definition.slice(0, -2) + fields! + "}\n" : definition,
    );
    if (types === before) throw new Error(`A schema extends the type ${name}, which no schema defines.`);
  }
  const used = enums.filter(({ name }) => new RegExp(`: ${name}\\b`).test(types));
  return [head("#"), INTRODUCTION, types, ...used.map(enumeration)].join("\n");
}

function enumeration({ name, solidity, members }: DeclaredEnum): string {
  const [file, solidityName] = solidity?.split(":") ?? [];
  const comment = file ? `"${solidityName} in ${file}"\n` : "";
  return `${comment}enum ${name} {\n${members.map(({ indexName }) => `  ${indexName}\n`).join("")}}\n`;
}
