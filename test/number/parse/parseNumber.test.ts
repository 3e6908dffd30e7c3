import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { plain } from "../../../src/number/exact";
import { parseNumber, readDouble } from "../../../src/number/parse/parseNumber";
import type { NumberContext } from "../../../src/number/parse/readWritten";

/** `value unit`, with `plain` where Excel can compute the text; or what kind it is. */
function read(text: string, context: NumberContext): string {
  const parsed = parseNumber(text, context);
  expect(parsed.raw).toBe(text);
  if (parsed.kind !== "number") return parsed.kind;
  return [plain(parsed.value), parsed.unit, parsed.plainNumeric ? "plain" : null]
    .filter((one) => one !== null)
    .join(" ");
}

describe("amounts", () => {
  test.each([
    ["separators", "11,122,315.04", "11122315.04 plain"],
    ["groups of 万", "1,2345.60", "12345.6 plain"],
    ["both kinds of group", "1,234,5678", "unreadable"],
    ["a decimal comma", "0,123", "unreadable"],
    ["an odd comma", "12,34", "unreadable"],
    ["a continental amount", "1.234,56", "unreadable"],
    ["a comma at the end", "1,234,", "unreadable"],
    ["full width", "１，２３４．５", "1234.5"],
    ["full-width comma alone", "1，234.5", "1234.5"],
    ["outer spaces", " 5.88 ", "5.88 plain"],
    ["inner space", "1 234.56", "1234.56 plain"],
    ["line break", "12\n3", "123 plain"],
    ["carriage return too", "12\r\n3.5", "123.5 plain"],
    ["ideographic space", "　5.88　", "5.88"],
    ["no-break space", "5\u00A0000", "5000"],
    ["no whole part", ".5", "0.5 plain"],
    ["no decimals", "95.", "95 plain"],
    ["zero", "0", "0 plain"],
    ["zero with decimals", "0.00", "0 plain"],
    ["minus zero", "-0.00", "0 plain"],
    ["万元", "28.8万元", "28.8 万元"],
    ["亿元", "1.62亿元", "1.62 亿元"],
    ["千元", "3千元", "3 千元"],
    ["元", "1,234元", "1234 元"],
    ["a unit after a space", "5.88 万元", "5.88 万元"],
    ["a short unit", "28.8万", "28.8 万元"],
    ["a factor before the unit", "5百万元", "unreadable"],
    ["two units", "5万元元", "unreadable"],
    ["a minus", "-204.61", "-204.61 plain"],
    ["a true minus sign", "−204.61", "-204.61"],
    ["a full-width minus", "－２０４．６１", "-204.61"],
    ["brackets", "(204.61)", "-204.61"],
    ["full-width brackets", "（204.61）", "-204.61"],
    ["a triangle", "△204.61", "-204.61"],
    ["a black triangle", "▲204.61", "-204.61"],
    ["a triangle and a unit", "△ 204.61 万元", "-204.61 万元"],
    ["unit in the brackets", "（204.61万元）", "-204.61 万元"],
    ["unit behind the brackets", "(204.61)万元", "-204.61 万元"],
    ["units in both places", "(204.61万元)万元", "unreadable"],
    ["two signs", "-(5)", "unreadable"],
    ["a triangle and a minus", "△-5", "unreadable"],
    ["an open bracket", "(5", "unreadable"],
    ["a plus", "+5", "5 plain"],
    ["powers of ten", "1.2E+07", "12000000 plain"],
    ["a small power", "5e-3", "0.005 plain"],
    ["beyond a double", "1e999", "unreadable"],
    ["more digits than Excel keeps", "12345678901234567", "12345678901234567"],
    ["a letter O", "1,2O3", "unreadable"],
    ["two points", "1.2.3", "unreadable"],
    ["a date", "2020-01-01", "unreadable"],
    ["a range", "1-3月", "unreadable"],
    ["a year", "2020年", "unreadable"],
    ["about", "约5万元", "unreadable"],
    ["a fraction", "1/2", "unreadable"],
    ["a word", "合计", "unreadable"],
    ["a point", ".", "unreadable"],
    ["a unit alone", "万元", "unreadable"],
    ["people", "45人", "unreadable"],
    ["a percentage", "12%", "unreadable"],
  ])("%s: %j", (_, text, expected) => {
    expect(read(text, "money")).toBe(expected);
  });
});

describe("absent, which is not zero", () => {
  test.each([
    "",
    " ",
    "\n",
    "　",
    "-",
    "—",
    "——",
    "— —",
    "–",
    "－",
    "/",
    "／",
    "无",
    "— 万元",
    "--",
  ])("%j", (text) => {
    for (const context of ["money", "count", "rate"] as const)
      expect(read(text, context)).toBe("absent");
  });
});

describe("counts", () => {
  test.each([
    ["41人", "41 人"],
    ["41 名", "41 人"],
    ["51项", "51 项"],
    ["3个", "3 个"],
    ["12件", "12 个"],
    ["５辆", "5 个"],
    ["1,024", "1024 plain"],
    ["1.2万人", "unreadable"],
    ["3万元", "unreadable"],
    ["0.123456789012345", "0.123456789012345 plain"],
  ])("%j", (text, expected) => {
    expect(read(text, "count")).toBe(expected);
  });
});

