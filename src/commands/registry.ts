import type { CommandContext } from "./CommandContext";
import { generateScorecard } from "./generateScorecard";
import { showDataCheck } from "./showDataCheck";

/** The ribbon's commands by the names that the manifest gives them. */
export const commands: Readonly<Record<string, (context: CommandContext) => Promise<void>>> = {
  generateScorecard,
  showDataCheck,
};
