import { randomBytes } from "node:crypto";
import { createIndex } from "@sunledger/sdk";
import { rolesIn } from "@sunledger/sdk/acts";
import type { Command } from "commander";
import { say } from "../lib/language.ts";
import { home } from "../lib/paths.ts";
import { tell } from "../lib/terminal.ts";
import { settings } from "../stack/settings.ts";
import { createAccount, listAccounts } from "./keystore.ts";
import type { Account } from "./keystore.ts";
import { askNewPassword } from "./passwords.ts";
import { REGISTRY, createSecret } from "./secrets.ts";

export function register(program: Command): void {
  registerRegistry(program);
  const account = program
    .command("account")
    .summary(say({ en: "the accounts that act, kept encrypted", zh: "加密保存的办理账户" }));
  account
    .command("create")
    .argument("<name>", say({ en: "such as bank.recorder", zh: "例如 bank.recorder" }))
    .summary(say({ en: "make an account, under a password", zh: "创建受密码保护的账户" }))
    .description(
      say({
        en: "Make an account in the keystore. The password is asked for, or taken from SUNLEDGER_PASSWORD. Keep a copy of the file: receipts of deposits can be made by this account alone.",
        zh: "在密钥库中创建账户。密码会询问，或取自 SUNLEDGER_PASSWORD。请备份该文件：捐款回执只能由该账户生成。",
      }),
    )
    .addHelpText("after", `\n${say({ en: "Examples", zh: "示例" })}:\n  ./sunledger account create charity.recorder`)
    .action(async (name: string) => {
      const password = await askNewPassword(name);
      const { address } = await createAccount(home(), name, password);
      tell({
        en: `${name}: ${address}. Let an administrator appoint it: ./sunledger appoint ${address} --roles recorder --until DAY`,
        zh: `${name}：${address}。请管理员任命：./sunledger appoint ${address} --roles recorder --until 日期`,
      });
    });
  account
    .command("list")
    .summary(say({ en: "list the accounts", zh: "列出账户" }))
    .addHelpText("after", `\n${say({ en: "Examples", zh: "示例" })}:\n  ./sunledger account list`)
    .action(async () => {
      const accounts = await listAccounts(home());
      if (accounts.length === 0)
        return tell({
          en: "There are no accounts yet: ./sunledger account create NAME",
          zh: "尚无账户：./sunledger account create 名称",
        });
      const posts = await postsOf(accounts);
      for (const { name, address, demonstration } of accounts) {
        const mark = demonstration ? say({ en: "  (demonstration)", zh: "  （演示）" }) : "";
        process.stdout.write(`${name.padEnd(28)} ${address}  ${posts.get(address) ?? "-"}${mark}\n`);
      }
    });
}

function registerRegistry(program: Command): void {
  program
    .command("registry")
    .summary(say({ en: "the registry office's key", zh: "登记机关的登记密钥" }))
    .command("create")
    .summary(say({ en: "make the key of the duplicate tags, once", zh: "创建查重标签的密钥（仅一次）" }))
    .description(
      say({
        en: "Make the key under which identity numbers become duplicate tags. It is made once for a whole registry and never changed: with another key no household would be found again. The password is asked for, or taken from SUNLEDGER_PASSWORD. Keep copies of the file in two places; whoever has it and the password can find out whose a tag is.",
        zh: "创建将身份证号码转换为查重标签的密钥。整个登记体系只创建一次，此后不得更换：更换后将无法查出重复农户。密码会询问，或取自 SUNLEDGER_PASSWORD。请在两处备份该文件；持有该文件和密码者可查出标签对应的农户。",
      }),
    )
    .addHelpText("after", `\n${say({ en: "Examples", zh: "示例" })}:\n  ./sunledger registry create`)
    .action(async () => {
      await createSecret(home(), REGISTRY, randomBytes(32), await askNewPassword(REGISTRY));
      tell({
        en: "The registry's key is in the keystore. Copy keystore/secrets/registry.json to two safe places now.",
        zh: "登记密钥已存入密钥库。请立即将 keystore/secrets/registry.json 备份到两处安全位置。",
      });
    });
}

/** For whom the accounts act and in which roles, as far as the index can be asked. */
async function postsOf(accounts: readonly Account[]): Promise<Map<string, string>> {
  const query = `query ($ids: [Bytes!]!) { members(where: { id_in: $ids, until_gt: 0 }, first: 1000) { id roles organisation { name } } }`;
  type Answer = { members: { id: string; roles: number; organisation: { name: string } }[] };
  try {
    const ids = accounts.map(({ address }) => address);
    const { members } = await createIndex({ url: settings().index }).query<Answer>(query, { ids });
    return new Map(members.map(({ id, roles, organisation }) => [id, `${organisation.name}: ${say(rolesIn(roles))}`]));
  } catch {
    // Accounts can be listed before there is any stack.
    return new Map();
  }
}
