/** What an error may carry: enough to name the thing in any language. */
export type ErrorValues = Readonly<Record<string, string | number | bigint | null>>;

/**
 * The one kind of error that this package throws on purpose. `message` is an English sentence with the value and the
 * remedy; `code` and `values` are for those who say it in another language or decide by it.
 */
export class SunledgerError extends Error {
  override readonly name: string = "SunledgerError";
  /** What went wrong, as `module/reason`: stable, made for `switch` and message catalogues. */
  readonly code: string;
  readonly values: ErrorValues;

  constructor(code: string, message: string, values: ErrorValues = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.values = values;
  }
}
