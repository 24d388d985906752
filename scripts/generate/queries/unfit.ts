import type { Text } from "../../../domains/define.ts";

/** A query that cannot be generated. It stands on nothing that is generated, as the command line's own refusals do. */
export class Unfit extends Error {
  override readonly name = "Unfit";
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
