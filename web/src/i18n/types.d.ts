import type { Words } from "@/lib/domain";
import type own from "@/messages/en.json";
import type { routing } from "./routing";

type Own = typeof own;
// An interface, so that mistakes name a message and not all of them.
interface Messages extends Own, Words {}

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: Messages;
  }
}
