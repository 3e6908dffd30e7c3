import { format, isDateFormat, isValidFormat } from "numfmt";
import { isCellError, type Scalar } from "../model/Scalar";

/** What a cell shows: `Range.text`. Columns that are too narrow are not looked at. @param locale `zh-CN` */
export function displayText(value: Scalar, numberFormat: string, locale = "zh-CN"): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isValidFormat(numberFormat)) return String(value);
  if (typeof value === "number" && value < 0 && isDateFormat(numberFormat)) return "#".repeat(15);
  return format(numberFormat, value, { locale, throws: false });
}
