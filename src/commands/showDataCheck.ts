import type { CommandContext } from "./CommandContext";

/** Ribbon 数据核对: opens the pane at 取数核对, which shows the workbook as it is now. */
export async function showDataCheck({ session, showTaskpane }: CommandContext): Promise<void> {
  session.openRegion("facts");
  // The runtime lives long: what was read before may be old. The pane shows that it is being read.
  await Promise.all([session.read(), showTaskpane()]);
}
