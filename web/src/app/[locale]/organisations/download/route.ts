import { organisationList } from "@/features/organisations/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  return download(request, organisationList());
}
