import { expect, test } from "@jest/globals";
import { registerFunctions } from "../../src/functions/register";
import { officeClient } from "../support/officeClient";

test("the embedded Excel's host gets values, arrays with errors in their cells, and messages", async () => {
  const client = officeClient();
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = client.CustomFunctions;
  registerFunctions();
  const answers = await client.host.invokeFunctions([
    { id: "EXECRATE", parameters: [[[8029.7]], [[8081.56]], null] },
    { id: "EXECRATE", parameters: [8029.7, 8081.56] },
    { id: "GRADE", parameters: [[[92.5, 59.99]]] },
    { id: "EXECRATE", parameters: [[[1], [""], ["附表"]], [[4]], null] },
    { id: "EXECRATE", parameters: [[[1]], [[""]], null] },
    { id: "EXECRATE", parameters: [[[1]], [[0]], null] },
  ]);
  expect(answers).toEqual([
    { value: [[0.9936]] },
    { value: [[0.9936]] },
    { value: [["优", "差"]] },
    {
      value: [
        [0.25],
        [{ error: "#N/A", message: "实际支出数为空，请先填写。" }],
        [{ error: "#VALUE!", message: "实际支出数“附表”不能识别，应为金额。" }],
      ],
    },
    { error: "#N/A", message: "预算数为空，请先填写。" },
    { error: "#DIV/0!" },
  ]);
});
