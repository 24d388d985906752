import type { ProgrammeRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Figures } from "@/ui/figures";
import { Money } from "@/ui/money";
import { Few } from "./few";

/** What a programme does in one region. */
export function RegionFigures({ region }: { region: ProgrammeRegion }) {
  const t = useTranslations("programmes");
  return (
    <Figures
      figures={[
        {
          name: t("enrolledNow"),
          value: formatCount(region.enrolled),
          note: t("ofSubmitted", { count: formatCount(region.submitted) }),
        },
        { name: t("struck"), value: <Few count={region.struck} />, note: t("struckNote") },
        { name: t("exited"), value: <Few count={region.exited} />, note: t("exitedNote") },
        {
          name: t("paidNet"),
          mark: "out",
          value: <Money fen={BigInt(region.paid) - BigInt(region.returned)} />,
          note: t.rich("returnedNote", { amount: () => <Money fen={region.returned} /> }),
        },
      ]}
    />
  );
}
