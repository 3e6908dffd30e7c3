import { ActionBridge } from "./ActionBridge";
import type { ExcelHost } from "./ExcelHost";
import { officeContext } from "./officeContext";

/**
 * Last field: a shared runtime (1), in which pane, functions and commands live together, of an add-in with custom
 * functions (2). Without the second the library does not tell when these may be called.
 */
const sharedRuntimeWithFunctions = 3;

/** What the library assigns to the bridge object. */
interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/**
 * Makes a window one in which Excel for Windows shows an add-in: the two globals that office.js looks for when it
 * loads. Call it before office.js runs; nothing of office.js is changed.
 */
export function connectFrame(window: Window, host: ExcelHost): void {
  const bridge: NativeBridge = {
    sendMessageToHost: (message) => {
      host.receive(message);
    },
  };
  const actions = new ActionBridge();
  host.clientLoaded(actions);
  host.onMessage = (message) => {
    bridge.onMessageFromHost?.(message);
  };
  host.onActionHandlerReady = () => {
    whenLoaded(window, () => {
      host.runtimeReady();
    });
  };
  forgetCachedSettings(window);
  const context = officeContext(host);
  define(window, "_richApiNativeBridge", bridge);
  define(window, "external", {
    GetHostInfo: () => `Excel|Win32|16.01|${host.locale}|embedded|||${sharedRuntimeWithFunctions}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: actions.execute.bind(actions),
    RegisterEvent: actions.registerEvent.bind(actions),
    UnregisterEvent: actions.unregisterEvent.bind(actions),
  });
}

/** Ribbon commands are associated by the add-in's own scripts, all of which have run when the page is loaded. */
function whenLoaded(window: Window, then: () => void): void {
  if (window.document.readyState === "complete") then();
  else window.addEventListener("load", then, { once: true });
}

/** The library would rather use the settings of the workbook that was open before in this browser window. */
function forgetCachedSettings({ sessionStorage }: Window): void {
  for (const key of Object.keys(sessionStorage))
    if (key.endsWith("CachedSessionSettings")) sessionStorage.removeItem(key);
}

function define(window: Window, name: string, value: object): void {
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}
