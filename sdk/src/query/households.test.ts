import { describe, expect, it } from "vitest";
import { toHex } from "../bytes.ts";
import { encodeGroups } from "../relief/rosterRows.ts";
import { encodeSet } from "../relief/rowSets.ts";
import { readHousehold } from "./households.ts";
import { indexWith, type Question } from "./server.testing.ts";

const none = encodeSet([]);
const roster = {
  number: 7,
  region: "420102004005",
  count: 300,
  noticeDays: 7,
  noticeEnds: "1700000000",
  submittedAt: "1690000000",
  reviewed: encodeSet([257, 258]),
  approved: encodeSet([257, 258]),
  enrolled: encodeSet([257]),
  contested: none,
  struck: none,
  exited: none,
  programme: { number: 2, name: "Winter fuel" },
  village: { number: 31, name: "Shihe" },
};
const household = (n: number) => `01${String(n).padStart(30, "0")}${"ab".repeat(16)}`;
const rosterPage = { first: 256, rows: `0x${household(256)}${household(257)}${household(258)}` };
const access = {
  number: 4,
  by: { number: 9, name: "Audit office" },
  purpose: "AUDIT",
  status: "GRANTED",
  basis: "LAW",
  law: "Audit Law, art. 34",
  requestedAt: "1710000000",
  until: "1720000000",
  uses: 2,
};

// Payment 3-1 begins at position 1,000 of fund 3 and pays another roster 500 fen in 10 rows first; then rows 5 and 257 of this
// one 300 and 400 fen. Payment 3-2 pays other rows. Payment 3-3, not yet paid, 20 fen to each of rows 256 and 257.
const own = toHex(encodeGroups([{ roster: 7, rows: [5, 257], amounts: [300n, 400n] }]));
const others = toHex(encodeGroups([{ roster: 7, rows: [5, 258], amounts: 9n }]));
const uniform = toHex(encodeGroups([{ roster: 7, rows: [256, 257], amounts: 20n }]));
const payment = (n: number, status: string, start: string | null, at: number) => ({
  id: `0x000000030000000${n}`,
  status,
  start,
  proposedAt: String(at),
  paidAt: start === null ? null : String(at + 50),
  fund: { number: 3, name: "Shihe township" },
});
const shares = [
  { id: "0x01", first: 0, offset: "0", rows: uniform, payment: payment(3, "PROPOSED", null, 300) },
  { id: "0x02", first: 10, offset: "500", rows: own, payment: payment(1, "SETTLED", "1000", 100) },
  { id: "0x03", first: 0, offset: "0", rows: others, payment: payment(2, "PAID", "2000", 200) },
];

function answer({ query, variables }: Question): unknown {
  if (query.includes("rosterPayments")) return { page: shares };
  if (query.includes("pieces")) {
    expect(variables).toMatchObject({ payments: ["0x0000000300000001"], rows: [11] });
    return { page: [{ id: "0x09", row: 11, amount: "150", payment: { id: "0x0000000300000001" } }] };
  }
  expect(variables).toMatchObject({ roster: "0x00000007", page: "0x0000000700000001", of: "0x00000007", row: 257 });
  return { roster, rosterPage, accessRequests: [access] };
}

describe("a household in the index", () => {
  it("is told by its roster and row: where it stands, what it was paid, who asked for its dossier", async () => {
    const index = await indexWith(answer);
    expect(await readHousehold(index, 7, 257)).toEqual({
      reference: `0x01${"257".padStart(30, "0")}`,
      tag: `0x${"ab".repeat(16)}`,
      roster: {
        number: 7,
        programme: { number: 2, name: "Winter fuel" },
        village: { number: 31, name: "Shihe" },
        region: 420_102_004_005n,
        count: 300,
        noticeDays: 7,
        noticeEnds: 1_700_000_000n,
        submittedAt: 1_690_000_000n,
      },
      row: 257,
      state: { status: "ENROLLED" },
      payments: [
        {
          payment: (3n << 32n) | 1n,
          row: 11,
          amount: 400n,
          returned: 150n,
          status: "SETTLED",
          fund: { number: 3, name: "Shihe township" },
          proposedAt: 100n,
          paidAt: 150n,
          place: { fund: 3, start: 1_800n, end: 2_200n },
        },
        {
          payment: (3n << 32n) | 3n,
          row: 1,
          amount: 20n,
          returned: 0n,
          status: "PROPOSED",
          fund: { number: 3, name: "Shihe township" },
          proposedAt: 300n,
          paidAt: null,
          place: null,
        },
      ],
      accesses: [{ ...access, requestedAt: 1_710_000_000n, until: 1_720_000_000n }],
    });
  });

  it("is read as of one block, in every question", async () => {
    const blocks: unknown[] = [];
    const index = await indexWith((question) => {
      blocks.push(question.variables["block"]);
      return answer(question);
    });
    await readHousehold(index, 7, 257, 12);
    expect(blocks).toEqual([{ number: 12 }, { number: 12 }, { number: 12 }]);
  });

  it("is none where there is no such roster, or no such row in it", async () => {
    const empty = await indexWith(({ query }) =>
      query.includes("rosterPayments") ? { page: [] } : { roster: null, rosterPage: null, accessRequests: [] },
    );
    expect(await readHousehold(empty, 8, 0)).toBeNull();
    const short = await indexWith(({ query }) =>
      query.includes("rosterPayments") ? { page: [] } : { roster, rosterPage, accessRequests: [] },
    );
    expect(await readHousehold(short, 7, 300)).toBeNull();
    expect(await readHousehold(short, 7, -1)).toBeNull();
  });
});
