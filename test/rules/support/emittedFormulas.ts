import { factDefinition, isFactId } from "../../../src/facts/vocabulary";
import { Exact, plain, roundHalfAway } from "../../../src/number/exact";
import type { DisplayUnit } from "../../../src/rules/expression/displayNumber";
import { evaluateExpression, isZeroBase } from "../../../src/rules/expression/evaluateExpression";
import { exactFormulaOf, valueFormula } from "../../../src/rules/expression/formulaOf";
import { identifiersOf } from "../../../src/rules/expression/identifiersOf";
import { parsedExpression } from "../../../src/rules/expression/parsedExpression";
import { workingFormula, workingOf } from "../../../src/rules/expression/workingOf";
import { reasonFormula, reasonText } from "../../../src/rules/methods/reason";
import { isValueScoreMethod, valueMethodOf } from "../../../src/rules/methods/registry";
import { valueKindOf } from "../../../src/rules/methods/valueKindOf";
import type { MethodContext } from "../../../src/rules/methods/ValueMethod";
import type { RulePack, Scored, StepMode } from "../../../src/rules/RulePack";
import { innerMethod, scoredPlaces } from "../../../src/rules/validation/scoredPlaces";

/** One formula as the sheets emit it, the cells it stands on, and what the exact engine says. */
export interface EmittedFormula {
  readonly about: string;
  readonly formula: string;
  readonly cells: Readonly<Record<string, number | string>>;
  readonly expected: number | string;
}

/** The parts and lines of a pack that a number scores. */
export function computedRules(pack: RulePack): readonly Scored[] {
  return scoredPlaces(pack)
    .map(({ rule }) => rule)
    .filter((rule) => isValueScoreMethod(innerMethod(rule.method, []).method));
}

/** Score, clause and reason of every computed line, at, 0.01 point under and 0.01 point over each bound and step. */
export function scoreFormulas(pack: RulePack, stepMode: StepMode): readonly EmittedFormula[] {
  return computedRules(pack).flatMap((rule) => {
    const { method } = innerMethod(rule.method, []);
    if (!isValueScoreMethod(method)) return [];
    const valueKind = valueKindOf(rule, method);
    const count = valueKind === "count";
    const context: MethodContext = {
      points: new Exact(rule.points!),
      scorePlaces: pack.rounding.score,
      stepMode,
      valueKind,
      ...(count ? {} : { valuePlaces: pack.rounding.rate }),
    };
    const about = valueMethodOf(method);
    const values = probes(about.bounds(method, context), count ? "1" : "0.0001");
    return values.flatMap((value): EmittedFormula[] => {
      const cells = { A1: value.toNumber() };
      const scoreText = about.formula(method, "A1", context);
      const score = about.score(method, value, context);
      const clause = about.clause(method, value, context);
      const name = `${pack.id} ${rule.name} ${plain(value)} ${stepMode}`;
      return [
        {
          about: `${name} score`,
          formula: scoreText,
          cells,
          expected: score === null ? "" : score.toNumber(),
        },
        {
          about: `${name} clause`,
          formula: about.clauseFormula(method, "A1", context),
          cells,
          expected: clause,
        },
        {
          about: `${name} reason`,
          formula: reasonFormula({
            name: rule.name,
            value: "A1",
            valueKind,
            clause: about.clauseFormula(method, "A1", context),
            score: `(${scoreText})`,
            points: context.points,
            scorePlaces: context.scorePlaces,
          }),
          cells,
          expected: reasonText({
            name: rule.name,
            value,
            valueKind,
            clause,
            score,
            points: context.points,
            scorePlaces: context.scorePlaces,
          }),
        },
      ];
    });
  });
}

/**
 * Value and calculation of every expression of a pack, the alternatives' too, over amounts that make ties and awkward
 * quotients.
 */
export function valueFormulas(pack: RulePack): readonly EmittedFormula[] {
  const texts = new Set(
    scoredPlaces(pack).flatMap(({ rule }) => [
      ...(rule.expression === undefined ? [] : [rule.expression]),
      ...(rule.alternatives ?? []).map(({ expression }) => expression),
    ])
  );
  return [...texts].flatMap((text) =>
    amounts.flatMap((series, index): EmittedFormula[] => {
      const tree = parsedExpression(text);
      const ids = identifiersOf(tree);
      const cellOf = (id: string): string => `C${ids.indexOf(id) + 1}`;
      const valueOf = (id: string): Exact => new Exact(series[ids.indexOf(id) % series.length]!);
      const nameOf = (id: string): { label: string; unit: DisplayUnit } =>
        isFactId(id)
          ? { label: factDefinition(id).shortLabel, unit: unitOf(id, index) }
          : { label: id, unit: "percent" };
      const exact = evaluateExpression(tree, valueOf);
      const value =
        exact === null || isZeroBase(exact) ? null : roundHalfAway(exact, pack.rounding.rate);
      const cells = Object.fromEntries(ids.map((id) => [cellOf(id), valueOf(id).toNumber()]));
      return [
        {
          about: `${pack.id} ${text} value`,
          formula: valueFormula(tree, cellOf, pack.rounding.rate),
          cells,
          expected: value === null ? "" : value.toNumber(),
        },
        {
          about: `${pack.id} ${text} working`,
          formula: workingFormula(tree, (id) => ({ ...nameOf(id), cell: cellOf(id) }), {
            cell: "H1",
            kind: "percent",
          }),
          cells: { ...cells, H1: value === null ? "" : value.toNumber() },
          expected: workingOf(tree, (id) => ({ ...nameOf(id), value: valueOf(id) }), {
            value,
            kind: "percent",
          }),
        },
        {
          about: `${pack.id} ${text} bare`,
          formula: `IFERROR(ROUND(${exactFormulaOf(tree, cellOf, pack.rounding.rate)},4),"")`,
          cells,
          expected: value === null ? "" : value.toNumber(),
        },
      ];
    })
  );
}

function unitOf(id: string, index: number): DisplayUnit {
  const { kind, countUnit } = factDefinition(id as Parameters<typeof factDefinition>[0]);
  if (kind === "money") return index % 2 === 0 ? "万元" : "元";
  return countUnit ?? "percent";
}

/** Operand values by position; repeated where an expression has more. */
const amounts: readonly (readonly string[])[] = [
  ["80297000", "80815600"],
  ["364635", "300000"],
  ["100000000.07", "99995000.07"],
  ["0.7568", "0.884", "0.9889", "0.9936"],
  ["0.9059", "0.9058", "0.9059", "0.9058"],
  ["0", "45000"],
  ["51", "0"],
  ["1234567.895", "7654321.005"],
  ["41", "49", "25"],
  ["1", "3"],
  ["2", "3"],
  ["1.005", "1.2", "0.005", "1"],
];

/** Each bound with its neighbours, and some values far from any. */
export function probes(bounds: readonly Exact[], unit: string): readonly Exact[] {
  const near = bounds.flatMap((bound) => [bound.minus(unit), bound, bound.plus(unit)]);
  const far =
    unit === "1"
      ? ["0", "1", "2", "7"]
      : ["0", "0.0001", "0.3788", "0.2022", "0.7275", "0.9058", "0.9936", "1", "1.2", "3.5"];
  const all = [...near, ...far.map((text) => new Exact(text))].filter((v) => !v.isNegative());
  return [...new Map(all.map((value) => [plain(value), value])).values()];
}
