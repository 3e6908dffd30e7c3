import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { adjustRate } from "../../src/number/adjustRate";
import { averageRate } from "../../src/number/averageRate";
import { changeRate } from "../../src/number/changeRate";
import { Exact } from "../../src/number/exact";
import { exactRatio } from "../../src/number/exactRate";
import { type Quarter, quarterRate } from "../../src/number/quarterRate";
import { shareRate } from "../../src/number/shareRate";
import { ofDouble, oracleRate, plus, times } from "./rational";

const digits = fc.integer({ min: 0, max: 6 });
/** Hundredths mostly, sometimes three decimals or far too large, so that both roads are walked. */
const amount = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: -1e6, max: 1e6 }).map((hundredths) => hundredths / 100),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000),
  },
  { weight: 1, arbitrary: fc.integer({ min: -1e14, max: 1e14 }) }
);
const runs = { numRuns: 3000 };

describe("adjustRate", () => {
  test.each([
    ["the traps of doubles: exactly 10 %", 100.1, 110.11, 2, 0.1],
    ["a cut", 120, 90, 2, -0.25],
    ["three decimals", 100.125, 110.1375, 2, 0.1],
    ["unchanged", 6772.56, 6772.56, 2, 0],
  ])("%s", (_, initial, adjusted, places, expected) => {
    expect(adjustRate(initial, adjusted, places)).toBe(expected);
  });

  test("no base", () => {
    expect(adjustRate(0, 5)).toBeNull();
    expect(adjustRate(5, Infinity)).toBeNull();
  });

  test("equals whole-number arithmetic; changeRate is the same with the years named", () => {
    fc.assert(
      fc.property(amount, amount, digits, (initial, adjusted, places) => {
        const difference = plus(ofDouble(adjusted), times(ofDouble(initial), -1n));
        const expected = oracleRate(difference, ofDouble(initial), places);
        expect(adjustRate(initial, adjusted, places)).toBe(expected);
        expect(changeRate(adjusted, initial, places)).toBe(expected);
      }),
      runs
    );
  });
});

describe("quarterRate", () => {
  test.each<[string, number, number, Quarter, number]>([
    ["a quarter of the year is the full rate", 2500, 10000, 1, 1],
    ["first quarter", 1892, 10000, 1, 0.7568],
    ["third quarter: one rounding, at the end", 10, 30, 3, 0.4444],
    ["the year", 803, 810, 4, 0.9914],
    ["a tie: 0.121545 · 4 / 4", 364635, 3000000, 4, 0.1215],
    ["a tie in the first quarter", 1.00005, 4, 1, 1.0001],
  ])("%s", (_, cumulative, budget, quarter, expected) => {
    expect(quarterRate(cumulative, budget, quarter)).toBe(expected);
  });

  test("no base, no such quarter", () => {
    expect(quarterRate(1, 0, 2)).toBeNull();
    expect(() => quarterRate(1, 1, 5 as Quarter)).toThrow(RangeError);
    expect(() => quarterRate(1, 1, 1.5 as Quarter)).toThrow(RangeError);
  });

  test("equals whole-number arithmetic", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.constantFrom<Quarter>(1, 2, 3, 4),
        digits,
        (spent, budget, quarter, places) => {
          const expected = oracleRate(
            times(ofDouble(spent), 4n),
            times(ofDouble(budget), BigInt(quarter)),
            places
          );
          expect(quarterRate(spent, budget, quarter, places)).toBe(expected);
        }
      ),
      runs
    );
  });
});

describe("averageRate", () => {
  test.each([
    ["the four quarters of 2020: 90.5825", [0.7568, 0.884, 0.9889, 0.9936], 2, 0.9058],
    ["a tie: 0.99345", [0.9934, 0.9935], 2, 0.9935],
    ["one rate", [0.9914], 2, 0.9914],
    ["below zero", [-0.0001, 0, 0], 2, 0],
  ])("%s", (_, rates, places, expected) => {
    expect(averageRate(rates, places)).toBe(expected);
  });

  test("nothing to average", () => {
    expect(averageRate([])).toBeNull();
    expect(averageRate([0.5, NaN])).toBeNull();
  });

  test("equals whole-number arithmetic", () => {
    const printed = fc.integer({ min: -20000, max: 20000 }).map((units) => units / 10000);
    fc.assert(
      fc.property(fc.array(printed, { minLength: 1, maxLength: 12 }), digits, (rates, places) => {
        const sum = rates.map(ofDouble).reduce(plus);
        expect(averageRate(rates, places)).toBe(oracleRate(sum, ofDouble(rates.length), places));
      }),
      runs
    );
  });
});

describe("shareRate", () => {
  test.each([
    ["编外人员控制率 2020", 25, 41, 0.3788],
    ["nobody outside the quota", 0, 41, 0],
    ["a tie: 0.00125", 0.125, 99.875, 0.0013],
  ])("%s", (_, part, rest, expected) => {
    expect(shareRate(part, rest)).toBe(expected);
  });

  test("no whole", () => {
    expect(shareRate(0, 0)).toBeNull();
    expect(shareRate(5, -5)).toBeNull();
  });

  test("equals whole-number arithmetic", () => {
    fc.assert(
      fc.property(amount, amount, digits, (part, rest, places) => {
        const whole = plus(ofDouble(part), ofDouble(rest));
        expect(shareRate(part, rest, places)).toBe(oracleRate(ofDouble(part), whole, places));
      }),
      runs
    );
  });
});

test("exactRatio keeps the decimal", () => {
  expect(exactRatio(new Exact(364635), new Exact(300000), 2)?.toFixed()).toBe("1.2155");
  expect(exactRatio(new Exact(1), new Exact(0), 2)).toBeNull();
});
