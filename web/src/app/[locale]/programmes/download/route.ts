import { programmeList } from "@/domains/relief/programmes/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  return download(request, programmeList());
}
