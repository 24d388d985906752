"use client";

import { commitment, readReceiptFragment, type Hex } from "@sunledger/sdk";
import { useEffect, useState } from "react";
import { Notice } from "@/ui/notice";

/** What to say where the secret fits, where it is another row's, and where it is none. */
export type SecretTexts = Record<"yours" | "yoursText" | "notYours" | "notYoursText" | "broken" | "brokenText", string>;
type State = "none" | "yours" | "notYours" | "broken";

function check(fragment: string, reference: Hex): State {
  if (fragment.length < 2) return "none";
  const secret = readReceiptFragment(fragment);
  if (!secret) return fragment === "#main" ? "none" : "broken";
  return commitment(secret) === reference ? "yours" : "notYours";
}

/**
 * Tells the holder of a receipt or a slip that this row is theirs. The secret is in the address's fragment, which browsers never
 * send. It is compared here, in the reader's browser.
 */
export function SecretCheck({ reference, texts }: { reference: Hex; texts: SecretTexts }) {
  const [state, setState] = useState<State>("none");
  useEffect(() => {
    function look() {
      setState(check(window.location.hash, reference));
      // The same page in another language is the same receipt.
      for (const link of document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]")) {
        link.hash = window.location.hash;
      }
    }
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [reference]);
  return (
    <div aria-live="polite">
      {state === "yours" && (
        <Notice tone="good" title={texts.yours}>
          <p>{texts.yoursText}</p>
        </Notice>
      )}
      {state === "notYours" && (
        <Notice tone="bad" title={texts.notYours}>
          <p>{texts.notYoursText}</p>
        </Notice>
      )}
      {state === "broken" && (
        <Notice tone="warn" title={texts.broken}>
          <p>{texts.brokenText}</p>
        </Notice>
      )}
    </div>
  );
}
