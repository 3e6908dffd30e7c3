import type { Memory } from "../evaluation/Memory";
import { findOurSheets } from "../plan/ourSheets";
import { readMemory } from "../plan/readMemory";
import type { Workbook } from "../workbook/Workbook";

/** What an earlier run left in a workbook. */
export interface EarlierAnswers {
  /** False where no sheet of ours is in it. */
  readonly isOurs: boolean;
  /** The pack that was used last. */
  readonly packId: string | null;
  readonly memory: Memory;
}

/** Looks for our sheets in a workbook and reads what people typed into them. */
export async function earlierAnswers(workbook: Pick<Workbook, "read">): Promise<EarlierAnswers> {
  const snapshot = await workbook.read();
  const { byKind, packId } = findOurSheets(snapshot);
  return { isOurs: byKind.size > 0, packId, memory: readMemory(snapshot) };
}
