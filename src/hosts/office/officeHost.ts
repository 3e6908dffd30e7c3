/** What the pane and the ribbon need to know of the Excel around them. */

/** The language of Excel's own interface, such as `zh-CN`. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** Whether `=JX.EXECRATE(…)` works in cells here. */
export function supportsCustomFunctions(): boolean {
  return Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1");
}

/** Whether Office shows itself dark, so that the pane can follow. */
export function officeTheme(): { readonly dark: boolean } {
  // Older hosts know no theme; the type does not say so.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return { dark: isDark(theme?.bodyBackgroundColor ?? "#FFFFFF") };
}

/** By the usual weights of red, green and blue in what the eye calls bright. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16)
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * Calls `run` once, when a person first sees the pane: at once unless the page is hidden, else as soon as either the
 * page or Office says that it is shown. The shared runtime also starts unseen, when a workbook with our functions opens.
 */
export function onFirstVisible(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) run();
    done = true;
  };
  if (document.visibilityState !== "hidden") {
    once();
    return;
  }
  document.addEventListener("visibilitychange", once, { once: true });
  Office.addin
    .onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) once();
    })
    // Without that event the page's own still comes.
    .catch(() => undefined);
}
