import type { CommandContext } from "./CommandContext";

/** Ribbon 数据核对: opens the pane at 取数核对. */
export async function showDataCheck({ session, showTaskpane }: CommandContext): Promise<void> {
  session.openRegion("facts");
  await showTaskpane();
}
