import { getTranslations } from "next-intl/server";
import { formatCount } from "@/lib/format";
import { lagOf } from "@/lib/lag";
import type { Reading } from "@/lib/memory";
import { Notice } from "@/ui/notice";
import { Time } from "@/ui/time";

/** As of which block a page speaks, and a warning where that is not the newest. */
export async function AsOf({ reading }: { reading: Pick<Reading<unknown>, "asOf" | "brokenSince"> }) {
  const { asOf, brokenSince } = reading;
  const [t, lag] = await Promise.all([getTranslations("asOf"), lagOf(asOf)]);
  return (
    <div className="space-y-3">
      {brokenSince !== null && (
        <Notice tone="bad" title={t("broken")}>
          <p>{t.rich("brokenSince", { time: () => <Time at={Math.floor(brokenSince / 1000)} style="minute" /> })}</p>
        </Notice>
      )}
      {brokenSince === null && lag > 0 && (
        <Notice tone="warn" title={t("behind", { blocks: formatCount(lag) })}>
          <p>{t("behindHint")}</p>
        </Notice>
      )}
      <p className="text-sm text-muted">
        {t.rich("block", { block: formatCount(asOf.block), time: () => <Time at={asOf.time} style="minute" /> })}
      </p>
    </div>
  );
}
