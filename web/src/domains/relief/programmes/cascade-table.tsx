import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NamedLink } from "@/lib/named";
import { PlaceName } from "../places/place-name";
import type { Places } from "../places/places";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { Cascade, Sums } from "./cascade";
import type { ProgrammeFund } from "../generated/queries";

type Line = Sums & { readonly fund: ProgrammeFund | null };

/** A programme's money fund by fund: what came in was passed on, was paid or is left, in each and in all. */
export function CascadeTable({ cascade, places }: { cascade: Cascade<ProgrammeFund>; places: Places }) {
  const t = useTranslations("programmes");
  const { funds, within, whole } = cascade;
  const lines: Line[] = [
    ...funds,
    ...(within > 0n ? [{ fund: null, cameIn: -within, passedOn: -within, paid: 0n, left: 0n }] : []),
  ];
  const parts = ["cameIn", "passedOn", "paid"] as const;
  return (
    <Table
      caption={t("cascade")}
      rows={lines}
      keyOf={({ fund }) => fund?.number ?? "within"}
      columns={[
        {
          head: t("fund"),
          cell: (line) => (
            <>
              {line.fund ? (
                <>
                  <NamedLink kind="fund" of={line.fund} />
                  <span className="block text-sm text-muted">
                    <PlaceName region={line.fund.region} places={places} />
                  </span>
                </>
              ) : (
                <>
                  {t("within")}
                  <span className="block text-sm text-muted">{t("withinNote")}</span>
                </>
              )}
              <Small>
                {parts.map((part) => (
                  <Part key={part} name={t(part)}>
                    <Signed fen={line[part]} />
                  </Part>
                ))}
              </Small>
            </>
          ),
        },
        ...parts.map((part) => ({
          head: t(part),
          number: true,
          on: "wide" as const,
          cell: (line: Line) => <Signed fen={line[part]} />,
        })),
        { head: t("left"), number: true, cell: ({ left }) => <Money fen={left} /> },
      ]}
      foot={[
        <span key="whole">
          {t("whole")}
          <Small>
            {parts.map((part) => (
              <Part key={part} name={t(part)}>
                <Money fen={whole[part]} />
              </Part>
            ))}
          </Small>
        </span>,
        ...parts.map((part) => <Money key={part} fen={whole[part]} />),
        <Money key="left" fen={whole.left} />,
      ]}
    />
  );
}

function Signed({ fen }: { fen: bigint }) {
  return fen < 0n ? (
    <>
      −<Money fen={-fen} />
    </>
  ) : (
    <Money fen={fen} />
  );
}

/** What has columns of its own on wide screens. */
function Small({ children }: { children: ReactNode }) {
  return <span className="narrow">{children}</span>;
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="block text-sm">
      <span className="text-muted">{name}</span> {children}
    </span>
  );
}
