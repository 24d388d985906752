import { createServer } from "node:http";
import type { Server } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeManifest, merkleRoot, sha256, verifyMerkle, type Hex } from "@sunledger/sdk";
import { folderStore } from "@sunledger/sdk/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "./public";
import { readCoverings } from "./roots";

type Root = { root: Hex; manifest: Hex };
type Question = { query: string; variables: { digest?: Hex; manifests?: Hex[]; after?: Hex } };

/** What is on the chain, as the index tells it. */
let roots: Root[] = [];
let folder: string;
let server: Server;

const text = (content: string) => new TextEncoder().encode(content);
const by = { number: 1, name: "a charity" };
const rest = { number: "1-1", kind: "ROOT", count: 9, reason: null, record: null, at: "1", block: "7", by };

function answer({ query, variables: { manifests, after } }: Question) {
  const _meta = { block: { number: 7, hash: "0x01", timestamp: 1 }, hasIndexingErrors: false };
  const evidences = roots.map(({ root: digest, manifest }, at) => ({
    ...rest,
    ...{ id: `0x0${at + 1}`, digest, manifest, transaction: digest },
  }));
  if (query.includes("citations")) return { citations: [], _meta };
  if (query.includes("page:")) return { page: after === "0x" ? evidences : [] };
  if (manifests) return { _meta, entries: evidences.filter(({ manifest }) => manifests.includes(manifest)) };
  return { _meta };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sunledger-roots-"));
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () =>
      response.end(JSON.stringify({ data: answer(JSON.parse(Buffer.concat(chunks).toString()) as Question) })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  process.env.SUNLEDGER_INDEX = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.SUNLEDGER_DOCUMENTS = folder;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const papers = (name: string) => Array.from({ length: 9 }, (_, at) => text(`${name} ${at}`));
const listOver = (bytes: readonly Uint8Array[]) =>
  encodeManifest(bytes.map((paper) => ({ digest: sha256(paper), bytes: paper.length })));
const coverings = async (digest: Hex) => (await readCoverings(digest)).data;

/** Until the answers of the test before no longer count as fresh. */
const anew = (digest: Hex, count: number) => expect.poll(() => coverings(digest)).toHaveLength(count);

describe("a document that does not stand on the chain by itself", () => {
  const store = () => folderStore(folder);
  beforeEach(() => void (roots = []));

  it("is found through the list of a root that covers it, with a proof that leads there", async () => {
    const invoices = papers("invoice");
    const root = merkleRoot(invoices.map(sha256));
    roots = [{ root, manifest: await store().put(listOver(invoices)) }];
    const digest = sha256(invoices[4]!);
    await anew(digest, 1);
    const [found] = await coverings(digest);
    expect(found).toMatchObject({ id: "0x01", digest: root, record: null });
    expect(verifyMerkle(root, digest, found!.proof)).toBe(true);
    expect(await coverings(sha256(text("invoice 9")))).toEqual([]);
  });

  it("is given out then, where it is in the store; what only lies there is not", async () => {
    const photos = papers("photo");
    roots = [{ root: merkleRoot(photos.map(sha256)), manifest: await store().put(listOver(photos)) }];
    await store().put(photos[0]!);
    await store().put(text("a draft that nobody recorded"));
    await anew(sha256(photos[0]!), 1);
    expect(await readDocument(sha256(photos[0]!))).toEqual(photos[0]);
    expect(await readDocument(sha256(photos[1]!))).toBeNull();
    expect(await readDocument(sha256(text("a draft that nobody recorded")))).toBeNull();
  });

  it("is not believed to belong to a root because a list says so", async () => {
    const [mine, theirs] = [papers("mine"), papers("theirs")];
    roots = [{ root: merkleRoot(theirs.map(sha256)), manifest: await store().put(listOver(mine)) }];
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await coverings(sha256(mine[0]!))).toEqual([]);
    expect(await coverings(sha256(theirs[0]!))).toEqual([]);
  });

  it("is found once the list is there, and in spite of lists that are none", async () => {
    const late = papers("late");
    const nonsense = await store().put(text("no list at all"));
    const damaged = sha256(text("as it was"));
    await writeFile(join(folder, damaged.slice(2)), "changed afterwards");
    const list = listOver(late);
    const root = merkleRoot(late.map(sha256));
    roots = [nonsense, damaged, sha256(list)].map((manifest) => ({ root, manifest }));
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await coverings(sha256(late[0]!))).toEqual([]);
    await store().put(list);
    await anew(sha256(late[0]!), 1);
  });
});
