import fc from "fast-check";
import { Exact, plain } from "../../../src/number/exact";
import { valueMethodOf, type ValueScoreMethod } from "../../../src/rules/methods/registry";
import type { ValueKind } from "../../../src/rules/methods/ValueMethod";
import type { BandEnd, StepMode, ZeroLimits } from "../../../src/rules/RulePack";

/** A value method with the points of its line, so that the best it gives is the points. */
export interface AnyRule {
  readonly method: ValueScoreMethod;
  readonly points: string;
  readonly valueKind: ValueKind;
}

/** A decimal with up to `places` decimals, as text. */
export const decimal = (least: number, most: number, places: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Math.round(least * 10 ** places), max: Math.round(most * 10 ** places) })
    .map((digits) => plain(new Exact(digits).dividedBy(10 ** places)));

/** Bounds of bands, rising; now and then one value of its own (`below 0`, then `up to 0`). */
const ends = (least: number, most: number, places: number): fc.Arbitrary<readonly BandEnd[]> =>
  fc
    .uniqueArray(decimal(least, most, places), { minLength: 1, maxLength: 6 })
    .chain((bounds) => {
      const rising = bounds.sort((a, b) => Number(a) - Number(b));
      return fc.tuple(
        ...rising.map((bound) =>
          fc.constantFrom<readonly BandEnd[]>(
            [{ below: bound }],
            [{ upTo: bound }],
            [{ below: bound }, { upTo: bound }]
          )
        )
      );
    })
    .map((lists) => [...lists.flat(), {}]);

/** Scores of `count` bands in hundredths, the points among them. */
const scores = (count: number, points: string): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      fc.array(decimal(0, Number(points), 2), { minLength: count, maxLength: count }),
      fc.nat(count - 1)
    )
    .map(([list, best]) => list.map((score, index) => (index === best ? points : score)));

const scoredBands = (
  bounds: fc.Arbitrary<readonly BandEnd[]>,
  points: string
): fc.Arbitrary<(BandEnd & { score: string | null })[]> =>
  fc.tuple(bounds, fc.boolean(), fc.boolean()).chain(([list, low, high]) =>
    scores(list.length, points).map((all) =>
      list.map((end, index) => {
        const open = (low && index === 0) || (high && index === list.length - 1);
        return { ...end, score: open && all[index] !== points ? null : all[index]! };
      })
    )
  );

const limits: fc.Arbitrary<ZeroLimits> = fc
  .record({
    upper: fc.option(fc.tuple(fc.constantFrom("cutOff", "cutOffFrom"), decimal(0.5, 2, 2))),
    lower: fc.option(fc.tuple(fc.constantFrom("floor", "floorUpTo"), decimal(-0.5, 0.45, 2))),
  })
  .map(({ upper, lower }) => Object.fromEntries([upper, lower].filter((one) => one !== null)));

const interpolated = (points: string): fc.Arbitrary<ValueScoreMethod> =>
  ends(-0.5, 2, 3).chain((list) =>
    fc
      .tuple(
        scores(list.length, points),
        fc.array(fc.tuple(fc.boolean(), decimal(0, Number(points), 2)), {
          minLength: list.length,
          maxLength: list.length,
        })
      )
      .map(([all, lines]) => ({
        type: "interpolation",
        bands: list.map((end, index) => {
          const before = list[index - 1];
          const from = before?.below ?? before?.upTo;
          const to = end.below ?? end.upTo;
          const score = all[index]!;
          const [rises, other] = lines[index]!;
          return rises && from !== undefined && to !== undefined && from !== to
            ? { ...end, from: other, to: score }
            : { ...end, score };
        }),
      }))
  );

function methodsOf(points: string): fc.Arbitrary<ValueScoreMethod> {
  return fc.oneof(
    scoredBands(ends(-0.5, 2, 2), points).map((bands) => ({ type: "bands", bands }) as const),
    fc
      .tuple(decimal(-0.2, 1.2, 2), scoredBands(ends(0.01, 1, 3), points))
      .map(([centre, bands]) => ({ type: "deviationBands", centre, bands }) as const),
    ends(-0.5, 2, 2).chain((list) =>
      scores(list.length, "1").map(
        (all) =>
          ({
            type: "coefficient",
            bands: list.map((end, index) => ({ ...end, coefficient: all[index]! })),
          }) as const
      )
    ),
    interpolated(points),
    fc
      .record(
        {
          reverse: fc.constant(true as const),
          target: decimal(0.05, 1.5, 2),
          fullFrom: decimal(0.2, 1.2, 2),
        },
        { requiredKeys: [] }
      )
      .chain((numbers) =>
        limits.map((zero) => ({ type: "proportional", ...numbers, ...zero }) as const)
      ),
    fc
      .tuple(decimal(0.1, 20, 1), limits)
      .map(([factor, zero]) => ({ type: "ratioDeduction", factor, ...zero }) as const),
    fc
      .tuple(
        fc.record({
          direction: fc.constantFrom("above" as const, "below" as const),
          limit: decimal(0, 1, 2),
          step: decimal(0.001, 0.2, 3),
          deduction: decimal(0.01, 5, 2),
          mode: fc.constantFrom<StepMode>("full", "started", "continuous"),
        }),
        limits
      )
      .map(([numbers, zero]) => ({ type: "steps", ...numbers, ...zero }) as const)
  );
}

const counts = (points: string): fc.Arbitrary<ValueScoreMethod> =>
  fc.oneof(
    fc
      .record(
        { deduction: decimal(0.01, 5, 2), conditions: fc.constant(["手续完备", "用途合规"]) },
        { requiredKeys: ["deduction"] }
      )
      .map((numbers) => ({ type: "perItem", ...numbers }) as const),
    scoredBands(ends(0, 12, 0), points).map((bands) => ({ type: "bands", bands }) as const),
    fc
      .record({ limit: decimal(0, 5, 0), deduction: decimal(0.01, 5, 2) })
      .map(
        (numbers) =>
          ({ type: "steps", direction: "above", step: "1", mode: "full", ...numbers }) as const
      )
  );

/** Any rule that a number scores, over rates and over counts. */
export const anyRule: fc.Arbitrary<AnyRule> = decimal(0.1, 20, 2)
  .chain((points) =>
    fc
      .oneof(
        {
          arbitrary: methodsOf(points).map((method) => ({ method, valueKind: "percent" as const })),
          weight: 5,
        },
        {
          arbitrary: counts(points).map((method) => ({ method, valueKind: "count" as const })),
          weight: 1,
        }
      )
      .map((rule) => ({ ...rule, points }))
  )
  // Limits may leave no value that scores full.
  .filter(({ method, points, valueKind }) => {
    const context = {
      points: new Exact(points),
      scorePlaces: 2,
      stepMode: "full",
      valueKind,
    } as const;
    return valueMethodOf(method).best(method, context).equals(points);
  });
