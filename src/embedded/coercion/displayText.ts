import { format, isDateFormat, isValidFormat } from "numfmt";
import { isCellError, type Scalar } from "../model/Scalar";

/** What a cell shows: `Range.text`. Columns that are too narrow are not looked at. @param locale `zh-CN` */
export function displayText(value: Scalar, numberFormat: string, locale = "zh-CN"): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isValidFormat(numberFormat)) return String(value);
  if (typeof value === "number" && value < 0 && isDateFormat(numberFormat)) return "#".repeat(15);
  const shown = typeof value === "number" ? decimal(value) : value;
  return format(numberFormat, shown, { locale, throws: false });
}

/**
 * Excel rounds the 15 decimal digits that it sees, so 1.005 is 1.01: a double that lies a hair below such a number is
 * lifted by one unit in its last place, which is less than any digit that is shown.
 */
function decimal(value: number): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toPrecision(15)) * (1 + Number.EPSILON);
}
