import { textFiles } from "./generator.ts";
import type { DeclaredEnum, Model } from "./model.ts";
import { camel, head } from "./names.ts";

/** The contracts' enumerations as their tests meet them: ethers tells numbers as bigints. */
export const testsGenerator = textFiles({ en: "tests", zh: "测试" }, ({ enums }: Model) => ({
  "test/helpers/enums.ts": [head("//"), ...enums.filter(({ solidity }) => solidity).map(enumeration)].join("\n"),
}));

function enumeration({ name, solidity, none, members }: DeclaredEnum): string {
  const entries = [
    ...(none ? ["none: 0n"] : []),
    ...members.map((member) => `${camel(member.name)}: ${member.number!}n`),
  ];
  const [file, solidityName] = solidity!.split(":");
  const line = `export const ${name} = { ${entries.join(", ")} } as const;\n`;
  const text =
    line.length <= 121
      ? line
      : `export const ${name} = {\n${entries.map((entry) => `  ${entry},\n`).join("")}} as const;\n`;
  return `/** \`${solidityName}\` in ${file}. */\n${text}`;
}
