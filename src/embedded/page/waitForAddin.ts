/**
 * Waits until the add-in in a frame has started: the client library knows its host, and the custom functions are there.
 * @returns false where it did not start: not built, or broken
 */
export async function waitForAddin(frame: HTMLIFrameElement, patience = 20_000): Promise<boolean> {
  const loaded = new Promise<boolean>((resolve) => {
    frame.addEventListener(
      "load",
      () => {
        resolve(true);
      },
      { once: true }
    );
  });
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, patience);
  });
  if (!(await Promise.race([loaded, late]))) return false;
  const { Office: client } = frame.contentWindow as unknown as ClientWindow;
  if (client === undefined) return false;
  const ready = client.onReady().then(() => true);
  return Promise.race([ready, late]);
}

/** The window of the pane, with the client library in it. */
interface ClientWindow {
  readonly Office?: { onReady: () => Promise<unknown> };
}
