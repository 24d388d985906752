import { programmeList } from "@/features/programmes/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  return download(request, programmeList());
}
