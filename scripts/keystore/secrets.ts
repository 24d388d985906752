import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { writePrivately } from "../lib/files.ts";
import { Refusal } from "../lib/language.ts";
import { demonstrationPasswordFile, keystoreFolder } from "./keystore.ts";

/**
 * Secrets of 32 bytes that are no accounts: the registry office's key, organisations' keys for sealed dossiers. Each is one
 * file under `$SUNLEDGER_HOME/keystore/secrets`, AES-256-GCM under a key that scrypt makes of the password.
 */

/** The registry office's key, from which duplicate tags are made. There is one, ever: with another, nothing would match. */
export const REGISTRY = "registry";

const FORMAT = "sunledger/secret/1";
const BYTES = 32;
/** As for accounts: opening one takes about a second. The demonstration's are quick. */
const COST = { usual: 1 << 17, demonstration: 1 << 10 };
const BLOCK = 8;
const CIPHER = "aes-256-gcm";

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));
const fileSchema = z.object({
  format: z.literal(FORMAT),
  /** The public half, where it has one. */
  public: hexOf(32).optional(),
  demonstration: z.boolean(),
  scrypt: z.object({ n: z.int().positive(), r: z.int().positive(), p: z.int().positive(), salt: hexOf(16) }),
  nonce: hexOf(12),
  /** The secret, then 16 bytes by which a change is seen. */
  sealed: hexOf(BYTES + 16),
});
type SecretFile = z.infer<typeof fileSchema>;

/** @property publicKey 32 bytes as hexadecimal digits, where it has a public half */
export type Secret = { name: string; publicKey?: string; demonstration: boolean };

const folderOf = (home: string): string => join(keystoreFolder(home), "secrets");
const fileOf = (home: string, name: string): string => join(folderOf(home), `${name}.json`);

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

const keyOf = (password: string, { n, r, p, salt }: SecretFile["scrypt"]): Promise<Buffer> =>
  derive(password, Buffer.from(salt, "hex"), 32, { N: n, r, p, maxmem: 256 * n * r });

/**
 * Write a new secret.
 * @param secret 32 bytes
 * @param options.publicKey Its public half, where it has one
 * @throws Refusal where there is one of that name: a secret is never overwritten
 */
export async function createSecret(
  home: string,
  name: string,
  secret: Uint8Array,
  password: string,
  options: { publicKey?: string; demonstration?: boolean } = {},
): Promise<void> {
  const { publicKey, demonstration = false } = options;
  const n = demonstration ? COST.demonstration : COST.usual;
  const settings = { n, r: BLOCK, p: 1, salt: randomBytes(16).toString("hex") };
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await keyOf(password, settings), nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  const content: SecretFile = {
    format: FORMAT,
    ...(publicKey !== undefined && { public: publicKey }),
    demonstration,
    scrypt: settings,
    nonce: nonce.toString("hex"),
    sealed: sealed.toString("hex"),
  };
  await mkdir(folderOf(home), { recursive: true, mode: 0o700 });
  const written = await writePrivately(fileOf(home, name), `${JSON.stringify(content)}\n`, { overwrite: false });
  if (!written)
    throw new Refusal({
      en: `There is a secret named ${name} already: ${fileOf(home, name)}. It is never overwritten.`,
      zh: `密钥 ${name} 已存在：${fileOf(home, name)}。密钥绝不会被覆盖。`,
    });
}

/**
 * All secrets by name; nothing is decrypted.
 * @throws Refusal naming a file that is damaged
 */
export async function listSecrets(home: string): Promise<Secret[]> {
  const files = await readdir(folderOf(home)).catch(() => []);
  const names = files.filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -".json".length));
  return Promise.all(
    names.sort().map(async (name) => {
      const { public: publicKey, demonstration } = (await readSecret(home, name))!;
      return { name, demonstration, ...(publicKey !== undefined && { publicKey }) };
    }),
  );
}

/**
 * Decrypt a secret.
 * @param askPassword Called unless it is one of the demonstration's, whose password lies beside them
 * @returns 32 bytes; undefined where there is none of that name
 * @throws Refusal where the password does not open it
 */
export async function openSecret(
  home: string,
  name: string,
  askPassword: (name: string) => Promise<string>,
): Promise<Uint8Array | undefined> {
  const file = await readSecret(home, name);
  if (!file) return undefined;
  const password = file.demonstration
    ? (await readFile(demonstrationPasswordFile(home), "utf8")).trim()
    : await askPassword(name);
  const sealed = Buffer.from(file.sealed, "hex");
  const key = await keyOf(password, file.scrypt);
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(file.nonce, "hex"))
    .setAAD(Buffer.from(name))
    .setAuthTag(sealed.subarray(BYTES));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, BYTES)), decipher.final()]));
  } catch (cause) {
    throw new Refusal(
      { en: `The password does not open the secret ${name}.`, zh: `密码无法打开密钥 ${name}。` },
      { cause },
    );
  }
}

/**
 * The registry office's key, from which duplicate tags are made.
 * @throws Refusal where it is not here
 */
export async function openRegistryKey(
  home: string,
  askPassword: (name: string) => Promise<string>,
): Promise<Uint8Array> {
  const key = await openSecret(home, REGISTRY, askPassword);
  if (key) return key;
  throw new Refusal({
    en: `The registry office's key is not in ${folderOf(home)}. Identity numbers are worked on at the registry office alone; the office makes its key once: ./sunledger registry create`,
    zh: `${folderOf(home)} 中没有登记机关的登记密钥。身份证号码只在登记机关处理；密钥由登记机关创建一次：./sunledger registry create`,
  });
}

async function readSecret(home: string, name: string): Promise<SecretFile | undefined> {
  const path = fileOf(home, name);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Refusal(
      { en: `${path} is damaged. Restore it from a copy.`, zh: `${path} 已损坏，请用备份恢复。` },
      { cause },
    );
  }
}
