import { describe, expect, it } from "vitest";
import { SunledgerError } from "../errors.ts";
import { collect } from "../fixtures.testing.ts";
import { trace, traceBack } from "../trace/trace.ts";
import { indexReader } from "../trace/indexReader.ts";
import { asOf, listQuery, readAll } from "./all.ts";
import { readCitations } from "./citations.ts";
import { createIndex } from "./client.ts";
import { indexThat, indexWith, type Question } from "./server.testing.ts";
import { pageId, readDonation, readRows } from "./rows.ts";

const person = (n: number) => `01${String(n).padStart(30, "0")}` as const;
const block = { number: 7, hash: "0x01", timestamp: 1_700_000_000 };

describe("the index", () => {
  it("says as of which block it speaks", async () => {
    const index = await indexWith(() => ({ _meta: { block, hasIndexingErrors: false } }));
    expect(await index.meta()).toEqual({ block, hasIndexingErrors: false });
  });

  it("that does not answer is named, with its address and what to do", async () => {
    const index = createIndex({ url: "http://127.0.0.1:1/" });
    await expect(index.meta()).rejects.toThrow(
      'The index at http://127.0.0.1:1/ does not answer: see whether it runs ("./sunledger status").',
    );
    await expect(index.meta()).rejects.toMatchObject({ code: "index/unreachable", name: "SunledgerError" });
  });

  it("that never ends its answer is given up", async () => {
    const index = await indexThat(() => undefined, 200);
    await expect(index.meta()).rejects.toMatchObject({ code: "index/unreachable" });
  });

  it("that answers an error is told by its status", async () => {
    const index = await indexThat((_, response) => response.writeHead(503).end());
    await expect(index.meta()).rejects.toMatchObject({ code: "index/status", values: { status: 503 } });
  });

  it("that refuses a question is told in its own words", async () => {
    const index = await indexThat((_, response) => response.end('{"errors":[{"message":"no such field"}]}'));
    await expect(index.query("{ x }")).rejects.toThrow("refused the question: no such field.");
  });

  it("that is none is found out", async () => {
    const index = await indexThat((_, response) => response.end("<html>"));
    await expect(index.meta()).rejects.toThrow(SunledgerError);
  });

  it("gives everything, page by page, in the order of ids", async () => {
    const asked: unknown[] = [];
    const index = await indexWith(({ query, variables }) => {
      expect(query).toBe(
        "query List($after: Bytes!, $first: Int!, $block: Block_height) { page: funds(first: $first, orderBy: id, " +
          "block: $block, where: { id_gt: $after status: OPEN }) { id name } }",
      );
      asked.push(variables);
      return { page: [{ id: "0x01" }, { id: "0x02" }, { id: "0x03" }].slice(2 * (asked.length - 1), 2 * asked.length) };
    });
    const funds = listQuery<{ name: string }>("funds", "name", "status: OPEN");
    expect(await collect(readAll(index, funds, asOf(7), 2))).toEqual([
      [{ id: "0x01" }, { id: "0x02" }],
      [{ id: "0x03" }],
    ]);
    expect(asked).toEqual([
      { after: "0x", first: 2, block: { number: 7 } },
      { after: "0x02", first: 2, block: { number: 7 } },
    ]);
  });

  it("answers several questions in one request, as of one block", async () => {
    const name = (fund: string) => ({
      query: {
        name: "Name",
        variables: { id: "ID!" },
        fields: { fund: "fund(id:$id){...N}" },
        fragments: { N: "fragment N on Fund{name}" },
      },
      variables: { id: fund },
    });
    const index = await indexWith(({ query, variables }) => {
      expect(query).toBe(
        "query Several($id_0: ID!, $id_1: ID!) { fund_0: fund(id:$id_0){...N} fund_1: fund(id:$id_1){...N} " +
          "_meta { block { number hash timestamp } hasIndexingErrors } } fragment N on Fund{name}",
      );
      expect(variables).toEqual({ id_0: "0x01", id_1: "0x02" });
      return { fund_0: { name: "First" }, fund_1: null, _meta: { block, hasIndexingErrors: false } };
    });
    expect(await index.queryAll([name("0x01"), name("0x02")])).toEqual({
      answers: [{ fund: { name: "First" } }, { fund: null }],
      meta: { block, hasIndexingErrors: false },
    });
  });

  it("tells where a document's digest stands", async () => {
    const citation = { record: null, act: "Anchored", transaction: "0x02" };
    const index = await indexWith(() => ({ citations: [{ ...citation, at: "1700000000", block: "7" }] }));
    expect(await readCitations(index, "0x11")).toEqual([{ ...citation, at: 1_700_000_000n, block: 7n }]);
  });
});

