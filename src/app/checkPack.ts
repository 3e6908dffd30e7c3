import type { PackMistake, PackNotice } from "../rules/PackMistake";
import type { RulePack } from "../rules/RulePack";
import { validatePack } from "../rules/validatePack";

/** A pack that came from outside: read, or told what is wrong with it, mistake by mistake; notices refuse nothing. */
export function checkPack(json: unknown): {
  readonly pack: RulePack | null;
  readonly mistakes: readonly PackMistake[];
  readonly notices: readonly PackNotice[];
} {
  return validatePack(json);
}
