import type { PackMistake } from "../rules/PackMistake";
import type { RulePack } from "../rules/RulePack";
import { validatePack } from "../rules/validatePack";

/** A pack that came from outside: read, or told what is wrong with it, mistake by mistake. */
export function checkPack(json: unknown): {
  readonly pack: RulePack | null;
  readonly mistakes: readonly PackMistake[];
} {
  return validatePack(json);
}
