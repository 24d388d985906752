import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thrownBy } from "../fixtures.testing.ts";
import { readIdentityNumber } from "./identity.ts";

const today = new Date("2026-11-25T12:00:00Z");
const read = (text: string) => readIdentityNumber(text, today);

// 11010519491231002X is the example of GB 11643-1999, 440524188001010014 its second (a birth in 1880).
describe("an identity number", () => {
  it("tells the county and the date of birth", () => {
    expect(read("11010519491231002X")).toEqual({
      number: "11010519491231002X",
      region6: "110105",
      born: "1949-12-31",
    });
  });

  it.each([
    " 110105 19491231 002x ",
    "１１０１０５１９４９１２３１００２Ｘ",
    "'11010519491231002X",
    "11010519491231002ｘ",
    "110105\u300019491231002X",
  ])("is read from %j", (text) => {
    expect(read(text).number).toBe("11010519491231002X");
  });

  it.each([
    ["", "identity/empty", "The identity number is wrong: nothing is written"],
    ["1.10105E+17", "identity/spreadsheet", "a spreadsheet shortened it; format the column as text"],
    ["110105491231002", "identity/old", "it has 15 digits, which ended in 2013"],
    ["11010519491231002", "identity/length", "it has 17 characters; an identity number has 18."],
    ["1101051949123100200", "identity/length", "it has 19 characters"],
    ["11010519491231OO2X", "identity/form", "it is not 17 digits and a digit or X"],
    ["1101051949123100X2", "identity/form", "it is not 17 digits and a digit or X"],
    ["99010519491231002X", "identity/region", "its first six digits are no county's"],
    ["11000519491231002X", "identity/region", "its first six digits are no county's"],
    ["11010519490229002X", "identity/born", "its digits 7 to 14 are no date of birth"],
    ["11010519491331002X", "identity/born", "its digits 7 to 14 are no date of birth"],
    ["440524188001010014", "identity/born", "its digits 7 to 14 are no date of birth"],
    ["11010520261126002X", "identity/future", "its date of birth is not yet past"],
    ["110105194912310021", "identity/check", "its check character does not fit the other 17"],
    ["110105194912310000", "identity/check", "its check character does not fit the other 17"],
  ])("%j is refused as %s", (text, code, message) => {
    expect(thrownBy(() => read(text))).toMatchObject({ code, name: "SunledgerError" });
    expect(() => read(text)).toThrow(message);
  });

  it("may be of a child born today, by the date in China", () => {
    // In China it is already the 26th.
    const late = new Date("2026-11-25T16:00:00Z");
    const born = (day: string) => () => readIdentityNumber(`110105202611${day}0020`, late);
    expect(thrownBy(born("26"))).toMatchObject({ code: "identity/check" });
    expect(thrownBy(born("27"))).toMatchObject({ code: "identity/future" });
  });

  it("of the province 99, which nobody has, is taken where a demonstration asks for it", () => {
    expect(readIdentityNumber("990105194912310015", today, true).region6).toBe("990105");
    expect(thrownBy(() => read("990105194912310015"))).toMatchObject({ code: "identity/region" });
  });

  it("is never repeated by an error beyond its county", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789X"), minLength: 15, maxLength: 19 });
    fc.assert(
      fc.property(digits, (text) => {
        const thrown = thrownByAny(() => read(text));
        if (!thrown) return;
        const told = JSON.stringify([thrown.message, thrown.values]);
        for (let at = 0; at + 7 <= text.length; at++) expect(told).not.toContain(text.slice(at, at + 7));
      }),
    );
  });

  it("with one slip of a digit, or two neighbours swapped, is always found out", () => {
    const good = "11010519491231002X";
    for (let at = 0; at < 17; at++) {
      for (const digit of "0123456789") {
        if (digit === good[at]) continue;
        expect(() => read(good.slice(0, at) + digit + good.slice(at + 1))).toThrow("is wrong");
      }
      if (at === 16 || good[at] === good[at + 1]) continue;
      const swapped = `${good.slice(0, at)}${good.charAt(at + 1)}${good.charAt(at)}${good.slice(at + 2)}`;
      expect(() => read(swapped)).toThrow("is wrong");
    }
  });
});

function thrownByAny(call: () => unknown): { message: string; values: unknown } | null {
  try {
    call();
    return null;
  } catch (error) {
    return error as { message: string; values: unknown };
  }
}
