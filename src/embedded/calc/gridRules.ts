import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IStyleBase,
  type ISheetDataValidationRule,
  BooleanNumber,
} from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { Area } from "../model/area";
import type { ConditionalFormat, DataValidation } from "../model/SheetModel";
import { rangeOf } from "./sheetSnapshot";

type Wire = Readonly<Record<string, unknown>>;

const validationTypes: Readonly<Record<string, DataValidationType>> = {
  wholenumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textlength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

/**
 * A validation as the grid draws and checks it.
 * @param areas where
 * @returns null for a rule that the grid has no counterpart of
 */
export function gridValidation(
  validation: DataValidation,
  uid: string,
  areas: readonly Area[]
): ISheetDataValidationRule | null {
  const [entry] = Object.entries(validation.rule).filter(([, value]) => value !== null);
  if (entry === undefined) return null;
  const [kind, value] = entry as [string, Wire];
  const type = validationTypes[kind.toLowerCase()];
  if (type === undefined) return null;
  const rule = lowered(value);
  const wanted = text(rule["operator"]).replace(/To$/, "").toLowerCase();
  const operator = Object.values(DataValidationOperator).find(
    (one) => one.toLowerCase() === wanted
  );
  const { errorAlert, prompt } = validation;
  const alert = lowered(errorAlert ?? {});
  const hint = lowered(prompt ?? {});
  const style = text(alert["style"]);
  return {
    uid,
    type,
    ranges: areas.map(rangeOf),
    allowBlank: validation.ignoreBlanks,
    ...(operator === undefined ? {} : { operator }),
    formula1: operand(rule["formula1"] ?? rule["formula"] ?? rule["source"]),
    formula2: operand(rule["formula2"]),
    showDropDown: rule["incelldropdown"] !== false,
    showErrorMessage: alert["showalert"] !== false,
    errorStyle:
      style === "Warning"
        ? DataValidationErrorStyle.WARNING
        : style === "Information"
          ? DataValidationErrorStyle.INFO
          : DataValidationErrorStyle.STOP,
    errorTitle: text(alert["title"]),
    error: text(alert["message"]),
    showInputMessage: hint["showprompt"] === true,
    promptTitle: text(hint["title"]),
    prompt: text(hint["message"]),
  };
}

/**
 * A conditional format as the grid draws it: formulas, comparisons of values, texts.
 * @param areas where
 * @returns null for other kinds
 */
export function gridConditionalFormat(
  format: ConditionalFormat,
  areas: readonly Area[]
): IConditionFormattingRule | null {
  const rule = conditionOf(format);
  if (rule === null) return null;
  return {
    cfId: format.id,
    ranges: areas.map(rangeOf),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      style: styleOf(format),
      ...rule,
    } as IConditionFormattingRule["rule"],
  };
}

function conditionOf({ type, formula, rule }: ConditionalFormat): Record<string, unknown> | null {
  if (type === "Custom") {
    const value = formula ?? text(lowered(rule ?? {})["formula"]);
    return value === "" ? null : { subType: CFSubRuleType.formula, value };
  }
  const wire = lowered(rule ?? {});
  const operator = text(wire["operator"]);
  if (type === "CellValue") {
    const values = [wire["formula1"], wire["formula2"]].map((value) =>
      Number(operand(value).replace(/^=/, ""))
    );
    // Excel's names are `EqualTo` and `GreaterThanOrEqual`, of which the grid's differ in the first only.
    const wanted = operator.replace(/To$/, "").toLowerCase();
    const numberOperator = Object.values(CFNumberOperator).find(
      (one) => one.toLowerCase() === wanted
    );
    if (numberOperator === undefined || Number.isNaN(values[0])) return null;
    const two = /between/i.test(operator);
    return {
      subType: CFSubRuleType.number,
      operator: numberOperator,
      value: two ? values : values[0],
    };
  }
  if (type === "ContainsText") {
    const operators: Readonly<Record<string, CFTextOperator>> = {
      Contains: CFTextOperator.containsText,
      NotContains: CFTextOperator.notContainsText,
      BeginsWith: CFTextOperator.beginsWith,
      EndsWith: CFTextOperator.endsWith,
    };
    const found = operators[operator];
    return found === undefined
      ? null
      : { subType: CFSubRuleType.text, operator: found, value: text(wire["text"]) };
  }
  return null;
}

function styleOf({ format }: ConditionalFormat): IStyleBase {
  return {
    ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
    ...(format.color === undefined ? {} : { cl: { rgb: format.color } }),
    ...(format.bold === undefined
      ? {}
      : { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(format.italic === undefined
      ? {}
      : { it: format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

/** Keys as they come from the client (`Formula1`) or from a file (`formula1`) alike. */
function lowered(wire: Wire): Wire {
  return Object.fromEntries(Object.entries(wire).map(([key, value]) => [key.toLowerCase(), value]));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function operand(value: unknown): string {
  return text(value);
}
