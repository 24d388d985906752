import { useTranslations } from "next-intl";
import { formatCount, formatShare } from "@/lib/format";
import { Figures, ShareBar } from "@/ui/figures";
import { Facts } from "@/ui/layout";
import { Money } from "@/ui/money";
import type { Fund } from "../generated/queries";

/** What came in, went out and is left. What is left is always the difference. */
export function FundFigures({ fund }: { fund: Fund }) {
  const t = useTranslations("funds");
  return (
    <div className="space-y-3">
      <Figures
        figures={[
          {
            name: t("in"),
            mark: "in",
            value: <Money fen={fund.inflow} />,
            note: t("inNote", { donations: formatCount(fund.donationCount) }),
          },
          {
            name: t("out"),
            mark: "out",
            value: <Money fen={fund.outflow} />,
            note: t("outNote", { payments: formatCount(fund.paymentCount) }),
          },
          {
            name: t("left"),
            mark: "left",
            value: <Money fen={fund.balance} />,
            note: t("leftNote", { share: formatShare(fund.balance, fund.inflow) }),
          },
        ]}
      />
      <ShareBar
        parts={[
          { mark: "out", size: BigInt(fund.outflow) },
          { mark: "left", size: BigInt(fund.balance) },
        ]}
      />
    </div>
  );
}

/** Where the money came from and for what it went, in the kinds that the ledger keeps. */
export function FundKinds({ fund }: { fund: Fund }) {
  const t = useTranslations("funds");
  const kinds = [
    "donated",
    "appropriated",
    "transferredIn",
    "returned",
    "paidProgramme",
    "paidFundraising",
    "paidManagement",
    "transferredOut",
  ] as const;
  return (
    <Facts
      facts={kinds
        .filter((kind) => fund[kind] !== "0")
        .map((kind) => [t(`kind.${kind}`), <Money key={kind} fen={fund[kind]} />] as const)}
    />
  );
}

/** What fundraising cost against the cap that the campaign was filed with. */
export function Costs({ fund, costCap }: { fund: Fund; costCap: number }) {
  const t = useTranslations("funds");
  const received = BigInt(fund.donated) + BigInt(fund.appropriated);
  const allowed = (received * BigInt(costCap)) / 10_000n;
  const within = BigInt(fund.paidFundraising) <= allowed;
  return (
    <Facts
      facts={[
        [t("kind.paidFundraising"), <Money key="paid" fen={fund.paidFundraising} />],
        [t("costAllowed"), <Money key="allowed" fen={allowed} />],
        [t("costShare"), formatShare(fund.paidFundraising, received)],
        [t("costVerdict"), within ? t("costWithin") : <strong key="over">{t("costOver")}</strong>],
      ]}
    />
  );
}
