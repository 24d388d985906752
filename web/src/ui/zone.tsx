"use client";

import { useEffect, useState } from "react";
import type { Locale } from "@/i18n/routing";
import { formatTime, HOME_ZONE, type TimeStyle } from "@/lib/format";

/**
 * Says in which zone the page's times are, and rewrites them in the reader's zone. React never renders the page again in the
 * browser, so the rewritten times stay.
 */
export function Zone({ locale, home, own }: { locale: Locale; home: string; own: string }) {
  const [zone, setZone] = useState<string>();
  useEffect(() => {
    const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!reader || reader === HOME_ZONE) return;
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-style]")) {
      const seconds = Date.parse(time.dateTime) / 1000;
      time.textContent = formatTime(seconds, locale, time.dataset.style as TimeStyle, reader);
    }
    setZone(reader);
  }, [locale]);
  return zone ? own.replace("{zone}", zone) : home;
}
