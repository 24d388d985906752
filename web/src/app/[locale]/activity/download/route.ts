import { activityList } from "@/site/activity/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  return download(request, activityList());
}
