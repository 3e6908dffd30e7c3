import {
  DataValidationErrorStyle,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { DataValidation } from "../model/SheetModel";

const kinds: Readonly<Record<string, string>> = {
  [DataValidationType.WHOLE]: "WholeNumber",
  [DataValidationType.DECIMAL]: "Decimal",
  [DataValidationType.DATE]: "Date",
  [DataValidationType.TIME]: "Time",
  [DataValidationType.TEXT_LENGTH]: "TextLength",
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
      ? { List: { InCellDropDown: rule.showDropDown ?? true, Source: formula1 } }
      : kind === undefined
        ? { Custom: { Formula: formula1 } }
        : {
            [kind]: {
              Formula1: formula1,
              ...(formula2 === undefined ? {} : { Formula2: formula2 }),
              Operator:
                operator === undefined
                  ? "Between"
                  : `${operator[0]!.toUpperCase()}${operator.slice(1)}`
                      .replace(/OrEqual$/, "OrEqualTo")
                      .replace(/^(Not)?Equal$/, "$1EqualTo"),
            },
          },
    prompt: rule.prompt
      ? { ShowPrompt: true, Title: rule.promptTitle ?? "", Message: rule.prompt }
      : null,
    errorAlert: {
      ShowAlert: rule.showErrorMessage ?? true,
      Style: names[errorStyle ?? DataValidationErrorStyle.STOP] ?? "Stop",
      Title: rule.errorTitle ?? "",
      Message: rule.error ?? "",
    },
    ignoreBlanks: rule.allowBlank ?? true,
  };
}
