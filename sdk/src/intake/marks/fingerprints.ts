/**
 * Fingerprints of identities: 64 bits under a seed that stays with the marks. They only find rows again on the machine that has the
 * seed, so they need be no more than fast and well spread (MurmurHash3's mixing, two lanes).
 */
export type Seed = readonly [number, number];

/** The lower and upper half of the last text's fingerprint: no object for each of a million rows. */
export const last = { low: 0, high: 0 };

export function fingerprint([first, second]: Seed, text: string): void {
  let [a, b] = [first, second];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b + code, 0x1b873593) ^ (b >>> 13);
    b = (b << 13) | (b >>> 19);
  }
  a = mix(a ^ text.length ^ b);
  b = mix(b ^ Math.imul(a, 0x85ebca6b) ^ second);
  last.low = a >>> 0;
  last.high = b >>> 0;
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Numbers fingerprints in the order in which they come: 24 bytes each, where a `Map` takes a hundred. */
export class FingerprintTable {
  size = 0;
  #low = new Uint32Array(1 << 10);
  #high = new Uint32Array(1 << 10);
  /** 1 more than the fingerprint's number; 0 where a place is free. */
  #ids = new Int32Array(1 << 10);

  /** The fingerprint's number, from 0; a new one where it has not come before. */
  put(low: number, high: number): number {
    if (this.size * 2 >= this.#ids.length) this.#grow();
    const place = this.#find(low, high);
    if (this.#ids[place]! > 0) return this.#ids[place]! - 1;
    this.#low[place] = low;
    this.#high[place] = high;
    this.#ids[place] = ++this.size;
    return this.size - 1;
  }

  /** The fingerprint's number; -1 where it has not come. */
  get(low: number, high: number): number {
    return this.#ids[this.#find(low, high)]! - 1;
  }

  #find(low: number, high: number): number {
    const mask = this.#ids.length - 1;
    let place = (low ^ high) & mask;
    while (this.#ids[place]! > 0 && (this.#low[place] !== low || this.#high[place] !== high))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [low, high, ids] = [this.#low, this.#high, this.#ids];
    this.#low = new Uint32Array(2 * ids.length);
    this.#high = new Uint32Array(2 * ids.length);
    this.#ids = new Int32Array(2 * ids.length);
    for (let at = 0; at < ids.length; at++) {
      if (ids[at] === 0) continue;
      const place = this.#find(low[at]!, high[at]!);
      this.#low[place] = low[at]!;
      this.#high[place] = high[at]!;
      this.#ids[place] = ids[at]!;
    }
  }
}

/** Whole numbers one after the other, four bytes each. */
export class Numbers {
  length = 0;
  #values = new Int32Array(1 << 10);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(2 * this.length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  at(place: number): number {
    return this.#values[place]!;
  }

  set(place: number, value: number): void {
    this.#values[place] = value;
  }
}
