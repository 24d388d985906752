import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { NamedLink } from "@/lib/named";
import { PlaceName } from "../places/place-name";
import type { Places } from "../places/places";
import { ShareBar } from "@/ui/figures";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { cascadeOf } from "./cascade";
import type { ListedProgramme } from "../generated/queries";
import { transfersOf } from "./queries";
import { ProgrammeBadge } from "./status";

type Props = {
  readonly programmes: readonly ListedProgramme[];
  readonly transfers: Parameters<typeof transfersOf>[1];
  readonly places: Places;
};

/** Programmes, each with whom it helps, its budget, what was paid and what is left. */
export function ProgrammeList({ programmes, transfers, places }: Props) {
  const t = useTranslations("programmes");
  if (programmes.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {programmes.map((programme) => {
        const { whole } = cascadeOf(programme.id, programme.funds, transfersOf(programme.id, transfers));
        return (
          <li key={programme.id} className="flex flex-col gap-2 rounded-md border border-rule bg-surface p-5">
            <p>
              <ProgrammeBadge status={programme.status} />
            </p>
            <h2 className="text-lg">
              <NamedLink kind="programme" of={programme} />
            </h2>
            <p className="text-muted">
              <NamedLink kind="organisation" of={programme.sponsor} /> ·{" "}
              <PlaceName region={programme.region} places={places} />
            </p>
            <dl className="mt-auto grid grid-cols-2 gap-x-4 gap-y-2 pt-2">
              <Part name={t("enrolled")}>{formatCount(programme.enrolled)}</Part>
              <Part name={t("budget")}>
                <Money fen={whole.cameIn} />
              </Part>
              <Part name={t("paid")}>
                <Money fen={whole.paid} />
              </Part>
              <Part name={t("left")}>
                <Money fen={whole.left} />
              </Part>
            </dl>
            <ShareBar
              parts={[
                { mark: "plain", size: whole.passedOn },
                { mark: "out", size: whole.paid },
                { mark: "left", size: whole.left },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-bold tabular-nums">{children}</dd>
    </div>
  );
}
