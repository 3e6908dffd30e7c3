import type { ActionPort } from "./ExcelHost";

/** Ids of the older interface, by which ribbon buttons still travel. */
const commandInvoked = 39;
const commandCompleted = 94;

const success = 0;
/** `ooeOperationNotSupported`. */
const notSupported = 5000;

/** Arrays come to the client as the objects of Visual Basic that Excel for Windows hands over. */
interface SafeArray {
  toArray(): unknown[];
}
type Handler = (id: number, payload: SafeArray) => void;
type Callback = (answer: number | SafeArray) => void;

/**
 * `Execute`, `RegisterEvent` and `UnregisterEvent` of `window.external`. Of the older interface our Excel has ribbon
 * commands only; everything else is answered as not supported.
 */
export class ActionBridge implements ActionPort {
  private handler: Handler | null = null;
  private last = 0;
  private readonly running = new Map<
    string,
    { readonly resolve: () => void; readonly reject: (error: Error) => void; readonly name: string }
  >();

  /** Runs what the add-in associated with the name; resolves when it called `event.completed()`. */
  invoke(name: string): Promise<void> {
    const { handler } = this;
    if (handler === null)
      return Promise.reject(new Error("The add-in does not listen to its ribbon"));
    this.last += 1;
    const id = `command${this.last}`;
    return new Promise((resolve, reject) => {
      this.running.set(id, { resolve, reject, name });
      handler(commandInvoked, safeArray([id, name, JSON.stringify({ source: { id: name } })]));
    });
  }

  execute(id: number, parameters: unknown, callback: Callback): void {
    if (id !== commandCompleted || !Array.isArray(parameters)) {
      callback(notSupported);
      return;
    }
    const [command, status] = parameters as unknown[];
    const running = this.running.get(String(command));
    this.running.delete(String(command));
    if (status === success) running?.resolve();
    else running?.reject(new Error(`Nothing is associated with ${running.name}`));
    callback(safeArray([success]));
  }

  registerEvent(id: number, _target: string, handler: Handler, callback: Callback): void {
    if (id === commandInvoked) this.handler = handler;
    callback(id === commandInvoked ? success : notSupported);
  }

  unregisterEvent(id: number, _target: string, callback: Callback): void {
    if (id === commandInvoked) this.handler = null;
    callback(id === commandInvoked ? success : notSupported);
  }
}

function safeArray(values: unknown[]): SafeArray {
  return { toArray: () => values };
}
