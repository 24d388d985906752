import type { Hex } from "@sunledger/sdk";
import { instant, yuan, type List } from "@/lib/download";
import { readFlow } from "./queries";

/** What moved in a fund day by day, to take away. */
export function flowList(fund: Hex, number: number): List {
  return {
    name: `fund-${number}-days`,
    columns: ["day", "donations", "in_yuan", "out_yuan"],
    pages: (async function* () {
      const days = await readFlow(fund);
      yield days.map((day) => [instant(day.at), day.donations, yuan(day.inflow), yuan(day.outflow)]);
    })(),
  };
}
