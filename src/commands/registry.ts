import type { CommandContext } from "./CommandContext";
import { generateScorecard } from "./generateScorecard";
import { showDataCheck } from "./showDataCheck";

export type Command = (context: CommandContext) => Promise<void>;

/** The ribbon's commands by the names that the manifest gives them. */
export const commands: Readonly<Record<string, Command>> = {
  generateScorecard,
  showDataCheck,
};
