import type { Domain } from "@/lib/domain";
import { charity } from "./charity";
import { directory } from "./directory";
import { evidence } from "./evidence";
import { funds } from "./funds";
import { relief } from "./relief";

/** All domains that this site shows, in the order in which their parts stand on a page that several share. */
export const DOMAINS: readonly Domain[] = [charity, relief, directory, funds, evidence];
