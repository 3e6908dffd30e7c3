import { isCellError, isErrorText, type ErrorText, type Scalar } from "../model/Scalar";
import type { Entry } from "./wire";

/** A call of a custom function. */
export interface FunctionCall {
  /** Id of the function in functions.json: `EXECRATE`. */
  readonly id: string;
  /** Scalars, or matrices for ranges; errors as `{ error }`, blank cells and omitted arguments as null. */
  readonly parameters: readonly unknown[];
  /** Of the calling cell: `表!A1`. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  /** The function takes errors in its arguments. */
  readonly allowErrors?: boolean;
}

/** What the runtime answered: a value, a matrix that spills, or an error; only #VALUE! and #N/A carry a message. */
export type FunctionResult =
  | { readonly value: Scalar | readonly (readonly Scalar[])[] }
  | { readonly error: ErrorText; readonly message?: string };

const functionCategory = 1;
const invoke = 1000;

/** Flag of an invocation: errors in the arguments become the runtime's own. */
const allowErrorsFlag = 4;

/** Error codes of an invocation: 1 #N/A, 5 #DIV/0!, 6 #NUM!, 8 #NULL!, everything else #VALUE!. */
const errorCodes: Readonly<Record<number, ErrorText>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
};

interface Pending {
  readonly entry: Entry;
  readonly resolve: (result: FunctionResult) => void;
}

/** The invocations that are on their way to the runtime of the add-in. */
export class FunctionCalls {
  private last = 0;
  private isReady = false;
  private readonly pending = new Map<number, Pending>();

  get outstanding(): number {
    return this.pending.size;
  }

  /**
   * @param blankAsZero blank cells of ranges go out as 0, as from older builds of Excel
   * @returns the entries to send now, none before the runtime is ready; and the results to come, in the order of the calls
   */
  start(
    calls: readonly FunctionCall[],
    blankAsZero = false
  ): {
    readonly entries: readonly Entry[];
    readonly results: Promise<readonly FunctionResult[]>;
  } {
    const entries: Entry[] = [];
    const results = calls.map((call) => {
      this.last += 1;
      const invocation = this.last;
      const entry = entryOf(invocation, call, blankAsZero);
      entries.push(entry);
      return new Promise<FunctionResult>((resolve) => {
        this.pending.set(invocation, { entry, resolve });
      });
    });
    return { entries: this.isReady ? entries : [], results: Promise.all(results) };
  }

  /** A runtime is loading: what has no answer yet waits for it. */
  loading(): void {
    this.isReady = false;
  }

  /** The runtime takes calls. @returns what has no answer yet, to be sent */
  ready(): readonly Entry[] {
    this.isReady = true;
    return [...this.pending.values()].map(({ entry }) => entry);
  }

  /** Takes the argument of `SetInvocationResults` or `SetInvocationArrayResults`. */
  finish(results: unknown): void {
    for (const result of Array.isArray(results) ? (results as unknown[]) : []) {
      const { id, failed, value, errorCode } = readResult(result);
      const pending = this.pending.get(id);
      this.pending.delete(id);
      pending?.resolve(failed ? failure(value, errorCode) : success(value));
    }
  }
}

function entryOf(invocation: number, call: FunctionCall, blankAsZero: boolean): Entry {
  const { id, address = null, parameterAddresses = null, allowErrors = false } = call;
  const parameters = call.parameters.map((value) =>
    Array.isArray(value)
      ? (value as Scalar[][]).map((row) =>
          row.map((cell) => (cell === null && blankAsZero ? 0 : wireArgument(cell)))
        )
      : wireArgument(value as Scalar)
  );
  const flags = allowErrors ? allowErrorsFlag : 0;
  return {
    messageCategory: functionCategory,
    messageType: invoke,
    targetId: "",
    message: JSON.stringify([invocation, id, parameters, address, flags, parameterAddresses]),
  };
}

/** The form in which the runtime knows an error. */
function wireArgument(value: Scalar): unknown {
  return isCellError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

interface RawResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number | null;
}

/** `{id, value, failed, errorCode}`, or `[id, succeeded, value, errorCode?]`. */
function readResult(result: unknown): RawResult {
  const fields = (
    Array.isArray(result)
      ? { id: result[0], failed: result[1] === false, value: result[2], errorCode: result[3] }
      : result
  ) as { id?: unknown; failed?: unknown; value?: unknown; errorCode?: unknown };
  return {
    id: typeof fields.id === "number" ? fields.id : -1,
    failed: fields.failed === true,
    value: fields.value ?? null,
    errorCode: typeof fields.errorCode === "number" ? fields.errorCode : null,
  };
}

function failure(value: unknown, errorCode: number | null): FunctionResult {
  // NaN comes without a code.
  const code = errorCode ?? (value === "NaN" ? 6 : 0);
  const error = errorCodes[code] ?? "#VALUE!";
  const carries = error === "#VALUE!" || error === "#N/A";
  const isOwn = typeof value === "string" && value !== "" && (code === 1 || code === 7);
  return carries && isOwn ? { error, message: value } : { error };
}

function success(value: unknown): FunctionResult {
  if (Array.isArray(value)) {
    const rows = value as unknown[];
    return {
      value: rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]).map(scalarOf)),
    };
  }
  const scalar = scalarOf(value);
  return typeof scalar === "object" && scalar !== null ? scalar : { value: scalar };
}

/** Errors inside of a matrix travel as objects: `{basicValue: "#N/A", message}`. */
function scalarOf(value: unknown): Scalar {
  if (typeof value !== "object") return (value ?? null) as Scalar;
  if (value === null) return null;
  const { basicValue, code, message } = value as Record<string, unknown>;
  const text = basicValue ?? code;
  if (!isErrorText(text)) return { error: "#VALUE!" };
  return typeof message === "string" && message !== "" ? { error: text, message } : { error: text };
}
