import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import {
  FunctionDesk,
  type Asker,
  type FunctionAnswer,
} from "../../../src/embedded/functions/FunctionDesk";
import type { FunctionInfo } from "../../../src/embedded/functions/FunctionInfo";
import type { FunctionCall } from "../../../src/embedded/protocol/FunctionCalls";

const rate: FunctionInfo = { id: "EXECRATE", name: "EXECRATE", parameters: [] };
const placed: FunctionInfo = { ...rate, id: "PLACED", options: { requiresAddress: true } };
const tolerant: FunctionInfo = {
  ...rate,
  id: "TOLERANT",
  parameters: [
    { name: "a", type: "any" },
    { name: "b", type: "number" },
  ],
  allowErrors: true,
};
const busy = { error: "#BUSY!" } as const;
const byZero = { error: "#DIV/0!" } as const;
const at = (row: number): Asker => ({ sheet: "s", row, column: 0 });

/** A runtime that answers when it is told to. */
class Runtime {
  readonly batches: (readonly FunctionCall[])[] = [];
  private readonly open: ((answers: readonly FunctionAnswer[]) => void)[] = [];

  readonly invoke = (calls: readonly FunctionCall[]): Promise<readonly FunctionAnswer[]> => {
    this.batches.push(calls);
    return new Promise((resolve) => this.open.push(resolve));
  };

  async answer(batch: number, answers: readonly FunctionAnswer[]): Promise<void> {
    this.open[batch]?.(answers);
    await Promise.resolve();
    await Promise.resolve();
  }
}

let runtime: Runtime;
let again: Asker[][];
let counts: number[];
let desk: FunctionDesk;

beforeEach(() => {
  runtime = new Runtime();
  again = [];
  counts = [];
  desk = new FunctionDesk(
    runtime.invoke,
    (askers) => again.push([...askers]),
    (count) => counts.push(count)
  );
});

