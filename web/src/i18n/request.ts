import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { locale as localeInAddress } from "next/root-params";
import { routing } from "./routing";

const messages = {
  en: () => import("@/messages/en.json"),
  zh: () => import("@/messages/zh.json"),
};

export default getRequestConfig(async ({ locale: given }) => {
  const asked = given ?? (await localeInAddress());
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale, messages: (await messages[locale]()).default, timeZone: "Asia/Shanghai" };
});
