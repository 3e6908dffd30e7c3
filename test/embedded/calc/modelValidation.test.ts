import { DataValidationOperator, DataValidationType } from "@univerjs/core";
import { expect, test } from "@jest/globals";
import { modelValidation } from "../../../src/embedded/calc/modelValidation";

/** What a person sets up in the grid is kept under the names of Office.js, as an add-in's and a file's rules are. */
test.each([
  [
    { type: DataValidationType.LIST, formula1: "是,否" },
    { list: { inCellDropDown: true, source: "是,否" } },
  ],
  [
    {
      type: DataValidationType.DECIMAL,
      operator: DataValidationOperator.BETWEEN,
      formula1: "0",
      formula2: "8",
    },
    { decimal: { formula1: "0", formula2: "8", operator: "Between" } },
  ],
  [
    {
      type: DataValidationType.TEXT_LENGTH,
      operator: DataValidationOperator.LESS_THAN_OR_EQUAL,
      formula1: "5",
    },
    { textLength: { formula1: "5", operator: "LessThanOrEqualTo" } },
  ],
  [{ type: DataValidationType.CUSTOM, formula1: "=A1>0" }, { custom: { formula: "=A1>0" } }],
])("%p", (made, rule) => {
  const validation = modelValidation({ uid: "x", ranges: [], ...made, prompt: "填是或否" });
  expect(validation.rule).toEqual(rule);
  expect(validation.prompt).toEqual({ showPrompt: true, title: "", message: "填是或否" });
  expect(validation.errorAlert).toEqual({
    showAlert: true,
    style: "Stop",
    title: "",
    message: "",
  });
});