/** Lets the timer between asking and sending run. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
}

describe("custom functions in the engine", () => {
  test("all misses of a calculation go out in one message, equal ones once", async () => {
    desk.ready();
    expect(desk.ask(rate, [1, 2], at(0))).toBe("#BUSY!");
    expect(desk.ask(rate, [3, 4], at(1))).toBe("#BUSY!");
    expect(desk.ask(rate, [1, 2], at(2))).toBe("#BUSY!");
    await turn();
    expect(runtime.batches).toEqual([
      [
        { id: "EXECRATE", parameters: [1, 2] },
        { id: "EXECRATE", parameters: [3, 4] },
      ],
    ]);
    expect(counts.at(-1)).toBe(2);
    await runtime.answer(0, [{ value: 0.5 }, { value: 0.75 }]);
    expect(again).toEqual([[at(0), at(2), at(1)]]);
    expect(counts.at(-1)).toBe(0);
    expect([desk.ask(rate, [1, 2], at(0)), desk.ask(rate, [3, 4], at(1))]).toEqual([0.5, 0.75]);
    await turn();
    expect(runtime.batches).toHaveLength(1);
  });

  test("an error among the arguments is the result, and the runtime is not asked", async () => {
    desk.ready();
    desk.ask(rate, [1, 2], at(1));
    expect(desk.ask(rate, [1, [[busy]]], at(0))).toBe("#BUSY!");
    expect(desk.ask(rate, [[[1, byZero]], 1], at(0))).toBe("#DIV/0!");
    expect(desk.ask(rate, [{ error: "#REF!" }, busy], at(0))).toBe("#BUSY!");
    await turn();
    expect([runtime.batches.flat().length, counts.at(-1)]).toEqual([1, 1]);
  });

  test("an error among the arguments reaches a function that wants it, where anything may stand", async () => {
    desk.ready();
    expect(desk.ask(tolerant, [[[1], [byZero], [null]], 1], at(0))).toBe("#BUSY!");
    await turn();
    expect(runtime.batches).toEqual([
      [{ id: "TOLERANT", parameters: [[[1], [byZero], [null]], 1], allowErrors: true }],
    ]);
    expect(desk.ask(tolerant, [1, byZero], at(1))).toBe("#DIV/0!");
    expect(desk.ask(tolerant, [[[byZero], [busy]], 1], at(1))).toBe("#BUSY!");
    await turn();
    expect(runtime.batches).toHaveLength(1);
  });

  test("the address of the cell counts only where the function asks for it", async () => {
    desk.ready();
    desk.ask(rate, [1], at(0), "表!A1");
    desk.ask(rate, [1], at(1), "表!A2");
    desk.ask(placed, [1], at(0), "表!A1");
    desk.ask(placed, [1], at(1), "表!A2");
    await turn();
    expect(runtime.batches[0]?.map(({ id, address }) => [id, address])).toEqual([
      ["EXECRATE", undefined],
      ["PLACED", "表!A1"],
      ["PLACED", "表!A2"],
    ]);
  });

  test("words of an error stay with the cell until it shows something else", async () => {
    desk.ready();
    desk.ask(rate, ["abc"], at(0));
    await turn();
    await runtime.answer(0, [{ value: "#VALUE!", message: "不能识别" }]);
    expect(desk.ask(rate, ["abc"], at(0))).toBe("#VALUE!");
    expect(desk.messageAt(at(0), "#VALUE!")).toBe("不能识别");
    expect(desk.messageAt(at(0), "#N/A")).toBeUndefined();
    expect(desk.ask(rate, [byZero], at(0))).toBe("#DIV/0!");
    expect(desk.messageAt(at(0), "#VALUE!")).toBeUndefined();
  });

  test("waits for a pane that is loading, and asks a pane that was loaded anew again", async () => {
    desk.ask(rate, [1], at(0));
    await turn();
    expect(runtime.batches).toHaveLength(0);
    desk.ready();
    await turn();
    expect(runtime.batches).toHaveLength(1);
    desk.loading();
    expect(counts.at(-1)).toBe(1);
    desk.ready();
    await turn();
    expect(runtime.batches).toHaveLength(2);
    await runtime.answer(0, [{ value: "of the pane before" }]);
    expect(again).toHaveLength(0);
    await runtime.answer(1, [{ value: 7 }]);
    expect([desk.ask(rate, [1], at(0)), counts.at(-1)]).toEqual([7, 0]);
  });

  test("a formula that waits for its own result is 0, as a circular reference is", async () => {
    desk.ready();
    expect(desk.ask(rate, [null], at(0))).toBe("#BUSY!");
    await turn();
    expect(desk.ask(rate, [busy], at(0))).toBe("#BUSY!");
    await runtime.answer(0, [{ value: 1 }]);
    expect(again).toEqual([[at(0)]]);
    expect(desk.ask(rate, [busy], at(0))).toBe(0);
    expect(counts.at(-1)).toBe(0);
  });

  test("without an add-in every function is #NAME?, also for cells that were waiting", () => {
    desk.ask(rate, [1], at(0));
    desk.absent();
    expect(again).toEqual([[at(0)]]);
    expect([desk.ask(rate, [1], at(0)), counts.at(-1)]).toEqual(["#NAME?", 0]);
  });

  test("a full calculation asks anew", async () => {
    desk.ready();
    desk.ask(rate, [1], at(0));
    await turn();
    await runtime.answer(0, [{ value: 1 }]);
    desk.forget();
    expect(desk.ask(rate, [1], at(0))).toBe("#BUSY!");
  });

  test("a connection that breaks shows #NAME? instead of waiting for ever", async () => {
    const broken = new FunctionDesk(
      jest.fn<() => Promise<never>>().mockRejectedValue(new Error("gone")),
      (askers) => again.push([...askers]),
      (count) => counts.push(count)
    );
    broken.ready();
    broken.ask(rate, [1], at(0));
    await turn();
    await turn();
    expect([broken.ask(rate, [1], at(0)), counts.at(-1), again]).toEqual(["#NAME?", 0, [[at(0)]]]);
  });
});
