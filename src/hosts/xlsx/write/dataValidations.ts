import { rangeName } from "../../../workbook/address";
import type { Validation } from "../../../workbook/SheetPlan";
import {
  longestValidationMessage,
  longestValidationTitle,
  truncate,
} from "../../../workbook/textLimits";
import { escapeAttribute, escapeFormula, xstring } from "./xmlText";

/** Excel refuses a file with a longer one (UTF-16 units). */
const longestList = 255;

/**
 * The `dataValidations` of a sheet, `""` for none. Titles and messages are cut to Excel's limits.
 * Throws a plain Error for options that cannot stand in a list inside the formula.
 */
export function dataValidations(
  validations: readonly Validation[],
  tag: (localName: string) => string
): string {
  if (validations.length === 0) return "";
  const name = tag("dataValidations");
  const items = validations.map((validation) => validationXml(validation, tag)).join("");
  return `<${name} count="${validations.length}">${items}</${name}>`;
}

function validationXml(validation: Validation, tag: (localName: string) => string): string {
  const { promptTitle, prompt, errorTitle, error, range } = validation;
  const between = validation.kind === "decimal" ? ' operator="between"' : "";
  const attributes = [
    ` type="${validation.kind}"${between} allowBlank="1" showInputMessage="1" showErrorMessage="1"`,
    message("errorTitle", errorTitle, longestValidationTitle),
    message("error", error, longestValidationMessage),
    message("promptTitle", promptTitle, longestValidationTitle),
    message("prompt", prompt, longestValidationMessage),
    ` sqref="${rangeName(range)}"`,
  ].join("");
  const formulas = formulasOf(validation)
    .map((formula, index) => {
      const name = tag(`formula${index + 1}`);
      return `<${name}>${escapeFormula(formula)}</${name}>`;
    })
    .join("");
  const name = tag("dataValidation");
  return `<${name}${attributes}>${formulas}</${name}>`;
}

function message(attribute: string, text: string | undefined, limit: number): string {
  if (text === undefined || text === "") return "";
  return ` ${attribute}="${escapeAttribute(xstring(truncate(text, limit)))}"`;
}

function formulasOf(validation: Validation): readonly string[] {
  switch (validation.kind) {
    case "list":
      return [inlineList(validation.options)];
    case "decimal":
      return [validation.minimum, validation.maximum];
    case "custom":
      return [validation.formula];
  }
}

function inlineList(options: readonly string[]): string {
  const joined = options.join(",");
  if (options.length === 0 || options.some((option) => option.includes(","))) {
    throw new Error(`options that no inline list can hold: ${joined}`);
  }
  if (joined.length > longestList) throw new Error(`more than ${longestList} letters: ${joined}`);
  return `"${joined.replaceAll('"', '""')}"`;
}
