import { useTranslations } from "next-intl";
import type { Deployment } from "@/lib/settings";
import { Hash } from "@/ui/hash";
import { Facts } from "@/ui/layout";

/** Where the record itself is kept: chain and contracts. */
export function ContractAddresses({ deployment }: { deployment: Deployment }) {
  const t = useTranslations("about");
  const names = [
    "ledger",
    "campaigns",
    "relief",
    "dossiers",
    "directory",
    "token",
    "evidence",
    "accessManager",
  ] as const;
  return (
    <Facts
      facts={[
        [t("chain"), String(deployment.chainId)],
        [t("startBlock"), String(deployment.startBlock)],
        ...names.map(
          (name) => [t(`contract.${name}`), <Hash key={name} value={deployment.contracts[name]} whole />] as const,
        ),
      ]}
    />
  );
}
