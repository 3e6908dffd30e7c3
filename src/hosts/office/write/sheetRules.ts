import { rangeName } from "../../../workbook/address";
import type { ConditionalFormat, SheetPlan, Validation } from "../../../workbook/SheetPlan";

/** Excel cuts nothing by itself: it refuses longer ones (UTF-16 units). */
const longestTitle = 32;
const longestMessage = 255;

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
      title: (promptTitle ?? "").slice(0, longestTitle),
      message: (prompt ?? "").slice(0, longestMessage),
    };
  }
  if (errorTitle !== undefined || error !== undefined) {
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: (errorTitle ?? "").slice(0, longestTitle),
      message: (error ?? "").slice(0, longestMessage),
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
