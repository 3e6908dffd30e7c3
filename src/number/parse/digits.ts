import { Exact } from "../exact";

/** Whole number without separators, in groups of three, or in the groups of four that 万 suggests. */
const wholePart = /^(?:\d*|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,3}(?:,\d{4})+)$/;

/** Whole part, decimals, power of ten. */
const shape = /^([\d,]*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * An unsigned number in half-width digits: `1234.5`, `1,234.5`, `1,2345.6`, `.5`, `95.`, `1.2E+07`. Separators must
 * stand between well-formed groups: `0,5`, `12,34` and `1.234,56` may be another land's decimal comma or a slip.
 * @param body text without sign, unit and spaces
 * @returns the number, or null where the text is none or beyond what Excel can hold
 * @example readDigits("11,122,315.04")?.toFixed() === "11122315.04"; readDigits("1,2O3") === null
 */
export function readDigits(body: string): Exact | null {
  const parts = shape.exec(body);
  if (!parts) return null;
  const [, whole = "", decimals = "", power = "0"] = parts;
  if (!wholePart.test(whole) || whole + decimals === "") return null;
  const value = new Exact(`${whole.replaceAll(",", "") || "0"}.${decimals || "0"}e${power}`);
  return Number.isFinite(value.toNumber()) ? value : null;
}
