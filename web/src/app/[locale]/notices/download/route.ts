import { noticeList } from "@/domains/relief/rosters/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  return download(request, noticeList());
}
