import { randomBytes } from "node:crypto";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../lib/language.ts";
import { writePrivately } from "../lib/files.ts";

/**
 * Named accounts, each one encrypted JSON file (Web3 Secret Storage, version 3) under `$SUNLEDGER_HOME/keystore`, so
 * that any Ethereum wallet can open what this one wrote.
 */
export type Account = { name: string; address: `0x${string}`; demonstration: boolean };
export type OpenAccount = Account & { privateKey: `0x${string}` };

/** Of scrypt's work, the cost that wallets use for an account on disk. Opening one takes about a second. */
const SCRYPT_COST = 1 << 17;

/** Account names end up as file names. */
const NAME = /^[a-z0-9][a-z0-9.-]{0,62}$/;

/** Marks the demonstration's accounts in their files: their password lies beside them. */
const DEMONSTRATION = "demonstration";

/** Loaded when a key is opened or made: it takes longer to load than most commands take to run. */
const library = () => import("ethers");

export const keystoreFolder = (home: string): string => join(home, "keystore");

/** The file that opens the demonstration's accounts. */
export const demonstrationPasswordFile = (home: string): string => join(keystoreFolder(home), "demo-password");

function fileOf(home: string, name: string): string {
  if (!NAME.test(name))
    throw new Refusal({
      en: `"${name}" cannot name an account: use small letters, digits, dots and dashes, for example bank.recorder.`,
      zh: `“${name}”不能用作账户名：请用小写字母、数字、点和短横线，例如 bank.recorder。`,
    });
  return join(keystoreFolder(home), `${name}.json`);
}

/**
 * Write a new account.
 * @param options.privateKey An existing key to keep; drawn at random when absent
 * @param options.demonstration Mark it as the demonstration's, and make it quick to open
 * @throws Refusal when the name is taken: a key is never overwritten
 */
export async function createAccount(
  home: string,
  name: string,
  password: string,
  options: { privateKey?: `0x${string}`; demonstration?: boolean } = {},
): Promise<Account> {
  const file = fileOf(home, name);
  const { SigningKey, computeAddress, encryptKeystoreJson } = await library();
  const privateKey = options.privateKey ?? `0x${randomBytes(32).toString("hex")}`;
  const address = computeAddress(new SigningKey(privateKey)) as `0x${string}`;
  const demonstration = options.demonstration ?? false;
  const json = await encryptKeystoreJson({ address, privateKey }, password, {
    scrypt: { N: demonstration ? 1 << 10 : SCRYPT_COST },
  });
  await mkdir(keystoreFolder(home), { recursive: true, mode: 0o700 });
  const content = JSON.stringify({ ...JSON.parse(json), ...(demonstration && { [DEMONSTRATION]: true }) }) + "\n";
  const written = await writePrivately(file, content, { overwrite: false });
  if (!written)
    throw new Refusal({
      en: `There is an account named ${name} already. Choose another name; a key is never overwritten.`,
      zh: `名为 ${name} 的账户已存在。请换一个名称；密钥绝不会被覆盖。`,
    });
  return { name, address, demonstration };
}

async function readAccount(home: string, name: string): Promise<Account & { json: string }> {
  const file = fileOf(home, name);
  let json: string;
  try {
    json = await readFile(file, "utf8");
  } catch (cause) {
    const names = (await listAccounts(home)).map((account) => account.name).join(", ");
    throw new Refusal(
      {
        en: `There is no account named ${name}. ${names ? `There are: ${names}.` : "Create one: ./sunledger account create NAME"}`,
        zh: `没有名为 ${name} 的账户。${names ? `现有账户：${names}。` : "请先创建：./sunledger account create NAME"}`,
      },
      { cause },
    );
  }
  try {
    const content: unknown = JSON.parse(json);
    const { address } = content as { address: string };
    const prefixed = (address.startsWith("0x") ? address : `0x${address}`).toLowerCase();
    return { name, json, address: prefixed as `0x${string}`, demonstration: DEMONSTRATION in Object(content) };
  } catch (cause) {
    throw new Refusal(
      { en: `${file} is not a keystore file. Restore it from a copy.`, zh: `${file} 不是密钥文件，请用备份恢复。` },
      { cause },
    );
  }
}

/** All accounts, by name; nothing is decrypted. */
export async function listAccounts(home: string): Promise<Account[]> {
  let files: string[];
  try {
    files = await readdir(keystoreFolder(home));
  } catch {
    return [];
  }
  const names = files.filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -".json".length));
  const accounts = await Promise.all(names.sort().map((name) => readAccount(home, name)));
  return accounts.map(({ name, address, demonstration }) => ({ name, address, demonstration }));
}

/**
 * Decrypt an account.
 * @param askPassword Called unless it is one of the demonstration's, whose password lies beside them
 */
export async function openAccount(
  home: string,
  name: string,
  askPassword: (name: string) => Promise<string>,
): Promise<OpenAccount> {
  const { json, ...account } = await readAccount(home, name);
  const password = account.demonstration
    ? (await readFile(demonstrationPasswordFile(home), "utf8")).trim()
    : await askPassword(name);
  const { decryptKeystoreJson } = await library();
  try {
    const { privateKey } = await decryptKeystoreJson(json, password);
    return { ...account, privateKey: privateKey as `0x${string}` };
  } catch (cause) {
    throw new Refusal(
      { en: `The password does not open the account ${name}.`, zh: `密码无法打开账户 ${name}。` },
      { cause },
    );
  }
}
