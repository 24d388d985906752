/** A sum of fen that stays exact however many there are: kept as a number while it fits, and carried over before it does not. */
export class Sum {
  #low = 0;
  #high = 0n;
  count = 0;

  add(fen: number): void {
    this.#low += fen;
    this.count++;
    if (this.#low > 2 ** 51 || this.#low < -(2 ** 51)) {
      this.#high += BigInt(this.#low);
      this.#low = 0;
    }
  }

  get value(): bigint {
    return this.#high + BigInt(this.#low);
  }
}
