import { useLocale } from "next-intl";
import { formatTime, type TimeStyle, type Whole } from "@/lib/format";

/** A point in time. `Zone` rewrites it in the reader's own zone. */
export function Time({ at, style = "day" }: { at: Whole; style?: TimeStyle }) {
  return (
    <time dateTime={new Date(Number(at) * 1000).toISOString()} data-style={style} suppressHydrationWarning>
      {formatTime(at, useLocale(), style)}
    </time>
  );
}
