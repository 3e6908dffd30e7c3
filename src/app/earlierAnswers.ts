import type { Memory } from "../evaluation/Memory";
import { findOurSheets } from "../plan/ourSheets";
import { readMemory } from "../plan/readMemory";
import { readPackSheet } from "../plan/readPackSheet";
import type { Workbook } from "../workbook/Workbook";
import { checkPack } from "./checkPack";

/** What an earlier run left in a workbook. */
export interface EarlierAnswers {
  /** False where no sheet of ours is in it. */
  readonly isOurs: boolean;
  /** The pack that was used last. */
  readonly packId: string | null;
  /**
   * The pack that is kept in the workbook; null where none is. `pack` is null where it has mistakes, or where a row of
   * its sheet is gone: then no mistake can be named.
   */
  readonly pack: ReturnType<typeof checkPack> | null;
  readonly memory: Memory;
}

/** Looks for our sheets in a workbook and reads what people typed into them. */
export async function earlierAnswers(workbook: Pick<Workbook, "read">): Promise<EarlierAnswers> {
  const snapshot = await workbook.read();
  const { byKind, packId } = findOurSheets(snapshot);
  const kept = byKind.get("pack");
  return {
    isOurs: byKind.size > 0,
    packId,
    pack: kept === undefined ? null : keptPack(readPackSheet(kept)),
    memory: readMemory(snapshot),
  };
}

function keptPack(json: unknown): ReturnType<typeof checkPack> {
  return json === null ? { pack: null, mistakes: [], notices: [] } : checkPack(json);
}
