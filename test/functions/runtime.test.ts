import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Answer } from "../../src/functions/CustomFunction";
import { functionHelps } from "../../src/functions/helps";
import { Problem } from "../../src/functions/Problem";
import { registerFunctions } from "../../src/functions/register";
import { loadFunctionsRuntime, type FunctionsRuntime } from "./support/functionsRuntime";

const page = globalThis as { CustomFunctions?: unknown };

describe("without office.js", () => {
  test("registering does nothing and does not throw", () => {
    expect(page.CustomFunctions).toBeUndefined();
    expect(registerFunctions).not.toThrow();
  });
});

describe("through Excel's own custom-functions runtime", () => {
  let runtime: FunctionsRuntime;
  const error = (code: string): object => ({ type: "CustomFunctionError", code });

  beforeAll(() => {
    runtime = loadFunctionsRuntime();
    page.CustomFunctions = runtime.global;
    registerFunctions();
  });

  test("every example of the help page, all in one message", async () => {
    const examples = functionHelps.flatMap((help) =>
      help.examples.map(({ values }) => ({ help, values }))
    );
    const answers = await runtime.invoke(
      examples.map(({ help, values }) => {
        // Excel pads optional arguments with null and hands over single values as ranges of one cell.
        const padded = help.parameters.map((_, index) => values[index] ?? null);
        const grids = padded.map((value) =>
          value === null || typeof value === "object" ? value : [[value]]
        );
        return [help.function.id, ...grids];
      })
    );
    for (const [index, { help, values }] of examples.entries()) {
      const direct = help.function.call(...values);
      const single = direct instanceof Problem ? direct : direct.cells[0]![0];
      const failure = single instanceof Problem ? single : null;
      expect([help.function.id, values, answers[index]]).toEqual([
        help.function.id,
        values,
        failure
          ? { failed: true, code: failure.code === "#N/A" ? 1 : 7, message: failure.message }
          : { failed: false, cells: (direct as Answer).cells },
      ]);
    }
  });

  test("names match in any case, and other functions are not there", async () => {
    const [lower, unknown] = await runtime.invoke([
      ["execrate", [[8029.7]], [[8081.56]], null],
      ["NOSUCHRATE", [[1]]],
    ]);
    expect(lower).toEqual({ failed: false, cells: [[0.9936]] });
    expect(unknown).toMatchObject({ failed: true });
  });

  test("a single problem fails the call, with its code and message", async () => {
    const answers = await runtime.invoke([
      ["EXECRATE", [[5]], [[0]], null],
      ["EXECRATE", [[5]], [[""]], null],
      ["EXECRATE", [[5]], [["附表"]], null],
      ["EXECRATE", [[1], [2]], [[1, 2]], null],
      ["EXECRATE", [[error("#N/A")]], [[5]], null],
      ["EXECRATE", [[error("#REF!")]], [[5]], null],
      ["STATUSRATE", [["已完成"], ["基本完成"]], null],
    ]);
    expect(answers).toEqual([
      { failed: true, code: 5, message: "" },
      { failed: true, code: 1, message: "预算数为空，请先填写。" },
      { failed: true, code: 7, message: "预算数“附表”不能识别，应为金额。" },
      { failed: true, code: 7, message: "各参数区域的行列数不同，不能逐格对应。" },
      { failed: true, code: 1, message: "" },
      { failed: true, code: 7, message: "实际支出数有错误 #REF!，请先改正。" },
      { failed: true, code: 1, message: expect.stringMatching(/^完成情况第2个“基本完成”/) },
    ]);
  });

  test("in a column each problem stands in its own cell, beside the numbers", async () => {
    const actual = [[1], [""], ["附表"], [error("#DIV/0!")], [4]];
    const [answer] = await runtime.invoke([["EXECRATE", actual, [[4]], null]]);
    const wrong = (code: string, errorType: string, message?: string): object => ({
      type: "Error",
      basicType: "Error",
      valueType: "CustomFunctionError",
      code,
      basicValue: code,
      errorType,
      ...(message !== undefined && { message }),
    });
    expect(answer).toEqual({
      failed: false,
      cells: [
        [0.25],
        [wrong("#N/A", "NotAvailable", "实际支出数为空，请先填写。")],
        [wrong("#VALUE!", "Value", "实际支出数“附表”不能识别，应为金额。")],
        [wrong("#DIV/0!", "Div0")],
        [1],
      ],
    });
  });

  test("optional arguments that the host does not even name are left out", async () => {
    const [answer] = await runtime.invoke([["EXECRATE", [[8029.7]], [[8081.56]]]]);
    expect(answer).toEqual({ failed: false, cells: [[0.9936]] });
  });
});
