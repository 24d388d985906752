import { capital, CONTRACT_TITLES } from "@sunledger/sdk";
import { useLocale, useTranslations } from "next-intl";
import type { Deployment } from "@sunledger/sdk/chain";
import { Hash } from "@/ui/hash";
import { Facts } from "@/ui/layout";

const NAMES = Object.keys(CONTRACT_TITLES) as (keyof typeof CONTRACT_TITLES)[];

/** The chain and the contracts that hold the record. */
export function ContractAddresses({ deployment }: { deployment: Deployment }) {
  const t = useTranslations("about");
  const locale = useLocale();
  return (
    <Facts
      facts={[
        [t("chain"), String(deployment.chainId)],
        [t("startBlock"), String(deployment.startBlock)],
        ...NAMES.map(
          (name) =>
            [
              capital(CONTRACT_TITLES[name][locale]),
              <Hash key={name} value={deployment.contracts[name]} whole />,
            ] as const,
        ),
      ]}
    />
  );
}
