import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script, runInContext, type Context } from "node:vm";
import { BookModel } from "../../src/embedded/model/BookModel";
import { ExcelHost, type HostOptions } from "../../src/embedded/protocol/ExcelHost";

const folder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
/** Parsed once for all clients of a test file. */
const scripts = ["office.js", "excel-win32-16.01.js"].map(
  (name) => new Script(readFileSync(join(folder, name), "utf8"), { filename: name })
);

export interface OfficeClient {
  readonly Excel: typeof Excel;
  /** Its `context` knows requirement sets and nothing else here. */
  readonly Office: Pick<typeof Office, "context">;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: ExcelHost;
  readonly book: BookModel;
  /** Everything the client sent, as text. */
  readonly sent: readonly string[];
  /** Everything the client was sent. */
  readonly received: readonly string[];
  /** Puts the client before another workbook, as if it were loaded anew. */
  connect(host: ExcelHost): void;
}

export interface OfficeClientOptions extends HostOptions {
  readonly book?: BookModel;
  /** What `Office.context.requirements.isSetSupported` says; ExcelApi 1.15 and older by default. */
  readonly isSetSupported?: (set: string, version?: string) => boolean;
}

/**
 * The real Excel client of office.js in a context of its own, talking to a host of ours. There is no page, so
 * `Office.onReady` and the ribbon are not to be had here (see the jsdom tests); `Excel.run`, events and custom
 * functions are.
 */
export function officeClient(options: OfficeClientOptions = {}): OfficeClient {
  const book = options.book ?? new BookModel();
  if (book.sheets.length === 0) book.addSheet("Sheet1", "person");
  const host = new ExcelHost(book, options);
  const sent: string[] = [];
  const received: string[] = [];
  let connected = host;
  const bridge: {
    sendMessageToHost(text: string): void;
    onMessageFromHost?: (text: string) => void;
  } = {
    sendMessageToHost: (text) => {
      sent.push(text);
      connected.receive(text);
    },
  };
  const connect = (next: ExcelHost): void => {
    connected = next;
    next.onMessage = (text) => {
      received.push(text);
      // The client is answered after the task in which it asked, as over a real bridge.
      queueMicrotask(() => bridge.onMessageFromHost?.(text));
    };
    next.clientLoaded();
    next.runtimeReady();
    // What the library tells by itself in a page.
    next.functionsAreReady();
  };
  const context = browserLike(bridge);
  for (const script of scripts) {
    try {
      script.runInContext(context);
    } catch (failure) {
      // office.js ends by looking for its own script tag; all that is needed is defined by then.
      if (script !== scripts[0]) throw failure;
    }
  }
  // The part of office.js that a page would have initialised; the client asks it for requirement sets.
  const osf = runInContext("OSF", context) as { _OfficeAppFactory?: object };
  const officeContext = {
    requirements: { isSetSupported: options.isSetSupported ?? claimed },
  };
  osf._OfficeAppFactory = { getContext: () => officeContext };
  connect(host);
  return {
    Excel: runInContext("Excel", context) as typeof Excel,
    Office: runInContext("Office", context) as typeof Office,
    OfficeExtension: runInContext("OfficeExtension", context) as typeof OfficeExtension,
    CustomFunctions: runInContext("CustomFunctions", context) as typeof CustomFunctions,
    host,
    book,
    sent,
    received,
    connect,
  };
}

function claimed(set: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major !== 1) return false;
  return (set === "ExcelApi" && minor <= 15) || (set === "DelayForCellEdit" && minor === 1);
}

/** As much of a browser as the library looks for while it loads. */
function browserLike(bridge: object): Context {
  const element = (): object => ({ style: {}, setAttribute: noop, appendChild: noop });
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: "Node", language: "zh-CN" },
    location: {
      href: "http://localhost/",
      search: "",
      hash: "",
      protocol: "http:",
      host: "localhost",
    },
    document: {
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: element,
      addEventListener: noop,
      readyState: "loading",
      URL: "http://localhost/",
      cookie: "",
    },
    history: {},
    performance,
    addEventListener: noop,
    removeEventListener: noop,
    _richApiNativeBridge: bridge,
  };
  sandbox["window"] = sandbox;
  sandbox["self"] = sandbox;
  sandbox["top"] = sandbox;
  sandbox["parent"] = sandbox;
  return createContext(sandbox);
}

function noop(): undefined {
  return undefined;
}
