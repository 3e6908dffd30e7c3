import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks; to be imported before anything that asks for it when it is loaded. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  // jsdom lays nothing out, so there is nothing to observe.
  ResizeObserver: class {
    observe(): void {
      return undefined;
    }
    unobserve(): void {
      return undefined;
    }
    disconnect(): void {
      return undefined;
    }
  },
});
