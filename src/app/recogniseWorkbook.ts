import { enterFacts } from "../evaluation/enterFacts";
import type { Memory } from "../evaluation/Memory";
import type { RecognisedFacts } from "../facts/Fact";
import { ourSheetNames, type OurSheets } from "../plan/ourSheets";
import { recogniseFacts } from "../recognition/recogniseFacts";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { choicesOf, refuseUnusable, type Choices } from "./choices";

/**
 * The facts of a workbook: recognised in every sheet that is not ours, with what a person chose and typed.
 * @param choices cells that were named just now; they go before those chosen in the working paper
 * @throws Refusal `choiceSheetMissing`, `choiceCellUnusable` for these
 */
export function recogniseWorkbook(
  snapshot: WorkbookSnapshot,
  ours: OurSheets,
  memory: Memory,
  choices: Choices
): RecognisedFacts {
  const recognised = recogniseFacts(snapshot, {
    choices: choicesOf(snapshot, memory, choices),
    exclude: ourSheetNames(ours),
  });
  refuseUnusable(choices, recognised);
  return enterFacts(recognised, memory);
}
