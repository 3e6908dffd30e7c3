import type { Exact } from "../../number/exact";
import type { Clause, ClauseBody } from "./clauses/Clause";
import { takeCondition } from "./clauses/takeCondition";
import { takeFormula } from "./clauses/takeFormula";
import { takeOutcome } from "./clauses/takeOutcome";
import { takeDefinition, takeExplanation, takeHolds, takeRemark } from "./clauses/takeRemarks";
import { takeEach, takeOtherwise, takeStatement, takeWords } from "./clauses/takeStatement";
import { takeCount, takeMode, takeSingleCount, takeSteps } from "./clauses/takeSteps";
import { Scanner } from "./Scanner";

/** A sentence without enumeration as its clauses; words that are no clause stand as `words`. */
export function readClauses(text: string, points: Exact): readonly Clause[] {
  const scanner = new Scanner(text);
  const clauses: Clause[] = [];
  let standard: Exact | null = null;
  for (;;) {
    scanner.take(/[,;。:、\s]+/);
    if (scanner.atEnd) return clauses;
    const from = scanner.at;
    const body = takeClause(scanner, points, standard, clauses.at(-1) ?? null);
    if (body === null) return clauses;
    if (body.kind === "standard") standard = body.at;
    clauses.push({ ...body, from, to: scanner.at });
  }
}

/** The first reading that fits here, the more telling ones first. */
function takeClause(
  scanner: Scanner,
  points: Exact,
  standard: Exact | null,
  before: Clause | null
): ClauseBody | null {
  const mode = takeMode(scanner);
  if (mode !== null) return { kind: "mode", mode };
  return (
    takeDefinition(scanner) ??
    (before?.kind === "definition" || before?.kind === "direction"
      ? scanner.attempt(() => takeExplanation(scanner))
      : null) ??
    takeHolds(scanner) ??
    takeRemark(scanner) ??
    takeEach(scanner) ??
    takeSingleCount(scanner) ??
    takeSteps(scanner, standard) ??
    takeWholeFormula(scanner, points) ??
    takeBand(scanner, points, standard, before) ??
    takeOtherwise(scanner, points) ??
    takeCount(scanner) ??
    takeStatement(scanner, points) ??
    takeWords(scanner)
  );
}

function takeWholeFormula(scanner: Scanner, points: Exact): ClauseBody | null {
  const found = takeFormula(scanner, points);
  return found === null ? null : { kind: "formula", ...found };
}

function takeBand(
  scanner: Scanner,
  points: Exact,
  standard: Exact | null,
  before: Clause | null
): ClauseBody | null {
  return scanner.attempt(() => {
    const spoken =
      before !== null && ["band", "condition", "standard", "formula"].includes(before.kind);
    const condition = takeCondition(scanner, { at: standard, spoken });
    if (condition === null) return null;
    const outcome = takeOutcome(scanner, points);
    if (outcome !== null) {
      // 5%以内 after a name that another clause has begun is not a band of its own.
      return { kind: "band", condition, outcome };
    }
    return scanner.sees(/[,;。:]|每|$|不足/) && before?.kind !== "words"
      ? { kind: "condition", condition }
      : null;
  });
}
