import { noticeList } from "@/features/rosters/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  return download(request, noticeList());
}
