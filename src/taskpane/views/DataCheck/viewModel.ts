import type { Finding } from "../../../checks/Finding";
import type { Fact, FactCandidate } from "../../../facts/Fact";
import { amountWords } from "../../../messages/amounts";
import { candidateReason } from "../../../messages/candidates";
import { factName, findingSentence } from "../../../messages/findings";
import { severityLabels } from "../../../messages/labels";
import type { Language } from "../../../messages/Language";
import { agreeingPlaces } from "../../../messages/paneCounts";
import { questionSentence } from "../../../messages/questions";
import { plain } from "../../../number/exact";
import { type CellLink, findingLinks, sourceLinks } from "../../CellLink";
import type { Preview } from "../../paneStore";

interface DataCheckModel {
  /** A person must choose or define first. */
  readonly asked: readonly FactRow[];
  /** Names of items that the pack needs (without a pack: that are known) and the workbook lacks. */
  readonly missing: readonly string[];
  readonly findings: readonly FindingRow[];
  readonly found: readonly FactRow[];
  /** Recognised, but not used by the pack. */
  readonly others: readonly FactRow[];
}

export interface FactRow {
  readonly id: string;
  readonly name: string;
  /** With its unit; "" where nothing was taken. */
  readonly value: string;
  readonly sources: readonly CellLink[];
  /** How it came about, where that is not by its cell: typed in, named by a person; else "". */
  readonly how: string;
  /** Other values that were seen. */
  readonly rivals: readonly Rival[];
  /** How many other places hold the same, in words; "" for none. */
  readonly agreeing: string;
  /** What the person is asked; "" for nothing. */
  readonly question: string;
}

export interface Rival {
  readonly value: string;
  readonly sources: readonly CellLink[];
  readonly why: string;
}

export interface FindingRow {
  readonly id: string;
  readonly severity: Finding["severity"];
  readonly severityWord: string;
  readonly sentence: string;
  readonly cells: readonly CellLink[];
}

/** What 取数核对 shows of a workbook. */
export function dataCheckModel(
  { inspection, evaluation, needed }: Preview,
  language: Language
): DataCheckModel {
  const facts = [...(evaluation ?? inspection).facts.facts.values()];
  const isUsed = ({ id }: Fact): boolean =>
    needed === null || needed.has(id) || id.startsWith("department.");
  const isAsked = ({ status }: Fact): boolean => status === "ask";
  const rows = (list: readonly Fact[]): readonly FactRow[] =>
    list.map((fact) => factRow(fact, language));
  const missing =
    needed === null
      ? inspection.missing
      : inspection.missing.filter((id) => needed.has(id) || id.startsWith("department."));
  return {
    asked: rows(facts.filter((fact) => isAsked(fact) && isUsed(fact))),
    missing: missing.map((id) => factName(id, language)),
    findings: findingRows((evaluation ?? inspection).findings, language),
    found: rows(facts.filter((fact) => !isAsked(fact) && isUsed(fact))),
    others: rows(facts.filter((fact) => !isUsed(fact))),
  };
}

function factRow(fact: Fact, language: Language): FactRow {
  const value = valueWords(fact, fact, language);
  const rivals = fact.candidates.filter(
    (candidate) => fact.status === "ask" || valueWords(fact, candidate, language) !== value
  );
  const isTold = fact.why === "entered" || fact.why === "named";
  return {
    id: fact.id,
    name: factName(fact.id, language),
    value,
    sources: sourceLinks(fact.source, language),
    how: isTold ? candidateReason(fact.why, language) : "",
    rivals: rivals.map((candidate) => rival(fact, candidate, language)),
    agreeing: agreeingPlaces(fact.candidates.length - rivals.length, language),
    question: fact.question === null ? "" : questionSentence(fact.question, language),
  };
}

function rival(fact: Fact, candidate: FactCandidate, language: Language): Rival {
  return {
    value: valueWords(fact, candidate, language) || candidate.raw,
    sources: sourceLinks(candidate.source, language),
    why: candidateReason(candidate.why, language),
  };
}

function valueWords(
  { unit }: Fact,
  { value, text }: Pick<Fact, "value" | "text">,
  language: Language
): string {
  if (value === null) return text ?? "";
  return amountWords(plain(value), unit === "元" ? "万元" : unit, language);
}

/** Contradictions in words, with links to their cells. */
export function findingRows(
  findings: readonly Finding[],
  language: Language
): readonly FindingRow[] {
  return findings.map((finding) => findingRow(finding, language));
}

function findingRow(finding: Finding, language: Language): FindingRow {
  return {
    id: finding.id,
    severity: finding.severity,
    severityWord: severityLabels[finding.severity][language],
    sentence: findingSentence(finding, language),
    cells: findingLinks(finding.cells, language),
  };
}
