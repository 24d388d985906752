import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { screen } from "./screening.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("screening documents before they are public", () => {
  it("finds identity numbers, cards and phones in text", async () => {
    // The standard's own example; a card number with a valid check digit; an unassigned phone number.
    const { found } = await screen(utf8("身份证 11010519491231002X，卡 6222 0212 3456 7890 128，电话 13800000000。"));
    expect(found.map(({ kind }) => kind)).toEqual(["identity", "card", "phone"]);
  });

  it("does not take order numbers and credit codes for persons", async () => {
    expect((await screen(utf8("订单 202001230000000001，代码 91350100M000100Y43，金额 13800.00"))).found).toEqual([]);
  });

  it("reads what a PDF packs, also where kerning takes it apart", async () => {
    const stream = deflateSync(Buffer.from("BT [(110105194) -20 (91231002X)] TJ ET"));
    const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\nstream\n"), stream, Buffer.from("\nendstream\n")]);
    expect(await screen(pdf)).toMatchObject({ found: [{ kind: "identity" }], unread: false });
  });

  it("says that it cannot read a photo", async () => {
    expect(await screen(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0xff]))).toEqual({ found: [], unread: true });
  });
});
