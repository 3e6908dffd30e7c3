import { decimal15, digitsOf, roundDecimal } from "./decimal15";

/** `0`, `#,##0`, decimals asked (`0`) and optional (`#`), percent. */
const supported = /^(#,##)?(0+)(?:\.(0*)(#*))?(%?)$/;

/**
 * TEXT of a number in one of the formats that the product emits: `0`, `0.00`, `0.0000`, `#,##0`, `#,##0.00`,
 * `#,##0.00####`, `0%`, `0.00%` and their like. Rounds the 15-digit decimal half away from zero. A point stays even
 * where no optional decimal follows it (`0.##` of 5 is `5.`), as in Excel.
 * @throws Error for another format: a test that needs it extends this file
 */
export function formatNumber(value: number, format: string): string {
  const parts = supported.exec(format);
  if (!parts) throw new Error(`number format outside the small language: ${format}`);
  const [, groups, whole = "0", asked, optional = "", percent = ""] = parts;
  const least = asked?.length ?? 0;
  const most = least + optional.length;
  const exact = decimal15(value);
  const scaled = percent === "" ? exact : { ...exact, digits: exact.digits * 100n };
  const rounded = roundDecimal(scaled, most, "half");
  const { whole: before, decimals } = digitsOf(rounded, most);
  const padded = before.padStart(whole.length, "0");
  const grouped = groups === undefined ? padded : padded.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const after = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
  const sign = rounded.negative && rounded.digits !== 0n ? "-" : "";
  return `${sign}${grouped}${asked === undefined ? "" : "."}${after}${percent}`;
}
