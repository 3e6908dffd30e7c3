import type { Finding } from "../checks/Finding";
import { runChecks } from "../checks/runChecks";
import { mergeMemories, type Memory } from "../evaluation/Memory";
import type { RecognisedFacts } from "../facts/Fact";
import { vocabulary, type FactId } from "../facts/vocabulary";
import { findOurSheets } from "../plan/ourSheets";
import { readMemory, resolveNames } from "../plan/readMemory";
import type { Workbook } from "../workbook/Workbook";
import { recogniseWorkbook } from "./recogniseWorkbook";

/** What a workbook holds, before any rule is applied. */
export interface WorkbookInspection {
  readonly facts: RecognisedFacts;
  /** Items that were not found, in the vocabulary's order. */
  readonly missing: readonly FactId[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a workbook and tells every data item, its candidates, and what contradicts. Writes nothing.
 * @param entered answers typed just now outside the workbook; they win over the workbook's own
 */
export async function inspectWorkbook(
  workbook: Pick<Workbook, "read">,
  entered: Memory = new Map()
): Promise<WorkbookInspection> {
  const snapshot = await workbook.read();
  const memory = resolveNames(mergeMemories(entered, readMemory(snapshot)), new Map());
  const facts = recogniseWorkbook(snapshot, findOurSheets(snapshot), memory, new Map());
  return inspectionOf(facts, runChecks({ facts, evaluation: null, snapshot }));
}

/** What an inspection tells of facts that are known already, such as those of an evaluation. */
export function inspectionOf(
  facts: RecognisedFacts,
  findings: readonly Finding[]
): WorkbookInspection {
  return {
    facts,
    missing: [...vocabulary.keys()].filter((id) => !facts.facts.has(id)),
    findings,
  };
}
