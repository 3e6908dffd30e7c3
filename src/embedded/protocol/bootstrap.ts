import { connectFrame } from "./connectFrame";
import type { ExcelHost } from "./ExcelHost";

/**
 * Runs in the frame of the pane, before office.js: connects it with the host that the page around it offers as
 * `embeddedHost`. In a page without one the add-in finds no Excel, as in any browser.
 */
const { embeddedHost } = window.parent as unknown as { readonly embeddedHost?: ExcelHost };
if (embeddedHost !== undefined) connectFrame(window, embeddedHost);
