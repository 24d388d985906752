import { NotFound } from "@/features/site/not-found";

/** What the proxy shows in place of a page that there is not: drawn like any other, so that it needs no script. */
export default NotFound;
