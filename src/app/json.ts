import type { Finding } from "../checks/Finding";
import type { Evaluation, LineResult, ScoredResult } from "../evaluation/Evaluation";
import type { Fact, FactCandidate, FactSource, RecognisedFacts } from "../facts/Fact";
import { factDefinition, vocabulary, type FactId } from "../facts/vocabulary";
import { candidateReason } from "../messages/candidates";
import { findingSentence } from "../messages/findings";
import type { FormCell, FormState } from "../plan/form/FormState";
import { plain, roundHalfAway, type Exact } from "../number/exact";
import { cellName, quoteSheet, rangeName } from "../workbook/address";
import type { WorkbookInspection } from "./inspectWorkbook";
import { neededFacts } from "./neededFacts";

/**
 * The documents of `--json`, as `docs/evaluation.schema.json` and `docs/inspection.schema.json` describe them: every
 * number is plain decimal text (money in 元, rates with four decimals, scores with two), unknown is null, never 0.
 */
export function evaluationJson({
  evaluation,
  findings,
  form = null,
}: {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly form?: FormState | null;
}): object {
  const { pack, department, year, totals } = evaluation;
  return {
    format: 1,
    department,
    year,
    pack: { id: pack.id, title: pack.title, status: pack.status },
    facts: factsJson(evaluation.facts),
    missing: neededFacts(evaluation).filter((id) => !evaluation.facts.has(id)),
    lines: evaluation.lines.map(lineJson),
    checks: findings.map(findingJson),
    ...(form !== null && { form: formJson(form) }),
    totals: {
      decided: score(totals.decided),
      decidedPoints: plain(totals.decidedPoints),
      open: plain(totals.open),
      lowest: score(totals.lowest),
      highest: score(totals.highest),
      total: totals.total && score(totals.total),
      grade: totals.grade,
    },
  };
}

export function inspectionJson({
  facts: { facts },
  missing,
  findings,
}: WorkbookInspection): object {
  return {
    format: 1,
    department: facts.get("department.name")?.text ?? null,
    year: facts.get("department.year")?.text ?? null,
    facts: factsJson(facts),
    missing,
    checks: findings.map(findingJson),
  };
}

/** What was filled into the bureau's own form, and what was kept there with what we have for it. */
function formJson({ sheet, filled, kept }: FormState): object {
  const place = ({ row, column, line, field }: FormCell): object => ({
    cell: cellName(row, column),
    line: line.id,
    field,
  });
  return {
    sheet,
    filled: filled.map((cell) => ({ ...place(cell), replaced: cell.replaced })),
    kept: kept.map((cell) => ({
      ...place(cell),
      filled: cell.filled,
      computed: cell.own === "" ? null : cell.own,
      agrees: cell.agrees,
    })),
  };
}

function factsJson(facts: RecognisedFacts["facts"]): readonly object[] {
  return [...vocabulary.keys()].flatMap((id) => {
    const fact = facts.get(id);
    return fact === undefined ? [] : [factJson(fact)];
  });
}

function factJson(fact: Fact): object {
  return {
    id: fact.id,
    label: factDefinition(fact.id).label,
    value: valueText(fact.id, fact),
    unit: fact.unit,
    scope: fact.scope,
    status: fact.status,
    sheet: fact.source?.sheet ?? null,
    range: fact.source === null ? null : rangeText(fact.source),
    raw: fact.raw,
    candidates: fact.candidates.map((candidate) => candidateJson(fact.id, candidate)),
  };
}

function candidateJson(id: FactId, candidate: FactCandidate): object {
  return {
    sheet: candidate.source.sheet,
    range: rangeText(candidate.source),
    raw: candidate.raw,
    value: valueText(id, candidate),
    why: candidateReason(candidate.why, "zh"),
  };
}

/** Money and counts without trailing zeros, rates with four decimals, texts as they are. */
function valueText(id: FactId, { value, text }: Pick<Fact, "value" | "text">): string | null {
  if (value === null) return text;
  return factDefinition(id).kind === "rate" ? rateText(value) : plain(value);
}

/** `C5`, or `D4:D41,D45:D49`; ranges on further sheets of a list are written with their sheet. */
function rangeText({ ranges, continued = [] }: FactSource): string {
  const further = continued.flatMap((place) =>
    place.ranges.map((range) => `${quoteSheet(place.sheet)}!${rangeName(range)}`)
  );
  return [...ranges.map(rangeName), ...further].join(",");
}

function lineJson(line: LineResult): object {
  const { level1, level2 } = line.rule;
  const { id, ...rest } = resultJson(line, line.id);
  return { id, level1, level2, ...rest };
}

function resultJson(result: ScoredResult, id: string): { readonly id: string } {
  return {
    id,
    name: result.name,
    points: result.points && plain(result.points),
    value: result.value && valueOf(result.value, result.valueKind),
    score: result.score && score(result.score),
    status: result.status,
    reason: result.reason,
    facts: result.facts,
    parts: result.parts.map((part) => resultJson(part, part.id)),
  } as { readonly id: string };
}

function findingJson(finding: Finding): object {
  const { id, kind, severity, cells } = finding;
  return { id, kind, severity, message: findingSentence(finding, "zh"), cells };
}

/** A rate with four decimals, a number of things as it is. */
function valueOf(value: Exact, kind: ScoredResult["valueKind"]): string {
  return kind === "percent" ? rateText(value) : plain(value);
}

function rateText(value: Exact): string {
  return roundHalfAway(value, 4).toFixed(4);
}

function score(value: Exact): string {
  return value.toFixed(2);
}
