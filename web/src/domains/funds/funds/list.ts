import type { Hex } from "@sunledger/sdk";
import { instant, listOf, onePage, yuan } from "@/lib/download";
import { readFlow } from "./queries";

/** What moved in a fund day by day, to take away. */
export const flowList = (fund: Hex, number: number) =>
  listOf({
    name: `fund-${number}-days`,
    columns: [
      { title: "day", cell: (day) => instant(day.at) },
      { title: "donations", cell: (day) => day.donations },
      { title: "in_yuan", cell: (day) => yuan(day.inflow) },
      { title: "out_yuan", cell: (day) => yuan(day.outflow) },
    ],
    pages: onePage(() => readFlow(fund)),
  });
