import type { ScoredResult } from "../evaluation/Evaluation";
import { bandAt } from "../rules/methods/bandsOf";
import { bandText } from "../rules/methods/bandText";
import type { RulePack } from "../rules/RulePack";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { allResults } from "./support/allResults";
import { distinctCells, sourceCells } from "./support/sourceCells";
import {
  methodContext,
  ownValueMethod,
  unitOfValue,
  valueData,
  valueScore,
} from "./support/valueScore";

/** The table's words say nothing of this value, such as one below 0: what it scores is asked, never guessed. */
export const unstatedValue: Check = {
  kind: "unstatedValue",
  run: (context) => {
    const pack = context.evaluation?.pack;
    if (pack === undefined) return [];
    return allResults(context.evaluation).flatMap(
      (result) => unstated(result, pack, context) ?? []
    );
  },
};

function unstated(result: ScoredResult, pack: RulePack, context: CheckContext): Finding | null {
  const { value, valueKind } = result;
  const method = ownValueMethod(result.rule.method);
  const rule = methodContext(result, pack);
  if (result.status !== "ask" || value === null || method === null || rule === null) return null;
  if (method.type !== "bands" && method.type !== "deviationBands") return null;
  if (valueScore(method, value, rule) !== null) return null;
  const isDeviation = method.type === "deviationBands";
  const scored = isDeviation ? value.minus(method.centre).abs() : value;
  const band = bandAt(method.bands, scored);
  const range = (language: "zh" | "en"): string =>
    band ? bandText(band, valueKind, language) : "";
  return {
    id: `unstatedValue:${result.id}`,
    kind: "unstatedValue",
    severity: "warning",
    code: value.isNegative() && !isDeviation ? "negative" : "unstated",
    data: {
      id: result.id,
      name: result.name,
      unit: unitOfValue(result),
      value: valueData(value, result, pack),
      range: `${isDeviation ? "偏差" : ""}${range("zh")}`,
      rangeEnglish: `${isDeviation ? "a distance " : "values "}${range("en")}`,
    },
    cells: distinctCells(
      result.facts.flatMap((id) => {
        const fact = context.fact(id);
        return fact === null ? [] : sourceCells(fact);
      })
    ),
  };
}
