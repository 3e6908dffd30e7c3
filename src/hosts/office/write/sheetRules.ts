import { rangeName } from "../../../workbook/address";
import {
  longestValidationMessage,
  longestValidationTitle,
  truncate,
} from "../../../workbook/textLimits";
import type { ConditionalFormat, SheetPlan, Validation } from "../../../workbook/SheetPlan";

/** Queues the sheet's drop-down lists, input rules and conditional formats in place of those it had. */
export function replaceRules(
  sheet: Excel.Worksheet,
  { validations, conditionalFormats }: SheetPlan
): void {
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  for (const validation of validations) addValidation(sheet, validation);
  for (const format of conditionalFormats) addConditionalFormat(sheet, format);
}

function addValidation(sheet: Excel.Worksheet, validation: Validation): void {
  const { promptTitle, prompt, errorTitle, error } = validation;
  const { dataValidation } = sheet.getRange(rangeName(validation.range));
  dataValidation.rule = ruleOf(validation);
  dataValidation.ignoreBlanks = true;
  if (promptTitle !== undefined || prompt !== undefined) {
    dataValidation.prompt = {
      showPrompt: true,
      title: truncate(promptTitle ?? "", longestValidationTitle),
      message: truncate(prompt ?? "", longestValidationMessage),
    };
  }
  if (errorTitle !== undefined || error !== undefined) {
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: truncate(errorTitle ?? "", longestValidationTitle),
      message: truncate(error ?? "", longestValidationMessage),
    };
  }
}

function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: validation.options.join(",") } };
    case "decimal":
      return {
        decimal: {
          formula1: validation.minimum,
          formula2: validation.maximum,
          operator: "Between",
        },
      };
    case "custom":
      return { custom: { formula: `=${validation.formula}` } };
  }
}

function addConditionalFormat(
  sheet: Excel.Worksheet,
  { range, formula, style }: ConditionalFormat
): void {
  const { custom } = sheet.getRange(rangeName(range)).conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
}
