/**
 * A script of its own, right after office.js: Excel is not told to call functions before {@link registerFunctions} has
 * handed them over. On a slow network the page's large script may come later than all of office.js, and what Excel
 * called before would show `#VALUE!` until the next calculation. The first `associate` ends the delay.
 */

/** The declarations of office.js leave it out. */
interface Delayed {
  readonly delayInitialization?: () => void;
}

if (typeof CustomFunctions !== "undefined") {
  (CustomFunctions as Delayed).delayInitialization?.();
}

export {};
