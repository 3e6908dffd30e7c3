import { isCellError, isErrorText, type ErrorText, type Scalar } from "../model/Scalar";
import type { FunctionCall } from "../protocol/FunctionCalls";
import { FunctionCache } from "./FunctionCache";
import type { FunctionInfo } from "./FunctionInfo";

/** What comes out of a custom function: a value, or rows of values. Errors are their texts. */
export type FunctionValue =
  number | string | boolean | null | (number | string | boolean | null)[][];

/** What goes into one: a value, or rows of values. Null is a blank cell, or an argument that was left out. */
export type FunctionArgument = Scalar | readonly (readonly Scalar[])[];

export interface FunctionAnswer {
  readonly value: FunctionValue;
  /** The value is an error with words of its own. */
  readonly message?: string;
}

/** The cell whose formula asks. */
export interface Asker {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type State = "loading" | "ready" | "absent";

interface Miss {
  readonly call: FunctionCall;
  readonly askers: Map<string, Asker>;
}

/**
 * Answers the engine's questions for custom functions from a cache. What is not known yet is `#BUSY!` and goes to the
 * add-in's runtime, everything that one calculation missed in one message; then the cells that asked are computed again.
 */
export class FunctionDesk {
  private state: State = "loading";
  private readonly cache: FunctionCache<FunctionAnswer>;
  private readonly waiting = new Map<string, Miss>();
  private readonly flying = new Map<string, Miss>();
  private readonly messages = new Map<string, { error: string; message: string }>();
  private scheduled = false;
  /** Grows with each runtime and each full calculation; answers of an earlier one are of no use. */
  private generation = 0;

  /**
   * @param invoke sends calls to the runtime, and resolves with as many answers
   * @param onAnswered the cells to compute again
   * @param onCount how many different calls are without an answer
   */
  constructor(
    private readonly invoke: (calls: readonly FunctionCall[]) => Promise<readonly FunctionAnswer[]>,
    private readonly onAnswered: (askers: readonly Asker[]) => void,
    private readonly onCount: (count: number) => void,
    limit?: number
  ) {
    this.cache = new FunctionCache(limit);
  }

  /** The value of a function for the engine. */
  ask(
    info: FunctionInfo,
    parameters: readonly FunctionArgument[],
    asker: Asker,
    address?: string
  ): FunctionValue {
    const error = errorBefore(info, parameters);
    // Busy with nothing to wait for: the formula refers to its own result, which is 0 as in Excel.
    if (error === "#BUSY!" && this.outstanding === 0 && this.state !== "absent")
      return this.answer({ value: 0 }, asker);
    if (error !== null && !(error === "#BUSY!" && this.state === "absent"))
      return this.answer({ value: error }, asker);
    if (this.state === "absent") return this.answer({ value: "#NAME?" }, asker);
    const call: FunctionCall = {
      id: info.id,
      parameters,
      ...(info.options?.requiresAddress && address !== undefined ? { address } : {}),
      ...(info.allowErrors ? { allowErrors: true } : {}),
    };
    const key = JSON.stringify(call);
    const known = this.cache.get(key);
    if (known !== undefined) return this.answer(known, asker);
    const miss = this.flying.get(key) ??
      this.waiting.get(key) ?? { call, askers: new Map<string, Asker>() };
    miss.askers.set(keyOfAsker(asker), asker);
    if (!this.flying.has(key)) {
      this.waiting.set(key, miss);
      this.schedule();
    }
    this.count();
    return "#BUSY!";
  }

  /** The words of a custom function for the error that a cell shows, if it has any. */
  messageAt(asker: Asker, error: ErrorText): string | undefined {
    const said = this.messages.get(keyOfAsker(asker));
    return said?.error === error ? said.message : undefined;
  }

  /** The add-in's page is loading: what was asked of the page before it must be asked again. */
  loading(): void {
    this.state = "loading";
    this.takeBack();
    this.count();
  }

  ready(): void {
    this.state = "ready";
    this.schedule();
  }

  /** There is no runtime: whatever is waiting becomes `#NAME?`, as in an Excel without the add-in. */
  absent(): void {
    this.state = "absent";
    this.takeBack();
    const askers = [...this.waiting.values()].flatMap((miss) => [...miss.askers.values()]);
    this.waiting.clear();
    this.count();
    if (askers.length > 0) this.onAnswered(askers);
  }

  /** Everything is asked anew, for a full calculation. */
  forget(): void {
    this.cache.clear();
    this.messages.clear();
    this.generation += 1;
    this.takeBack();
  }

  private takeBack(): void {
    this.generation += 1;
    for (const [key, miss] of this.flying) this.waiting.set(key, miss);
    this.flying.clear();
    if (this.state === "ready") this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.state !== "ready" || this.waiting.size === 0) return;
    this.scheduled = true;
    // The engine goes through all cells without a pause, so that this runs when it is done with them.
    setTimeout(() => {
      this.scheduled = false;
      void this.send();
    }, 0);
  }

  private async send(): Promise<void> {
    if (this.state !== "ready" || this.waiting.size === 0) return;
    const generation = this.generation;
    const sent = [...this.waiting];
    this.waiting.clear();
    for (const [key, miss] of sent) this.flying.set(key, miss);
    this.count();
    let answers: readonly FunctionAnswer[];
    try {
      answers = await this.invoke(sent.map(([, { call }]) => call));
    } catch {
      // The connection is gone; the next `loading`, `ready` or `absent` says how it goes on.
      answers = sent.map(() => ({ value: "#NAME?" }));
    }
    if (generation !== this.generation) return;
    const askers: Asker[] = [];
    for (const [index, [key, miss]] of sent.entries()) {
      this.cache.set(key, answers[index] ?? { value: "#VALUE!" });
      this.flying.delete(key);
      askers.push(...miss.askers.values());
    }
    this.onAnswered(askers);
    this.count();
  }

  private answer({ value, message }: FunctionAnswer, asker: Asker): FunctionValue {
    const key = keyOfAsker(asker);
    if (message !== undefined && isErrorText(value))
      this.messages.set(key, { error: value, message });
    else this.messages.delete(key);
    return value;
  }

  private get outstanding(): number {
    return this.waiting.size + this.flying.size;
  }

  private count(): void {
    this.onCount(this.outstanding);
  }
}

/**
 * The error among the arguments that is the result, as for Excel's own functions: `#BUSY!` most of all, since that one
 * will go away; others where the function does not take errors itself.
 */
function errorBefore(
  { allowErrors = false, parameters: infos }: FunctionInfo,
  parameters: readonly FunctionArgument[]
): ErrorText | null {
  let found: ErrorText | null = null;
  for (const [index, value] of parameters.entries()) {
    const takesErrors = allowErrors && (infos[index]?.type ?? "any") === "any";
    for (const error of errorsIn(value)) {
      if (error === "#BUSY!") return error;
      if (!takesErrors) found ??= error;
    }
  }
  return found;
}

function errorsIn(value: FunctionArgument): ErrorText[] {
  return [value].flat(2).flatMap((one) => (isCellError(one) ? one.error : []));
}

function keyOfAsker({ sheet, row, column }: Asker): string {
  return `${sheet}!${row},${column}`;
}
