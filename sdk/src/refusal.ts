import { SunledgerError, type ErrorValues } from "./errors.ts";
import type { Text } from "./text.ts";

/**
 * Something that was not done, with what to do about it in both languages. Programs decide by `code` and `values`; people read
 * `text`. `message` is the English text.
 *
 * A module that refuses declares its refusals as functions that return one of a literal code. The union of their results is the
 * type by which a caller takes a refusal apart:
 *
 * ```ts
 * export const unknownFund = (fund: number) =>
 *   new Refusal("funds/unknown", { en: `There is no fund ${fund}.`, zh: `没有编号为 ${fund} 的资金专户。` }, { fund });
 * export type FundsRefusal = ReturnType<typeof unknownFund>;
 * ```
 * @typeParam Code `module/reason`, stable
 * @typeParam Values What the text names: numbers, amounts in fen, addresses
 */
export class Refusal<
  const Code extends string = string,
  const Values extends ErrorValues = ErrorValues,
> extends SunledgerError {
  override readonly name: string = "Refusal";
  declare readonly code: Code;
  declare readonly values: Values;
  readonly text: Text;

  constructor(code: Code, text: Text, values: Values, options?: ErrorOptions) {
    super(code, text.en, values, options);
    this.text = text;
  }
}
