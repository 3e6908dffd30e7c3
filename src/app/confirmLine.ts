import { rangeName } from "../workbook/address";
import type { Sentence } from "../messages/Language";
import { isValueScoreMethod } from "../rules/methods/registry";
import type { LineReading } from "../rules/read/table/LineReading";
import type { Scored } from "../rules/RulePack";
import { innerMethod } from "../rules/validation/scoredPlaces";
import { explainReading, type ExplainedReading } from "./explainReading";
import { valueWords } from "./valueWords";

/** One line of a scoring table with all that a person needs to confirm what was understood of it. */
export interface ConfirmedLine extends LineReading, ExplainedReading {
  /** The line of the pack that it went into, alternatives of one choice into the same; null while there is no pack. */
  readonly lineId: string | null;
  /** read: scored by what it says · hand: its own words leave it to a person · refused: it could not be read. */
  readonly state: "read" | "hand" | "refused";
  /** The calculation of the value, of each part that has one; empty where a person types or counts it. */
  readonly values: readonly ConfirmedValue[];
  /** Open points of the value and how they were settled, in Chinese. */
  readonly doubts: readonly string[];
}

export interface ConfirmedValue {
  /** The part's name; null of the line itself. */
  readonly name: string | null;
  readonly expression: string;
  readonly words: Sentence;
}

/** @param scorePlaces decimals of the pack's scores */
export function confirmLine(
  reading: LineReading,
  lineId: string | null,
  scorePlaces: number
): ConfirmedLine {
  const { line, value, parts } = reading;
  const rule: Scored = { id: lineId ?? "line", name: line.name, ...reading.rule };
  return {
    ...reading,
    ...explainReading(rule, reading.reading, scorePlaces),
    lineId,
    state: stateOf(reading),
    values: valuesOf(rule, null),
    doubts: [...new Set([value, ...parts.map((part) => part.value)].flatMap((one) => one.doubts))],
  };
}

/** Where the criterion stands: `评分表!D5`. */
export function linePlace({ line }: Pick<ConfirmedLine, "line">, sheet: string): string {
  return `${sheet}!${rangeName(line.source)}`;
}

function stateOf({ reading: { method, refusal } }: LineReading): ConfirmedLine["state"] {
  if (refusal !== null) return "refused";
  const { type } = innerMethod(method, []).method;
  return type === "manual" || type === "range" ? "hand" : "read";
}

function valuesOf(rule: Scored, name: string | null): readonly ConfirmedValue[] {
  const { method } = innerMethod(rule.method, []);
  if (method.type === "parts") return method.parts.flatMap((part) => valuesOf(part, part.name));
  if (method.type === "eitherOf")
    return method.alternatives.flatMap((one) => valuesOf(one, one.name));
  if (!isValueScoreMethod(method)) return [];
  const expression = method.type === "perItem" ? method.count : rule.expression;
  if (expression === undefined) return [];
  const kind = method.type === "perItem" ? "count" : (rule.valueKind ?? "percent");
  return [{ name, expression, words: valueWords(expression, kind) }];
}
