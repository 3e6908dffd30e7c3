import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact, roundHalfAway } from "../../src/number/exact";
import { formatMoney, formatPercent } from "../../src/number/format";
import { parseNumber } from "../../src/number/parse/parseNumber";

describe("formatMoney", () => {
  test.each([
    ["8081.555", 2, "8,081.56"],
    ["-8081.555", 2, "-8,081.56"],
    ["0", 2, "0.00"],
    ["-0.004", 2, "0.00"],
    ["999.995", 2, "1,000.00"],
    ["926100", 0, "926,100"],
    ["123", 0, "123"],
    ["-123456", 0, "-123,456"],
    ["0.12345", 4, "0.1235"],
    ["12345678901234567.89", 2, "12,345,678,901,234,567.89"],
  ])("%s with %d decimals", (value, decimals, expected) => {
    expect(formatMoney(new Exact(value), decimals)).toBe(expected);
  });
});

describe("formatPercent", () => {
  test.each([
    ["0.9936", 2, "99.36%"],
    ["1", 2, "100.00%"],
    ["0.00125", 2, "0.13%"],
    ["-0.00125", 2, "-0.13%"],
    ["-0.00001", 2, "0.00%"],
    ["12.34", 0, "1234%"],
  ])("%s with %d decimals", (value, decimals, expected) => {
    expect(formatPercent(new Exact(value), decimals)).toBe(expected);
  });
});

describe("what is printed is read back as the same", () => {
  const value = fc
    .record({
      digits: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      places: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ digits, places }) => new Exact(digits.toString()).div(new Exact(10).pow(places)));
  const decimals = fc.integer({ min: 0, max: 6 });

  test("money", () => {
    fc.assert(
      fc.property(value, decimals, (amount, places) => {
        const read = parseNumber(formatMoney(amount, places), "money");
        expect(read.kind === "number" && read.value.eq(roundHalfAway(amount, places))).toBe(true);
      })
    );
  });

  test("percent", () => {
    fc.assert(
      fc.property(value, decimals, (fraction, places) => {
        const read = parseNumber(formatPercent(fraction, places), "rate");
        // A repair may only take away what lies beyond the printed form of a rate.
        const expected = roundHalfAway(fraction, places + 2);
        expect(read.kind === "number" && (read.repaired || read.value.eq(expected))).toBe(true);
      })
    );
  });
});
