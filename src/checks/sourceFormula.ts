import type { ReadingProblem } from "../facts/Fact";
import { parseCell } from "../workbook/address";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";

type Severity = Finding["severity"];

/**
 * Cells that could not be read as they stand. Without a value and needed: an error. Not needed, or the item was found
 * elsewhere: less. Repaired single-precision rates are told (info), repeated 序号 in a list are a warning.
 */
export const sourceFormula: Check = {
  kind: "sourceFormula",
  run: (context) => {
    const groups = new Map<string, ReadingProblem[]>();
    for (const problem of context.facts.problems) {
      const item = problem.fact ?? `${problem.sheet}!${problem.cell}`;
      const key = `${item}\n${problem.code}`;
      groups.set(key, [...(groups.get(key) ?? []), problem]);
    }
    return [...groups.values()].map((problems) => findingOf(problems, context));
  },
};

function findingOf(problems: readonly ReadingProblem[], context: CheckContext): Finding {
  const first = problems[0]!;
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  const severity = problems
    .map((problem) => severityOf(problem, context))
    .reduce((worst, next) => (rank[next] < rank[worst] ? next : worst));
  return {
    id: `sourceFormula:${first.fact ?? `${first.sheet}!${first.cell}`}`,
    kind: "sourceFormula",
    severity,
    code: first.code === "repairedSinglePrecision" ? "repaired" : first.code,
    data: {
      ...(first.fact !== null && { fact: first.fact }),
      place: `${first.sheet}!${first.cell}`,
      raw: first.raw,
      count: String(problems.length),
    },
    cells: problems.map(({ sheet, cell, raw }) => ({ sheet, cell, value: raw })),
  };
}

function severityOf(problem: ReadingProblem, context: CheckContext): Severity {
  if (problem.code === "repairedSinglePrecision") return "info";
  if (problem.code === "repeatedNumber") return "warning";
  if (problem.fact === null) return "warning";
  if (!context.isNeeded(problem.fact)) return "info";
  const fact = context.fact(problem.fact);
  return !fact?.value || standsOn(problem, fact) ? "error" : "warning";
}

/** True where the value that was taken comes from a range with this very cell in it. */
function standsOn(
  problem: ReadingProblem,
  fact: NonNullable<ReturnType<CheckContext["fact"]>>
): boolean {
  const address = parseCell(problem.cell);
  if (address === null || fact.source?.sheet !== problem.sheet) return false;
  return fact.source.ranges.some(
    ({ top, left, bottom, right }) =>
      address.row >= top &&
      address.row <= bottom &&
      address.column >= left &&
      address.column <= right
  );
}
