import { innerMethod } from "../rules/validation/scoredPlaces";
import type { RuleLine, RulePack } from "../rules/RulePack";
import { confirmLine, type ConfirmedLine } from "./confirmLine";

/** The lines of a pack that is there already, as those of a table that was just read: for looking through and correcting. */
export function confirmPack(pack: RulePack): readonly ConfirmedLine[] {
  return pack.lines.map((line) => confirmPackLine(line, pack));
}

/** One line of a pack; what is assumed and doubted is known only while a table is read, and is not there. */
export function confirmPackLine(line: RuleLine, pack: Pick<RulePack, "rounding">): ConfirmedLine {
  const { id, name, level1, level2, points, expression, method, valueKind } = line;
  const { method: inner } = innerMethod(method, []);
  const notUnderstood = inner.type === "manual" ? inner.notUnderstood : undefined;
  const counts = inner.type === "perItem" || valueKind === "count";
  const read = {
    line: {
      rows: { first: 0, last: 0 },
      level1,
      level2,
      name,
      points,
      explanation: line.explanation ?? "",
      formula: "",
      criterion: line.criterion ?? "",
      source: { top: 0, left: 0, bottom: 0, right: 0 },
      filledScore: null,
    },
    reading: {
      method,
      valueKind: counts ? ("count" as const) : ("percent" as const),
      subject: null,
      formula: null,
      assumptions: [],
      refusal:
        notUnderstood === undefined
          ? null
          : {
              reason: "notUnderstood" as const,
              notUnderstood,
              best: null,
              points: points ?? "",
            },
    },
    value: {
      expression: expression ?? null,
      valueKind: counts ? ("count" as const) : ("percent" as const),
      via: "none" as const,
      formulaText: null,
      unknown: [],
      doubts: [],
    },
    parts: [],
    rule: {
      points,
      method,
      ...(expression !== undefined && { expression }),
      ...(valueKind !== undefined && { valueKind }),
    },
  };
  return confirmLine(read, id, pack.rounding.score);
}
