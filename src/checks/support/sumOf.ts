import type { Fact } from "../../facts/Fact";
import type { FactId } from "../../facts/vocabulary";
import { Exact, plain } from "../../number/exact";
import type { CheckContext } from "../Check";
import type { FindingCell } from "../Finding";
import { displayUnit } from "./displayUnit";
import { printedHalf } from "./printedHalf";
import { firstDifferentScopes } from "./scopes";
import { distinctCells, sourceCells } from "./sourceCells";

/** A printed total laid beside the sum of its parts. */
export interface SumComparison {
  /** Sum minus total, in the kept unit. */
  readonly difference: Exact;
  /** What rounding of the parts and of the total can explain: half a printed unit of each. */
  readonly allowance: Exact;
  /** Parts without a value; they count as 0 in the difference. */
  readonly missing: readonly FactId[];
  /** Two 口径 that do not fit, or null. */
  readonly scopes: readonly [string, string] | null;
  readonly cells: readonly FindingCell[];
  /** For the sentence: total, parts, sum, difference, allowance, unit. */
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Adds the parts up and compares with the total.
 * @returns null where the total or all parts are missing (missing is not zero)
 */
export function sumOf(
  context: CheckContext,
  totalId: FactId,
  partIds: readonly FactId[]
): SumComparison | null {
  const total = context.fact(totalId);
  const parts = partIds
    .map((id) => context.fact(id))
    .filter((fact): fact is Fact => fact !== null && fact.value !== null);
  if (!total?.value || parts.length === 0) return null;
  const facts = [...parts, total];
  const coarse = inRoundHundreds(facts);
  const sum = parts.reduce((running, part) => running.plus(part.value!), new Exact(0));
  const allowance = facts.reduce(
    (running, { unit, source, raw }) =>
      running.plus(Exact.max(coarse, printedHalf(unit, source, raw, context.snapshot))),
    new Exact(0)
  );
  const difference = sum.minus(total.value);
  return {
    difference,
    allowance,
    missing: partIds.filter((id) => !parts.some((part) => part.id === id)),
    scopes: firstDifferentScopes(facts.map(({ scope }) => scope)),
    cells: distinctCells(facts.flatMap(sourceCells)),
    data: {
      total: totalId,
      parts: parts.map(({ id }) => id).join(" "),
      unit: displayUnit(total),
      value: plain(total.value),
      sum: plain(sum),
      difference: plain(difference.abs()),
      allowance: plain(allowance),
    },
  };
}

/** Half of 0.01 万元, in 元. */
const halfOfRounded = new Exact(50);

/**
 * Amounts in 元 that are all whole hundreds were multiplied from 万元 with two decimals, and are as coarse as these: by
 * half of 0.01 万元 each. One amount with another digit shows that the sheet is kept to the cent.
 */
function inRoundHundreds(facts: readonly Fact[]): Exact {
  const whole = facts.every(
    ({ unit, value }) => unit === "元" && value?.modulo(100).isZero() === true
  );
  return whole ? halfOfRounded : new Exact(0);
}
