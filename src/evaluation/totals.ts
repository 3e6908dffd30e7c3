import { Exact, roundHalfAway } from "../number/exact";
import { gradeAt } from "../rules/grades";
import type { RulePack } from "../rules/RulePack";
import type { LineResult, Totals } from "./Evaluation";

/** Sums rounded scores. There is no total and no grade until every line is decided; until then the range stands. */
export function totalsOf(pack: RulePack, lines: readonly LineResult[]): Totals {
  const sum = (pick: (line: LineResult) => Exact | null): Exact =>
    roundHalfAway(
      lines.reduce((total, line) => total.plus(pick(line) ?? 0), new Exact(0)),
      pack.rounding.score
    );
  const decided = sum((line) => line.score);
  const decidedPoints = sum((line) => line.decidedPoints);
  const complete = lines.every((line) => isDecided(line));
  return {
    decided,
    decidedPoints,
    open: sum((line) => line.points).minus(decidedPoints),
    lowest: sum((line) => line.lowest),
    highest: sum((line) => line.highest),
    total: complete ? decided : null,
    grade: complete ? gradeAt(pack.grades, decided) : null,
  };
}

/** Nothing of the line waits for anything any more. */
export function isDecided(line: { readonly status: LineResult["status"] }): boolean {
  return line.status === "scored" || line.status === "notApplicable" || line.status === "vetoed";
}
