import { changedText, notUnderstoodText } from "../messages/lineMarks";
import type { RuleLine, Scored, ScoreMethod } from "../rules/RulePack";
import { shortened } from "../workbook/textLimits";

/** Letters of all marks together; they stand in one formula. */
const longestMarks = 2000;

/**
 * What an auditor must see beside a line: each correction of its rule, and what of its criterion could not be read; ""
 * for nothing.
 */
export function lineMarks(line: RuleLine): string {
  const unread = notUnderstood(line.method).map((part) => notUnderstoodText(part));
  const changed = (line.changes ?? []).map((change) => changedText(change));
  return shortened([...changed, ...unread].join("\n"), longestMarks);
}

/** The parts of a criterion that no reading covers, in the order of its parts. */
function notUnderstood(method: ScoreMethod): readonly string[] {
  const inside = (list: readonly Scored[]): readonly string[] =>
    list.flatMap((part) => notUnderstood(part.method));
  if (method.type === "veto" || method.type === "notApplicable") return notUnderstood(method.of);
  if (method.type === "parts") return inside(method.parts);
  if (method.type === "eitherOf") return inside(method.alternatives);
  if (method.type !== "manual" || method.notUnderstood === undefined) return [];
  return [method.notUnderstood];
}
