import type { PackMistake, PackNotice } from "./PackMistake";
import type { RulePack } from "./RulePack";
import { checkFrame } from "./validation/frameMistakes";
import { checkMethods } from "./validation/methodMistakes";
import { mistakeCollector } from "./validation/Place";
import { checkPoints, checkSums, isNotice } from "./validation/pointMistakes";
import { checkReferences } from "./validation/referenceMistakes";
import { checkShape } from "./validation/shapeMistakes";

/**
 * Whether a JSON value is a rule pack that can be scored by. Every mistake names the line and what is wrong; the first
 * look is at fields and types alone, since nothing else can be judged before they are right.
 * @param json parsed JSON, from a file, a workbook or anywhere else
 * @returns the pack, or null with at least one mistake; `notices` are told and refuse nothing
 */
export function validatePack(json: unknown): {
  readonly pack: RulePack | null;
  readonly mistakes: readonly PackMistake[];
  readonly notices: readonly PackNotice[];
} {
  const { mistakes, report } = mistakeCollector(json);
  checkShape(json, report);
  if (mistakes.length > 0) return { pack: null, mistakes, notices: [] };

  const pack = json as RulePack;
  checkFrame(pack, report);
  checkReferences(pack, report);
  checkPoints(pack, report);
  const told = mistakeCollector(json);
  checkSums(pack, told.report);
  checkMethods(pack, report);
  return {
    pack: mistakes.length === 0 ? pack : null,
    mistakes,
    notices: told.mistakes.filter(isNotice),
  };
}
