import { join } from "node:path";
import { fillKeystore } from "../../scripts/demo/cast.ts";
import { Stage } from "../../scripts/demo/stage.ts";
import type { BenchStack } from "./stack.ts";

/** The demonstration's cast, on the bench's own stack. */
export async function openStage({ home, rpc, index }: BenchStack): Promise<Stage> {
  await fillKeystore(home);
  const nowhere = "http://localhost";
  const settings = {
    home,
    rpc,
    index,
    status: nowhere,
    site: nowhere,
    documents: join(home, "documents"),
    sealed: join(home, "sealed"),
  };
  return new Stage(settings, () => {});
}