describe("a donation in the index", () => {
  const deposit = {
    id: "0x0000000300000011",
    number: "3-17",
    kind: "DONATION",
    fund: { number: 3, name: "Relief" },
    named: null,
    source: { number: 2, name: "Bank" },
    count: 258,
    transaction: "0x02",
    batchRef: null,
    evidence: null,
  };
  const page = {
    first: 256,
    offset: "25600",
    end: "25645",
    rows: `0x${person(1)}00000000001e${person(2)}00000000000f`,
    deposit: { ...deposit, start: "1000000", at: "1700000000", block: "7" },
  };

  it("is found by its deposit's number and its own, in one page", async () => {
    const index = await indexWith(({ variables }) => {
      // kind 3, fund 3, deposit 17, page 1
      expect(variables["page"]).toBe("0x03000000030000001100000001");
      return { page };
    });
    expect(await readDonation(index, (3n << 32n) | 17n, 257)).toEqual({
      row: { row: 257, reference: `0x${person(2)}`, amount: 15n, start: 1_025_630n, end: 1_025_645n },
      deposit: { ...deposit, at: 1_700_000_000n, block: 7n },
    });
    expect(await readDonation(index, (3n << 32n) | 17n, 258)).toBeNull();
  });

  it("is not found where there is no such page", async () => {
    const index = await indexWith(() => ({ page: null }));
    expect(await readDonation(index, 1n << 32n, 0)).toBeNull();
  });

  it("stands among all rows of its batch, which are read from any row on", async () => {
    const index = await indexWith(({ variables }) => {
      expect(variables).toEqual({ batch: { deposit: "0x0000000300000011", index_gte: 1 }, first: 16 });
      return { pages: [page] };
    });
    const batch = { record: "deposit", id: (3n << 32n) | 17n } as const;
    expect(await collect(readRows(index, batch, 1_000_000n, 257))).toEqual([
      [{ row: 257, reference: `0x${person(2)}`, amount: 15n, start: 1_025_630n, end: 1_025_645n }],
    ]);
  });

  it("has its page named by the batch's kind, number and page", () => {
    expect(pageId({ record: "payment", id: (1n << 32n) | 1n }, 255)).toBe("0x04000000010000000100000000");
  });
});

describe("a trace over the index", () => {
  const page = { first: 0, offset: "0", end: "100", rows: `0x${person(0)}00000000003c${person(1)}000000000028` };

  it("takes one round for what used a stretch, and one for its rows and for where a transfer led", async () => {
    const rounds: Question[] = [];
    const index = await indexWith((question) => {
      rounds.push(question);
      const { query, variables } = question;
      if (variables["end"] === "150") {
        return {
          payments: [
            { id: "0x0000000100000001", start: "0", end: "100", count: 2, paidAt: "5", toDeposit: null },
            {
              id: "0x0000000100000002",
              start: "100",
              end: "150",
              count: 0,
              paidAt: "6",
              toDeposit: { id: "0x0000000200000001", start: "1000" },
            },
          ],
          pieces: [
            {
              row: 1,
              fromStart: "60",
              fromEnd: "70",
              toStart: "500",
              payment: { id: "0x0000000100000001" },
              deposit: { id: "0x0000000100000009", at: "8" },
            },
          ],
        };
      }
      // Of both parts of the first payment, and of what the transfer and the return led to.
      if (query.includes("pages(")) return { pages_0: [page], pages_1: [page] };
      return { payments_0: [], pieces_0: [], payments_1: [], pieces_1: [] };
    });
    const result = await trace(indexReader(index, 7), { fund: 1, start: 40n, end: 150n });

    expect(result.shares).toMatchObject([
      { kind: "spent", payment: (1n << 32n) | 1n, row: 0, start: 40n, end: 60n },
      { kind: "spent", payment: (1n << 32n) | 1n, row: 1, start: 70n, end: 100n },
      { kind: "unused", fund: 1, start: 500n, end: 510n },
      { kind: "unused", fund: 2, start: 1_000n, end: 1_050n },
    ]);
    expect([result.spent, result.unused, result.more]).toEqual([50n, 60n, 0n]);
    expect(rounds).toHaveLength(3);
    for (const { variables } of rounds) expect(variables["block"] ?? variables["block_0"]).toEqual({ number: 7 });
  });

  it("goes back from a return to the payment, and on to the donation", async () => {
    const index = await indexWith(({ query, variables }) => {
      if (query.includes("pages(")) return { pages: [page] };
      if (variables["end"] === "510") {
        const deposit = { id: "0x0000000100000009", kind: "RETURN", start: "500", end: "510", count: 1, at: "8" };
        const piece = {
          row: 1,
          fromStart: "60",
          fromEnd: "70",
          toStart: "500",
          payment: { id: "0x0000000100000001" },
          deposit: { id: "0x0000000100000009", at: "8" },
        };
        return { deposits: [{ ...deposit, origin: null }], before: [piece], pieces: [] };
      }
      const deposit = { id: "0x0000000100000001", kind: "DONATION", start: "0", end: "100", count: 2, at: "1" };
      return { deposits: [{ ...deposit, origin: null }], before: [], pieces: [] };
    });
    const result = await traceBack(indexReader(index), { fund: 1, start: 502n, end: 510n });
    expect(result.origins).toMatchObject([{ kind: "donation", row: 1, start: 62n, end: 70n, amount: 8n }]);
  });

  it("that misses a record says so instead of guessing", async () => {
    const index = await indexWith(({ query }) =>
      query.includes("pages(")
        ? { pages: [] }
        : {
            payments: [{ id: "0x0000000100000001", start: "0", end: "9", count: 2, paidAt: "5", toDeposit: null }],
            pieces: [],
          },
    );
    await expect(trace(indexReader(index), { fund: 1, start: 0n, end: 9n })).rejects.toMatchObject({
      code: "trace/gap",
    });
  });
});
