/** The ribbon of the shared runtime: its buttons call functions of ours by the names in the manifest. */

/** Binds a ribbon button. Excel is told that the command ended however it ends. */
export function onRibbonCommand(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => {
      event.completed();
    });
  });
}

/** Opens the pane, or brings it forward. */
export function showTaskpane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