describe("rates are fractions", () => {
  test.each([
    ["99.36%", "0.9936 % plain"],
    ["９９．３６％", "0.9936 %"],
    ["99.36", "0.9936 plain"],
    ["0.9936", "0.9936 plain"],
    ["95.\n\n10%", "0.951 % plain"],
    ["100", "1 plain"],
    ["100%", "1 % plain"],
    ["1", "1 plain"],
    ["1.2", "1.2 plain"],
    ["1.5", "1.5 plain"],
    ["1.51", "0.0151 plain"],
    ["2", "0.02 plain"],
    ["-25", "-0.25 plain"],
    ["-0.25", "-0.25 plain"],
    ["0.5%", "0.005 % plain"],
    ["(20.22)%", "-0.2022 %"],
    ["0", "0 plain"],
    ["99.36万元", "unreadable"],
    ["99.36%%", "unreadable"],
    ["5‰", "unreadable"],
    ["优", "unreadable"],
  ])("%j", (text, expected) => {
    expect(read(text, "rate")).toBe(expected);
  });

  test.each([
    ["99.36%", "1"],
    ["99.36", "0.01"],
    ["0.9936", "1"],
  ])("the factor of %s lets a formula follow", (text, factor) => {
    expect(parseNumber(text, "rate")).toMatchObject({ factor });
  });
});

describe("numeric cells", () => {
  test.each<[string, number, NumberContext, boolean, string, string]>([
    ["an amount", 6772.56, "money", false, "6772.56", "1"],
    ["a sum of doubles", 0.1 + 0.2, "money", false, "0.3", "1"],
    ["a count", 41, "count", false, "41", "1"],
    ["a fraction", 0.9936, "rate", false, "0.9936", "1"],
    ["a percent", 99.36, "rate", false, "0.9936", "0.01"],
    ["a percent format", 0.9936, "rate", true, "0.9936", "1"],
    ["200 % by format", 2, "rate", true, "2", "1"],
    ["a full rate in percent", 100, "rate", false, "1", "0.01"],
  ])("%s", (_, value, context, percentFormat, expected, factor) => {
    const parsed = readDouble(value, context, percentFormat);
    expect(parsed).toMatchObject({ kind: "number", plainNumeric: true, factor, repaired: false });
    expect(parsed.kind === "number" && plain(parsed.value)).toBe(expected);
  });

  test("infinity is unreadable", () => {
    expect(readDouble(Infinity, "money")).toEqual({ kind: "unreadable", raw: "Infinity" });
  });
});

describe("single precision", () => {
  test.each([
    ["seen in a published table", "0.0900000762939453", "0.09"],
    ["a whole percent", "1.00000011920929", "1"],
    ["with a sign", "-0.0900000762939453", "-0.09"],
    ["percent", "99.3600006103516", "0.9936"],
  ])("repaired: %s", (_, text, expected) => {
    for (const parsed of [parseNumber(text, "rate"), readDouble(Number(text), "rate")])
      expect(parsed.kind === "number" && [plain(parsed.value), parsed.repaired]).toEqual([
        expected,
        true,
      ]);
  });

  test.each([
    ["a computed rate", "0.991358024691358"],
    ["eleven digits", "0.090000076294"],
    ["more than a millionth away", "0.0900001000000001"],
    ["below the last decimal", "0.0000100000001234"],
  ])("left alone: %s", (_, text) => {
    const parsed = parseNumber(text, "rate");
    expect(parsed.kind === "number" && [plain(parsed.value), parsed.repaired]).toEqual([
      text,
      false,
    ]);
  });

  test.each(["money", "count"] as const)("never for %s", (context) => {
    for (const parsed of [
      parseNumber("0.0900000762939453", context),
      readDouble(0.0900000762939453, context),
    ])
      expect(parsed.kind === "number" && [plain(parsed.value), parsed.repaired]).toEqual([
        "0.0900000762939453",
        false,
      ]);
  });
});

describe("laws", () => {
  test("never throws, and keeps the text", () => {
    const piece = fc.constantFrom(
      "1",
      "0",
      ",",
      ".",
      "-",
      "(",
      ")",
      "%",
      "万元",
      " ",
      "\n",
      "△",
      "E",
      "+",
      "９",
      "人"
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom("money", "count", "rate"),
        (pieces, context) => {
          const text = pieces.join("");
          expect(parseNumber(text, context).raw).toBe(text);
        }
      ),
      { numRuns: 2000 }
    );
  });

  test("every written form of an amount reads as the same value", () => {
    const forms: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ","),
      (text) => text.replace(/\B(?=(\d{4})+(?!\d))/g, "，"),
      (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (text) => text.split("").join(" "),
      (text) => text.split("").join("\n"),
    ];
    const signs: readonly [string, string, number][] = [
      ["", "", 1],
      ["-", "", -1],
      ["△", "", -1],
      ["（", "）", -1],
    ];
    fc.assert(
      fc.property(
        fc.nat({ max: 1e9 }),
        fc.constantFrom(...forms),
        fc.constantFrom(...signs),
        fc.constantFrom("", "元", " 万元"),
        (whole, form, [open, close, sign], unit) => {
          const parsed = parseNumber(`${open}${form(String(whole))}${close}${unit}`, "money");
          expect(parsed.kind === "number" && plain(parsed.value)).toBe(
            String(whole === 0 ? 0 : sign * whole)
          );
        }
      ),
      { numRuns: 1000 }
    );
  });
});
