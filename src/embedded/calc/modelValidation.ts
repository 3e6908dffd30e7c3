import {
  DataValidationErrorStyle,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { DataValidation } from "../model/SheetModel";

const kinds: Readonly<Record<string, string>> = {
  [DataValidationType.WHOLE]: "wholeNumber",
  [DataValidationType.DECIMAL]: "decimal",
  [DataValidationType.DATE]: "date",
  [DataValidationType.TIME]: "time",
  [DataValidationType.TEXT_LENGTH]: "textLength",
};

/** A validation that a person made in the grid; its area is the caller's to set. */
export function modelValidation(rule: ISheetDataValidationRule): DataValidation {
  const { formula1 = "", formula2, operator, errorStyle } = rule;
  const kind = kinds[rule.type];
  const names: Readonly<Record<number, string>> = {
    [DataValidationErrorStyle.INFO]: "Information",
    [DataValidationErrorStyle.WARNING]: "Warning",
  };
  return {
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    rule: rule.type.startsWith(DataValidationType.LIST)
      ? { list: { inCellDropDown: rule.showDropDown ?? true, source: formula1 } }
      : kind === undefined
        ? { custom: { formula: formula1 } }
        : {
            [kind]: {
              formula1,
              ...(formula2 === undefined ? {} : { formula2 }),
              operator:
                operator === undefined
                  ? "Between"
                  : `${operator[0]!.toUpperCase()}${operator.slice(1)}`
                      .replace(/OrEqual$/, "OrEqualTo")
                      .replace(/^(Not)?Equal$/, "$1EqualTo"),
            },
          },
    prompt: rule.prompt
      ? { showPrompt: true, title: rule.promptTitle ?? "", message: rule.prompt }
      : null,
    errorAlert: {
      showAlert: rule.showErrorMessage ?? true,
      style: names[errorStyle ?? DataValidationErrorStyle.STOP] ?? "Stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
    ignoreBlanks: rule.allowBlank ?? true,
  };
}
