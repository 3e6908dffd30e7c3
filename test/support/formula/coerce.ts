import { FormulaError, type Plain } from "./Value";

/** Sign, digits with or without groups of three, decimals, power, percent. */
const numericText = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?(%?)$/;

/** The number a text looks like to VALUE and to arithmetic, or null: `1,234.56`, ` 5 `, `99.36%`, `1.2E+07`. */
export function numberInText(text: string): number | null {
  const parts = numericText.exec(text.trim());
  if (!parts) return null;
  const [, sign = "", whole = "", decimals = "", power = "0", percent = ""] = parts;
  if (whole + decimals === "") return null;
  // One conversion, so that "99.36%" is the nearest double of 0.9936.
  const exponent = Number(power) - (percent === "" ? 0 : 2);
  const value = Number(`${sign}${whole.replaceAll(",", "") || "0"}.${decimals || "0"}e${exponent}`);
  return Number.isFinite(value) ? value : null;
}

/** For arithmetic: blank is 0, TRUE is 1, numeric-looking text its number, other text #VALUE!. */
export function toNumber(value: Plain): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  const number = numberInText(value);
  if (number === null) throw new FormulaError("#VALUE!");
  return number;
}

/** For `&` and text functions: General, that is 15 significant digits; blank is "". */
export function toText(value: Plain): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : generalText(value);
}

/** For IF, AND, OR, NOT: not 0 is TRUE; text only `TRUE` and `FALSE`. */
export function toBoolean(value: Plain): boolean {
  if (typeof value !== "string") return toNumber(value) !== 0;
  const upper = value.toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") throw new FormulaError("#VALUE!");
  return upper === "TRUE";
}

/** 0.1 + 0.2 → `0.3`, 1e21 → `1E+21`. */
function generalText(value: number): string {
  const shown = String(Number(value.toPrecision(15)));
  const parts = /^(.*)e([+-])(\d+)$/.exec(shown);
  return parts
    ? `${parts[1]!}E${parts[2]!}${parts[3]!.padStart(2, "0")}`
    : shown === "-0"
      ? "0"
      : shown;
}
