import { rangeName } from "../../../workbook/address";
import type { ConditionalFormat, SheetPlan, Validation } from "../../../workbook/SheetPlan";

/** Excel cuts nothing by itself: it refuses longer ones (UTF-16 units). */
const longestTitle = 32;
const longestMessage = 255;

export function addValidation(sheet: Excel.Worksheet, validation: Validation): void {
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

export function addConditionalFormat(
  sheet: Excel.Worksheet,
  { range, formula, style }: ConditionalFormat
): void {
  const { custom } = sheet.getRange(rangeName(range)).conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
}

/** A link keeps the text of its cell; it goes before the formats, because Excel makes it blue by itself. */
export function addLinks(sheet: Excel.Worksheet, links: SheetPlan["links"]): void {
  for (const { row, column, target, tip } of links) {
    sheet.getCell(row, column).hyperlink = {
      documentReference: target,
      ...(tip !== undefined && { screenTip: tip.slice(0, longestMessage) }),
    };
  }
}
