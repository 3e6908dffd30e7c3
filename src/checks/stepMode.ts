import type { ScoredResult } from "../evaluation/Evaluation";
import type { RulePack, StepMode } from "../rules/RulePack";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { allResults } from "./support/allResults";
import { distinctCells, sourceCells } from "./support/sourceCells";
import {
  methodContext,
  ownValueMethod,
  packStepMode,
  unitOfValue,
  valueData,
  valueScore,
} from "./support/valueScore";

const modes: readonly StepMode[] = ["full", "started", "continuous"];

/**
 * 「超出一个百分点扣0.1分」 does not say what a part of a point counts. The pack's default is applied, not asked; where
 * another reading would give this value another score, that is told.
 */
export const stepMode: Check = {
  kind: "stepMode",
  run: (context) => {
    const pack = context.evaluation?.pack;
    if (pack === undefined) return [];
    return allResults(context.evaluation).flatMap(
      (result) => otherScores(result, pack, context) ?? []
    );
  },
};

function otherScores(result: ScoredResult, pack: RulePack, context: CheckContext): Finding | null {
  if (result.origin !== "computed") return null;
  const method = ownValueMethod(result.rule.method);
  // A mode that the table itself names is no reading of ours.
  if (method?.type !== "steps" || method.mode !== undefined || result.value === null) return null;
  const { value } = result;
  const scores = modes.flatMap((mode) => {
    const rule = methodContext(result, pack, mode);
    const score = rule && valueScore(method, value, rule);
    return score ? [{ mode, score }] : [];
  });
  const applied = packStepMode(pack);
  const own = scores.find(({ mode }) => mode === applied)?.score;
  if (own === undefined || scores.every(({ score }) => score.equals(own))) return null;
  const places = pack.rounding.score;
  return {
    id: `stepMode:${result.id}`,
    kind: "stepMode",
    severity: "info",
    code: result.valueKind === "percent" ? "otherScore" : "otherScoreOfCount",
    data: {
      name: result.name,
      unit: unitOfValue(result),
      value: valueData(value, result, pack),
      mode: applied,
      score: own.toFixed(places),
      ...Object.fromEntries(scores.map(({ mode, score }) => [mode, score.toFixed(places)])),
    },
    cells: distinctCells(
      result.facts.flatMap((id) => {
        const fact = context.fact(id);
        return fact === null ? [] : sourceCells(fact);
      })
    ),
  };
}
