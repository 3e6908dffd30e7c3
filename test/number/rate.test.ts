import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rate } from "../../src/number/rate";
import { oracleRate, ofDouble } from "./rational";

describe("rates of the 2020 report", () => {
  test.each([
    ["政府采购执行率", 803, 810, 0.9914],
    ["采购按计划执行", 45.47, 45.47, 1],
    ["日常公用经费控制率", 91.43, 92.61, 0.9873],
    ["财政供养人员控制率", 41, 49, 0.8367],
    ["nothing spent", 0, 810, 0],
    ["more spent than planned", 120.5, 100, 1.205],
    ["a refund", -204.61, 810, -0.2526],
  ])("%s: %d / %d", (_, actual, budget, expected) => {
    expect(rate(actual, budget)).toBe(expected);
  });
});

describe("ties, which plain doubles get wrong", () => {
  test.each([
    ["121.545 %", 364635, 300000, 2, 1.2155],
    ["just under it", 364634.99, 300000, 2, 1.2154],
    ["just over it", 364635.01, 300000, 2, 1.2155],
    ["a negative tie goes away from zero", -364635, 300000, 2, -1.2155],
    ["a negative base", 364635, -300000, 2, -1.2155],
    ["both negative", -364635, -300000, 2, 1.2155],
    ["no decimals", 1.005, 1, 0, 1.01],
    ["three decimals of input", 0.125, 10, 2, 0.0125],
    ["a tie in the third decimal of input", 1.005, 100, 1, 0.01],
    ["large amounts", 36463500000000, 30000000000000, 2, 1.2155],
    ["six digits", 1, 16, 4, 0.0625],
    ["a tie at six digits", 0.000000005, 1, 6, 0.00000001],
    ["ten digits", 1, 3, 10, 0.333333333333],
  ])("%s", (_, actual, budget, digits, expected) => {
    expect(rate(actual, budget, digits)).toBe(expected);
  });
});

describe("no rate", () => {
  test.each([
    [1, 0],
    [0, 0],
    [1, -0],
    [NaN, 1],
    [1, NaN],
    [Infinity, 1],
    [1, -Infinity],
    [1e300, 1e-300],
  ])("%d / %d", (actual, budget) => {
    expect(rate(actual, budget)).toBeNull();
  });

  test("a rate that rounds to nothing is 0, not -0", () => {
    expect(rate(-0.01, 1e6)).toBe(0);
    expect(rate(-1e-9, 1e6)).toBe(0);
    expect(rate(-0, 810)).toBe(0);
  });

  test.each([-1, 1.5, 11, NaN])("digits %d are a caller's bug", (digits) => {
    expect(() => rate(1, 3, digits)).toThrow(RangeError);
  });

  test("a sum of doubles means what it shows", () => {
    expect(rate(0.1 + 0.2, 0.3, 10)).toBe(1);
  });
});

const digits = fc.integer({ min: 0, max: 6 });
const agree = (actual: number, budget: number, places: number) => {
  expect(rate(actual, budget, places)).toBe(oracleRate(ofDouble(actual), ofDouble(budget), places));
};

describe("equals whole-number arithmetic of any size", () => {
  const runs = { numRuns: 3000 };

  test("amounts of two decimals, either sign", () => {
    const amount = fc.integer({ min: -4e11, max: 4e11 }).map((hundredths) => hundredths / 100);
    fc.assert(fc.property(amount, amount, digits, agree), runs);
  });

  test("small amounts, where quotients are crowded with ties", () => {
    const amount = fc.integer({ min: -4000, max: 4000 }).map((hundredths) => hundredths / 100);
    fc.assert(fc.property(amount, amount, digits, agree), runs);
  });

  test("any doubles of a sheet", () => {
    const amount = fc
      .double({ min: -1e15, max: 1e15, noNaN: true })
      // Quotients beyond a double are null by themselves.
      .filter((value) => value === 0 || Math.abs(value) > 1e-100);
    fc.assert(fc.property(amount, amount, digits, agree), runs);
  });

  test("exact ties, and a hundredth beside them", () => {
    // actual = (2k + 1) · budget / (2 · 10^places) is a tie; the budget is chosen so that actual is whole hundredths.
    const tie = fc
      .record({
        places: fc.integer({ min: 2, max: 5 }),
        odd: fc.integer({ min: 0, max: 30000 }).map((k) => 2 * k + 1),
        unit: fc.integer({ min: 1, max: 20000 }),
        beside: fc.constantFrom(0, 0.01, -0.01),
        sign: fc.constantFrom(1, -1),
      })
      .map(({ places, odd, unit, beside, sign }) => ({
        places,
        budget: (unit * 2 * 10 ** places) / 100,
        actual: sign * ((unit * odd) / 100 + beside),
      }))
      .map((one) => ({ ...one, actual: Math.round(one.actual * 100) / 100 }));
    fc.assert(
      fc.property(tie, ({ actual, budget, places }) => {
        agree(actual, budget, places - 2);
      }),
      runs
    );
  });

  test("the largest amounts the kernel takes, and the first it does not", () => {
    const near = fc
      .integer({ min: -2000, max: 2000 })
      .map((step) => (Math.floor(2 ** 53 / 20001) + step) / 100);
    fc.assert(fc.property(near, near, fc.constant(2), agree), runs);
  });
});
