import { Presets, SingleBar } from "cli-progress";
import { say } from "./language.ts";
import type { Text } from "./language.ts";
import { formatDuration } from "./terminal.ts";

/** How often a line is printed where there is no terminal to draw a bar on. */
const LINE_EVERY = 5_000;

export type Progress = {
  /** So many more are done. */
  advance: (count: number) => void;
  /** All that could be done is done; the bar goes away. */
  end: () => void;
};

/**
 * Show how far a long work is: a bar with the rate and the time left on a terminal, a line now and then elsewhere.
 * Drawn on standard error, so that output can be piped on.
 * @param what What is counted, in the plural: "rows"
 * @param total How many there are in all
 */
export function progress(what: Text, total: number): Progress {
  const began = performance.now();
  let done = 0;
  const rate = () => done / Math.max((performance.now() - began) / 1000, 0.001);
  const left = () => (done === 0 ? "?" : formatDuration(((total - done) / rate()) * 1000));
  const describe = () => {
    const perSecond = Math.round(rate()).toLocaleString("en");
    const [count, all] = [done.toLocaleString("en"), total.toLocaleString("en")];
    return say({
      en: `${count} of ${all} ${what.en}, ${perSecond} a second, ${left()} left`,
      zh: `${count} / ${all} ${what.zh}，每秒 ${perSecond}，剩余 ${left()}`,
    });
  };

  if (!process.stderr.isTTY) {
    let printed = began;
    return {
      advance(count) {
        done += count;
        if (performance.now() - printed < LINE_EVERY) return;
        printed = performance.now();
        process.stderr.write(`${describe()}\n`);
      },
      end: () => undefined,
    };
  }
  const bar = new SingleBar(
    { format: "{bar} {percentage}% {text}", hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total, 0, { text: describe() });
  return {
    advance(count) {
      done += count;
      bar.update(done, { text: describe() });
    },
    end: () => bar.stop(),
  };
}
