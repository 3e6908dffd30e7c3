import type { RulePack } from "../rules/RulePack";
import { Refusal } from "../workbook/Refusal";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { enteredMemory } from "./decisions";
import type * as core from "./core";
import type { Decisions, Preview } from "./paneStore";

/** What `import("./core")` brings. */
export type Core = typeof core;

/**
 * Everything that follows from what was read and decided. Cells of the bureau's form that hold something stay, whatever
 * was decided about them, so that the pane can show them; `replaceFilled` counts when the sheets are written.
 * @param pack null while none is chosen
 * @returns a preview without evaluation where there is no pack, or no known table
 */
export async function makePreview(
  useCases: Core,
  snapshot: WorkbookSnapshot,
  decisions: Decisions,
  pack: RulePack | null,
  replaceFilled = false
): Promise<Preview> {
  const workbook = { read: () => Promise.resolve(snapshot) };
  const entered = enteredMemory(decisions.entered);
  const { formulas, form } = decisions;
  const evaluation =
    pack === null
      ? null
      : await useCases
          .prepareEvaluation(workbook, {
            pack,
            entered,
            formulas,
            keepPack: useCases.scoringPacks.get(pack.id) !== pack,
            ...(form !== null && { form: { sheet: form.sheet, replaceFilled } }),
          })
          .catch(noTableAsNull);
  // With a pack the evaluation recognises the workbook; once is enough.
  const inspection =
    evaluation === null
      ? await useCases.inspectWorkbook(workbook, entered)
      : useCases.inspectionOf(evaluation.facts, evaluation.findings);
  if (!inspection.facts.anyKnownTable) {
    return { inspection, evaluation: null, needed: null, decisions };
  }
  const needed = evaluation && new Set(useCases.neededFacts(evaluation.evaluation));
  return { inspection, evaluation, needed, decisions };
}

/** Where no table is known there is nothing to evaluate, but still something to inspect. */
function noTableAsNull(failure: unknown): null {
  if (failure instanceof Refusal && failure.code === "noKnownTable") return null;
  throw failure;
}
