import { readCriterion } from "../rules/read/readCriterion";
import type { Scored } from "../rules/RulePack";
import { exactPlaces, explainReading, type ExplainedCriterion } from "./explainReading";

/**
 * Reads a criterion by itself.
 * @param points plain decimal text above 0
 */
export function explainCriterion(sentence: string, points: string): ExplainedCriterion {
  const reading = readCriterion(sentence, points);
  const { method, valueKind } = reading;
  const rule: Scored = {
    id: "criterion",
    name: reading.subject ?? "",
    points,
    method,
    ...(valueKind !== null && { valueKind }),
  };
  return { sentence, points, reading, ...explainReading(rule, reading, exactPlaces) };
}
