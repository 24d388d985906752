import { formatRegion, type Merged, type ProgrammeRegion, type RegionSums, sumRegions } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { PlaceName } from "../places/place-name";
import type { Places } from "../places/places";
import { recordPath } from "@/lib/records";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Few } from "./few";

type Props = {
  readonly caption: string;
  readonly programme: number;
  readonly parts: Merged<ProgrammeRegion>;
  readonly places: Places;
};

type Line = RegionSums & { readonly region: string | null; readonly count: number };

/** Regions of one level with their households and what they were paid; the small ones together. */
export function RegionTable({ caption, programme, parts: { shown, others }, places }: Props) {
  const t = useTranslations("programmes");
  const lines: Line[] = shown
    .toSorted((a, b) => Number(BigInt(a.region) - BigInt(b.region)))
    .map((region) => ({ ...sumRegions([region]), region: region.region, count: 1 }));
  if (others.length > 0) lines.push({ ...sumRegions(others), region: null, count: others.length });
  if (lines.length === 0) return <Nothing>{t("noRegions")}</Nothing>;
  const whole = sumRegions([...shown, ...others]);
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={({ region }) => region ?? "others"}
      columns={[
        {
          head: t("region"),
          cell: ({ region, count }) =>
            region === null ? (
              t("others", { count })
            ) : (
              <Link href={regionPath(programme, region)}>
                <PlaceName region={region} places={places} />
              </Link>
            ),
        },
        { head: t("submitted"), number: true, on: "wide", cell: ({ submitted }) => formatCount(submitted) },
        { head: t("struck"), number: true, on: "wide", cell: ({ struck }) => <Few count={struck} /> },
        { head: t("exited"), number: true, on: "wide", cell: ({ exited }) => <Few count={exited} /> },
        {
          head: t("enrolled"),
          number: true,
          cell: ({ enrolled, submitted }) => (
            <>
              {formatCount(enrolled)}
              <span className="narrow">
                <span className="block text-sm text-muted">{t("ofSubmitted", { count: formatCount(submitted) })}</span>
              </span>
            </>
          ),
        },
        { head: t("returned"), number: true, on: "wide", cell: ({ returned }) => <Money fen={returned} /> },
        { head: t("paidNet"), number: true, cell: ({ paid, returned }) => <Money fen={paid - returned} /> },
      ]}
      foot={[
        t("together"),
        formatCount(whole.submitted),
        <Few key="struck" count={whole.struck} />,
        <Few key="exited" count={whole.exited} />,
        formatCount(whole.enrolled),
        <Money key="returned" fen={whole.returned} />,
        <Money key="paid" fen={whole.paid - whole.returned} />,
      ]}
    />
  );
}

/** The address of a region of a programme, after the language. */
export function regionPath(programme: number, region: string): string {
  return `${recordPath("programme", programme)}/regions/${formatRegion(BigInt(region))}`;
}
