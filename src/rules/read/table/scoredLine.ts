import { isValueScoreMethod } from "../../methods/registry";
import type { Scored, ScoreMethod } from "../../RulePack";
import { innerMethod } from "../../validation/scoredPlaces";
import type { CriterionReading } from "../CriterionReading";
import type { TableLine } from "../ScoringTable";
import type { LineValue } from "../value/LineValue";
import type { LineReading, LineValueFor, ReadCriterion, ScoredRule } from "./LineReading";

const noValue: LineValue = {
  expression: null,
  valueKind: "percent",
  via: "none",
  formulaText: null,
  unknown: [],
  doubts: [],
};

/**
 * Reads the criterion of a line and looks for the value that it scores.
 * @param points the line's points, plain decimal text
 */
export function scoredLine(
  line: TableLine,
  points: string,
  readCriterion: ReadCriterion,
  lineValue: LineValueFor
): LineReading {
  const reading = readCriterion(line.criterion, points);
  const { method, parts } = withPartValues(methodOf(reading), lineValue);
  const inner = innermost(method);
  const value = isValueScoreMethod(inner)
    ? lineValue({
        name: line.name,
        explanation: line.explanation,
        formula: line.formula,
        subject: reading.subject,
        sentenceFormula: reading.formula,
        kind: reading.valueKind,
      })
    : noValue;
  const rule = withValue(points, method, value, reading);
  return { line, reading, value, rule, parts };
}

/** What could not be read is scored by hand, the part in question marked. */
function methodOf({ method, refusal }: CriterionReading): ScoreMethod {
  if (refusal === null) return method;
  const manual = method.type === "manual" ? method : ({ type: "manual" } as const);
  const { notUnderstood } = refusal;
  return notUnderstood === null || notUnderstood.trim() === ""
    ? manual
    : { ...manual, notUnderstood };
}

function withValue(
  points: string | null,
  method: ScoreMethod,
  { expression, valueKind: found }: LineValue,
  { valueKind }: Pick<CriterionReading, "valueKind">
): ScoredRule {
  const inner = innermost(method);
  if (!isValueScoreMethod(inner)) return { points, method };
  if (inner.type === "perItem") {
    const counted = inner.count ?? (found === "count" ? expression : null);
    return {
      points,
      method: counted === null ? method : replaceInnermost(method, { ...inner, count: counted }),
    };
  }
  return {
    points,
    method,
    ...(expression !== null && { expression }),
    ...((valueKind ?? found) === "count" && { valueKind: "count" }),
  };
}

/** Gives the parts of a composed criterion their values, by the names that the criterion gives them. */
function withPartValues(
  method: ScoreMethod,
  lineValue: LineValueFor
): { readonly method: ScoreMethod; readonly parts: LineReading["parts"] } {
  const inner = innermost(method);
  if (inner.type !== "parts") return { method, parts: [] };
  const found: LineReading["parts"][number][] = [];
  const parts = inner.parts.map((part): Scored => {
    const own = innermost(part.method);
    if (part.expression !== undefined || !isValueScoreMethod(own)) return part;
    const kind = own.type === "perItem" ? "count" : (part.valueKind ?? null);
    const value = lineValue({
      name: part.name,
      explanation: "",
      formula: "",
      subject: part.name,
      sentenceFormula: null,
      kind,
    });
    found.push({ name: part.name, value });
    const valueKind = part.valueKind ?? null;
    return { ...part, ...withValue(part.points, part.method, value, { valueKind }) };
  });
  return { method: replaceInnermost(method, { ...inner, parts }), parts: found };
}

const innermost = (method: ScoreMethod): ScoreMethod => innerMethod(method, []).method;

function replaceInnermost(method: ScoreMethod, inner: ScoreMethod): ScoreMethod {
  return method.type === "veto" || method.type === "notApplicable"
    ? { ...method, of: replaceInnermost(method.of, inner) }
    : inner;
}
