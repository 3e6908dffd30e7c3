import { describe, expect, test } from "@jest/globals";
import { BookModel } from "../../../src/embedded/model/BookModel";
import { ExcelHost } from "../../../src/embedded/protocol/ExcelHost";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const functions = excel.client.CustomFunctions;
/** The library throws an error class of its own, which its types do not know as an error. */
type CustomError = new (code: string, message?: string) => Error;
const CustomError = functions.Error as unknown as CustomError;
const { ErrorCode } = functions;

functions.associate("SUM2", (rows: number[][]) => rows.flat().reduce((sum, one) => sum + one, 0));
functions.associate("EACH", (rows: number[][]) => rows.map((row) => row.map((one) => one * 2)));
functions.associate("LATER", async (value: string) => Promise.resolve(`${value}!`));
functions.associate(
  "WHERE",
  (_x: number, { address, parameterAddresses }: CustomFunctions.Invocation) =>
    [address, ...(parameterAddresses ?? [])].join(" ")
);
functions.associate("FAIL", (code: string, message?: string) => {
  throw new CustomError(code, message);
});
functions.associate("BUG", () => {
  throw new Error("innards");
});
functions.associate("NAN", () => Number.NaN);
functions.associate("MIXED", () => [[1, new CustomError(ErrorCode.notAvailable, "没有")]]);
functions.associate("REJECT", () =>
  Promise.reject(new CustomError(ErrorCode.notAvailable, "没有"))
);
functions.associate("NOTHING", () => null);

/** What reached the function: blank is null, an error of the library's own class its code. */
functions.associate("SEEN", (...values: unknown[]) =>
  JSON.stringify(values.slice(0, -1), (_name, value: unknown) => {
    const { valueType, code } = (value ?? {}) as { valueType?: string; code?: string };
    return valueType === "CustomFunctionError" ? `error ${code}` : value;
  })
);

async function seen(
  parameters: readonly unknown[],
  more: { readonly allowErrors?: boolean } = {}
): Promise<unknown> {
  const [result] = await excel.host.invokeFunctions([{ id: "SEEN", parameters, ...more }]);
  return JSON.parse((result as { value: string }).value) as unknown;
}

describe("custom functions", () => {
  test("are handed blank cells as null, and as 0 by older builds", async () => {
    const parameters = [[[1, null, ""]], null, "文"];
    expect(await seen(parameters)).toEqual([[[1, null, ""]], null, "文"]);
    excel.host.faults.blankAsZero = true;
    expect(await seen(parameters)).toEqual([[[1, 0, ""]], null, "文"]);
  });

  test("are handed errors as the runtime's own, cell by cell, where they want them", async () => {
    const parameters = [[[1], [{ error: "#DIV/0!" }], [null]], { error: "#N/A" }];
    expect(await seen(parameters, { allowErrors: true })).toEqual([
      [[1], ["error #DIV/0!"], [null]],
      "error #N/A",
    ]);
  });

  test("values, matrices and promises", async () => {
    const results = await excel.host.invokeFunctions([
      {
        id: "SUM2",
        parameters: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      { id: "each", parameters: [[[1], [2]]] },
      { id: "LATER", parameters: ["文"] },
      { id: "NOTHING", parameters: [] },
    ]);
    expect(results).toEqual([
      { value: 10 },
      { value: [[2], [4]] },
      { value: "文!" },
      { value: null },
    ]);
  });

  test("know where they are called", async () => {
    const [result] = await excel.host.invokeFunctions([
      { id: "WHERE", parameters: [1], address: "表!H1", parameterAddresses: ["表!A1"] },
    ]);
    expect(result).toEqual({ value: "表!H1 表!A1" });
  });

  test("errors keep their kind, and only #VALUE! and #N/A a message", async () => {
    const kinds = [
      "divisionByZero",
      "invalidNumber",
      "nullReference",
      "invalidValue",
      "notAvailable",
    ] as const;
    const results = await excel.host.invokeFunctions(
      kinds.map((kind) => ({ id: "FAIL", parameters: [ErrorCode[kind], "说明"] }))
    );
    expect(results).toEqual([
      { error: "#DIV/0!" },
      { error: "#NUM!" },
      { error: "#NULL!" },
      { error: "#VALUE!", message: "说明" },
      { error: "#N/A", message: "说明" },
    ]);
  });

  test("bugs, NaN, unknown functions, errors in a matrix and in a promise", async () => {
    const results = await excel.host.invokeFunctions(
      ["BUG", "NAN", "UNKNOWN", "MIXED", "REJECT"].map((id) => ({ id, parameters: [] }))
    );
    expect(results).toEqual([
      { error: "#VALUE!" },
      { error: "#NUM!" },
      { error: "#VALUE!" },
      { value: [[1, { error: "#N/A", message: "没有" }]] },
      { error: "#N/A", message: "没有" },
    ]);
  });

  test("are called in spite of a cell being edited, and of batches that fail or wait", async () => {
    excel.host.faults.cellEditing = true;
    excel.host.faults.failSync = { when: () => true, status: 500, code: "GeneralException" };
    const results = await excel.host.invokeFunctions([{ id: "SUM2", parameters: [[[1]]] }]);
    expect(results).toEqual([{ value: 1 }]);
  });

  test("that were called before the add-in was there are called when it is", async () => {
    const book = new BookModel();
    book.addSheet("表", "person");
    const host = new ExcelHost(book);
    const result = host.invokeFunctions([{ id: "SUM2", parameters: [[[5]]] }]);
    excel.client.connect(host);
    expect(await result).toEqual([{ value: 5 }]);
  });

  test("on their way when the add-in is loaded anew are called again", async () => {
    let calls = 0;
    functions.associate("SLOW", async () => {
      calls += 1;
      if (calls === 1) await new Promise(() => undefined);
      return calls;
    });
    const result = excel.host.invokeFunctions([{ id: "SLOW", parameters: [] }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    excel.client.connect(excel.host);
    expect(await result).toEqual([{ value: 2 }]);
  });
});
