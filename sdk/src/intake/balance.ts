import { formatYuan } from "../money.ts";
import type { Question } from "./refusal.ts";

type Gap = { line: number; before: number; missing: number };

const LISTED = 5;

/** The running balance beside the rows, in either order of the file: every row has to move it by its own amount. */
export class Balances {
  #last: { line: number; balance: number; moved: number; either: boolean } | undefined;
  readonly #ascending: { fits: number; gaps: Gap[]; count: number } = { fits: 0, gaps: [], count: 0 };
  readonly #descending: { fits: number; gaps: Gap[]; count: number } = { fits: 0, gaps: [], count: 0 };

  /**
   * @param balance After the row, in fen
   * @param moved What the row moves it by, in fen
   * @param either It may as well move nothing
   */
  add(line: number, balance: number, moved: number, either = false): void {
    const last = this.#last;
    if (last) {
      const rose = balance - last.balance;
      note(this.#ascending, line, last.line, either && rose === 0 ? 0 : rose - moved);
      note(this.#descending, line, last.line, last.either && rose === 0 ? 0 : -rose - last.moved);
    }
    this.#last = { line, balance, moved, either };
  }

  /** Rows without a balance of their own: what they moved is told by the next one. */
  carry(moved: number): void {
    if (this.#last) this.#last = { ...this.#last, balance: this.#last.balance + moved };
  }

  /** By how much the balance of a row tells more than its last neighbour, whichever the order: for a row whose amount is lost. */
  jump(balance: number): number | undefined {
    return this.#last && balance - this.#last.balance;
  }

  /** What does not reconcile; undefined where all does. */
  get question(): Question | undefined {
    const [up, down] = [this.#ascending, this.#descending];
    const order = down.fits > up.fits ? down : up;
    if (order.count === 0) return undefined;
    const listed = order.gaps.map(({ line, before, missing }) => sentence(line, before, missing, order === down));
    const rest = order.count - order.gaps.length;
    const en = [...listed.map((text) => text.en), ...(rest > 0 ? [`and ${rest} more places`] : [])].join("; ");
    const zh = [...listed.map((text) => text.zh), ...(rest > 0 ? [`另有 ${rest} 处`] : [])].join("；");
    return {
      kind: "balance",
      text: {
        en: `The running balance does not reconcile: ${en}. Rows are missing or an amount is wrong: export the statement again, whole. If the file leaves rows out on purpose: --balance ignore`,
        zh: `余额不连贯：${zh}。可能有缺行或金额有误：请重新导出完整对账单。如文件有意省略部分行：--balance ignore`,
      },
      option: "--balance ignore",
    };
  }
}

function note(
  order: { fits: number; gaps: Gap[]; count: number },
  line: number,
  before: number,
  missing: number,
): void {
  if (missing === 0) order.fits++;
  else {
    order.count++;
    if (order.gaps.length < LISTED) order.gaps.push({ line, before, missing });
  }
}

function sentence(line: number, before: number, missing: number, descending: boolean): { en: string; zh: string } {
  const yuan = formatYuan(BigInt(Math.abs(missing)));
  const at = descending ? before : line;
  return missing > 0
    ? {
        en: `between lines ${before} and ${line} it rises ${yuan} more than line ${at} says`,
        zh: `第 ${before} 行与第 ${line} 行之间比第 ${at} 行所记多增加 ${yuan} 元`,
      }
    : {
        en: `between lines ${before} and ${line} it falls ${yuan} more than line ${at} says`,
        zh: `第 ${before} 行与第 ${line} 行之间比第 ${at} 行所记多减少 ${yuan} 元`,
      };
}
