import type { CommandContext } from "./CommandContext";

/**
 * Ribbon 生成评分表: what the pane's button does, without the pane. The pane opens only where something must be decided
 * first, or where it has to say why nothing was written.
 */
export async function generateScorecard({ session, showTaskpane }: CommandContext): Promise<void> {
  const outcome = await session.generate();
  if (outcome !== "written") await showTaskpane();
}
