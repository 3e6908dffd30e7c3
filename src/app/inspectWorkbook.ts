import type { Finding } from "../checks/Finding";
import { runChecks } from "../checks/runChecks";
import { enterFacts } from "../evaluation/enterFacts";
import type { RecognisedFacts } from "../facts/Fact";
import { vocabulary, type FactId } from "../facts/vocabulary";
import { findOurSheets, ourSheetNames } from "../plan/ourSheets";
import { readMemory, resolveNames } from "../plan/readMemory";
import { recogniseFacts } from "../recognition/recogniseFacts";
import type { Workbook } from "../workbook/Workbook";
import { choicesOf } from "./choices";

/** What a workbook holds, before any rule is applied. */
export interface WorkbookInspection {
  readonly facts: RecognisedFacts;
  /** Items that were not found, in the vocabulary's order. */
  readonly missing: readonly FactId[];
  readonly findings: readonly Finding[];
}

/** Reads a workbook and tells every data item, its candidates, and what contradicts. Writes nothing. */
export async function inspectWorkbook(workbook: Workbook): Promise<WorkbookInspection> {
  const snapshot = await workbook.read();
  const memory = resolveNames(readMemory(snapshot), new Map());
  const choices = choicesOf(snapshot, memory, new Map());
  const exclude = ourSheetNames(findOurSheets(snapshot));
  const facts = enterFacts(recogniseFacts(snapshot, { choices, exclude }), memory);
  return {
    facts,
    missing: [...vocabulary.keys()].filter((id) => !facts.facts.has(id)),
    findings: runChecks({ facts, evaluation: null, snapshot }),
  };
}
