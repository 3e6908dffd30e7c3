import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import vm from "node:vm";

/** What a cell of an answer is on its way to Excel: a value, or an error object. */
export type WireCell = string | number | boolean | null | Readonly<Record<string, unknown>>;

/** An answer as the runtime sends it: an array of cells, or a failure with its number and message. */
export type WireAnswer =
  | { readonly failed: false; readonly cells: readonly (readonly WireCell[])[] }
  | { readonly failed: true; readonly code: number; readonly message: string };

/** Excel's own custom-functions runtime, unmodified, with a bridge to nobody but the test. */
export interface FunctionsRuntime {
  /** What office.js puts on the page as `CustomFunctions`. */
  readonly global: typeof CustomFunctions;
  /** Invokes functions as Excel does, in one message, and waits for all answers. */
  invoke(calls: readonly (readonly [id: string, ...values: unknown[]])[]): Promise<WireAnswer[]>;
}

/** What the client sends, as far as it matters here. */
interface Batch {
  readonly id: number;
  readonly message: {
    readonly body: {
      readonly Actions: readonly {
        readonly Id: number;
        readonly Name: string;
        readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] };
      }[];
    };
  };
}

type WireResult = readonly [id: number, ok: boolean, value: unknown, code?: number];

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

/** Flags of an invocation: errors in arguments are handed over (`allowErrorForDataTypeAny`). */
const allowErrors = 4;

/** Loads office.js and its Excel part into a context of their own, without a browser. */
export function loadFunctionsRuntime(): FunctionsRuntime {
  const waiting = new Map<number, (answer: WireAnswer) => void>();
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const batch = JSON.parse(text) as Batch;
      for (const result of resultsIn(batch)) waiting.get(result[0])?.(answerOf(result));
      // The runtime holds further answers back until this batch is acknowledged.
      queueMicrotask(() => {
        bridge.onMessageFromHost!(JSON.stringify(acknowledged(batch)));
      });
    },
  };
  const page = pageGlobals(bridge);
  const context = vm.createContext(page);
  const folder = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
  const run = (file: string): void => {
    vm.runInContext(readFileSync(join(folder, file), "utf8"), context, { filename: file });
  };
  try {
    run("office.js");
  } catch {
    // It looks for its own script tag last, which a context without a page does not have; all else is defined by then.
  }
  run("excel-win32-16.01.js");

  let last = 0;
  return {
    global: page["CustomFunctions"] as typeof CustomFunctions,
    async invoke(calls) {
      const answers: Promise<WireAnswer>[] = [];
      const entries = calls.map(([id, ...values]) => {
        const number = ++last;
        answers.push(new Promise((resolve) => waiting.set(number, resolve)));
        return {
          messageCategory: 1,
          messageType: 1000,
          targetId: "",
          message: JSON.stringify([number, id, values, null, allowErrors, null]),
        };
      });
      bridge.onMessageFromHost!(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
      return Promise.all(answers);
    },
  };
}

/** The results in a batch; everything else that the client asks is of no matter here. */
function resultsIn({ message }: Batch): readonly WireResult[] {
  return message.body.Actions.filter(({ Name }) => Name === "SetInvocationArrayResults").flatMap(
    ({ ArgumentInfo }) => ArgumentInfo!.Arguments[0] as WireResult[]
  );
}

function acknowledged({ id, message }: Batch): object {
  const Results = message.body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
  const body = { Results, Error: null, TraceIds: [] };
  return { id, type: 1, message: { statusCode: 200, headers: {}, body } };
}

function answerOf([, ok, value, code]: WireResult): WireAnswer {
  return ok
    ? { failed: false, cells: value as WireCell[][] }
    : { failed: true, code: code!, message: value as string };
}

/** The few globals of a page that the client touches while it loads. */
function pageGlobals(bridge: Bridge): Record<string, unknown> {
  const nothing = (): void => undefined;
  const store = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const element = (): object => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const location = { href: "http://localhost/", search: "", hash: "", protocol: "http:" };
  const page: Record<string, unknown> = {
    console,
    performance,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "", appVersion: "" },
    location,
    document: {
      readyState: "loading",
      location,
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: element,
      addEventListener: nothing,
    },
    addEventListener: nothing,
    sessionStorage: store,
    localStorage: store,
    external: {},
    name: "",
    history: {},
    _richApiNativeBridge: bridge,
  };
  return Object.assign(page, { window: page, self: page, top: page, parent: page });
}
