import type { PaneSession } from "../taskpane/PaneSession";

/** What a ribbon command works with: the session that the pane shows too, and the way to open the pane. */
export interface CommandContext {
  readonly session: PaneSession;
  readonly showTaskpane: () => Promise<void>;
}
