import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { functionAnswer } from "../../../src/embedded/functions/functionAnswer";
import {
  FunctionDesk,
  type Asker,
  type FunctionValue,
} from "../../../src/embedded/functions/FunctionDesk";
import type { FunctionInfo } from "../../../src/embedded/functions/FunctionInfo";
import type { Scalar } from "../../../src/embedded/model/Scalar";
import { functionsMetadata } from "../../../src/functions/metadata";
import { registerFunctions } from "../../../src/functions/register";
import { inWorkbook } from "../../support/inWorkbook";

/** The add-in's own functions in the real runtime, asked by the engine's desk as the metadata of the build says. */
const excel = inWorkbook();
const { allowErrorForDataTypeAny: allowErrors, functions } = functionsMetadata("zh-CN", "/help");
const rate: FunctionInfo = { ...functions.find(({ id }) => id === "EXECRATE")!, allowErrors };
const asker: Asker = { sheet: "s", row: 0, column: 0 };
let desk: FunctionDesk;
let answered: (() => void) | null = null;

beforeAll(() => {
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = excel.client.CustomFunctions;
  registerFunctions();
});
beforeEach(() => {
  desk = new FunctionDesk(
    async (calls) => (await excel.host.invokeFunctions(calls)).map(functionAnswer),
    () => answered?.(),
    () => undefined
  );
  desk.ready();
});

async function ask(...parameters: readonly (Scalar | Scalar[][])[]): Promise<FunctionValue> {
  const done = new Promise<void>((resolve) => {
    answered = resolve;
  });
  desk.ask(rate, parameters, asker);
  await done;
  return desk.ask(rate, parameters, asker);
}

test("one bad cell of a column spoils one cell of the answer, a blank one is absent", async () => {
  const spent = [[8029.7], [{ error: "#N/A" } as const], [null], [0]];
  expect(await ask(spent, [[8081.56], [100], [100], [100]], null)).toEqual([
    [0.9936],
    ["#N/A"],
    ["#N/A"],
    [0],
  ]);
});

test("a build that hands blank cells over as 0 makes a rate of 0 of them", async () => {
  excel.host.faults.blankAsZero = true;
  expect(await ask([[null]], [[100]], null)).toEqual([[0]]);
});

test("an argument that is still being computed is waited for", () => {
  desk.ask(rate, [[[1]], [[2]], null], { ...asker, row: 1 });
  expect(desk.ask(rate, [[[{ error: "#BUSY!" }]], [[100]], null], asker)).toBe("#BUSY!");
});
