import type { CommandContext } from "./CommandContext";
import type { Command } from "./registry";

/** Runs a ribbon command to its end. What breaks unexpectedly is told in the pane, which opens for it. */
export async function runCommand(command: Command, context: CommandContext): Promise<void> {
  try {
    await command(context);
  } catch (failure) {
    context.session.tell(failure);
    // Where the pane does not open, there is no other place to say so.
    await context.showTaskpane().catch(() => undefined);
  }
}
