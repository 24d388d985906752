import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Marks } from "@sunledger/sdk/intake";
import { keystoreFolder } from "../keystore/keystore.ts";

/**
 * The marks of an organisation's recorded rows, in a file beside the keystore. It can be lost, and copied to another machine.
 * @param ledger The ledger's address: another chain has marks of its own
 */
export function fileMarks(home: string, ledger: string, org: number): Marks {
  const path = join(keystoreFolder(home), "marks", `${ledger.slice(2, 10).toLowerCase()}-${org}.marks`);
  return {
    read: async function* () {
      try {
        for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
          yield new Uint8Array(chunk as Buffer);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    },
    append: async (bytes) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(path, "a", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}
