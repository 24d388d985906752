import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { mediaOf } from "./media";

const LINES_SHOWN = 20;

/** A public document: the way to its file, and what of it can be shown here. */
export function Preview({ digest, bytes }: { digest: string; bytes: Uint8Array }) {
  const t = useTranslations("documents");
  const media = mediaOf(bytes);
  const path = `/files/${digest.replace(/^0x/, "")}`;
  return (
    <div className="space-y-4">
      <p>
        <a href={path} className="link font-bold">
          {t("open")}
        </a>{" "}
        <span className="text-muted">
          ({media.ending.toUpperCase()}, {t("bytes", { bytes: formatCount(bytes.length) })})
        </span>
      </p>
      {media.shows === "image" && (
        // A document of any size, served by this site as it is: nothing to optimise.
        <img src={path} alt={t("imageOf")} className="max-h-[32rem] max-w-full rounded-md border border-rule" />
      )}
      {media.shows === "text" && <Excerpt text={new TextDecoder().decode(bytes)} />}
    </div>
  );
}

function Excerpt({ text }: { text: string }) {
  const t = useTranslations("documents");
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return (
    <figure>
      <figcaption className="mb-1 text-sm text-muted">
        {lines.length > LINES_SHOWN ? t("firstLines", { count: LINES_SHOWN }) : t("allLines")}
      </figcaption>
      <pre tabIndex={0} className="max-h-96 overflow-auto rounded-md border border-rule bg-sunken p-4 text-sm">
        {lines.slice(0, LINES_SHOWN).join("\n")}
      </pre>
    </figure>
  );
}
