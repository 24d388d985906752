import { Refusal } from "../lib/language.ts";
import { askPassword } from "../lib/prompt.ts";

/** A password that is not even as long as this protects nothing. */
const SHORTEST = 10;

/** A password for something new, not too short. */
export async function askNewPassword(name: string): Promise<string> {
  const password = await askPassword(name);
  if (password.length >= SHORTEST) return password;
  throw new Refusal({
    en: `The password has to have ${SHORTEST} characters or more.`,
    zh: `密码至少 ${SHORTEST} 个字符。`,
  });
}
