/** A number read from text, with the format that the writing suggests. */
interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const written =
  /^(?<sign>[+-])?\s*(?<currency>[￥¥$])?\s*(?<sign2>[+-])?(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<exponent>[eE][+-]?\d+)?\s*(?<percent>%)?$/;

/** Excel keeps this many digits of what is typed and makes the rest zeros. */
const digitsKept = 15;

/** @param text without spaces around it @returns null for what is no number */
export function coerceNumber(text: string): ReadNumber | null {
  const mixed = readFraction(text);
  if (mixed !== null) return mixed;
  const bracketed = /^\((.+)\)$/.exec(text);
  const inner = bracketed?.[1]?.trim() ?? text;
  const groups = written.exec(inner)?.groups;
  if (groups === undefined) return null;
  const { sign = "", sign2 = "", currency, whole = "", fraction = "", exponent = "" } = groups;
  const hasDigits = /\d/.test(whole + fraction);
  const signs = sign + sign2 + (bracketed ? "-" : "");
  if (!hasDigits || signs.length > 1) return null;
  const size = Number(cutDigits(whole.replaceAll(",", "") + fraction) + exponent);
  if (!Number.isFinite(size)) return null;
  const isPercent = groups["percent"] !== undefined;
  const scaled = isPercent ? Number((size / 100).toPrecision(digitsKept)) : size;
  const value = signs === "-" ? -scaled : scaled;
  const numberFormat = suggested({
    currency,
    grouped: whole.includes(","),
    decimals: /\.\d/.test(fraction),
    exponent: exponent !== "",
    percent: isPercent,
  });
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

/** `123456789012345678.9` → `123456789012345000`. */
function cutDigits(digits: string): string {
  let kept = 0;
  let leading = true;
  let result = "";
  for (const letter of digits) {
    if (letter === ".") {
      result += letter;
      continue;
    }
    if (letter !== "0") leading = false;
    if (!leading) kept += 1;
    result += kept > digitsKept ? "0" : letter;
  }
  return result;
}

function suggested(form: {
  readonly currency: string | undefined;
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly exponent: boolean;
  readonly percent: boolean;
}): string | undefined {
  const decimals = form.decimals ? ".00" : "";
  if (form.percent) return `0${decimals}%`;
  if (form.exponent) return "0.00E+00";
  if (form.currency !== undefined) {
    const mark = form.currency === "$" ? '"$"' : '"¥"';
    const number = `#,##0${decimals}`;
    return `${mark}${number};[Red]${mark}\\-${number}`;
  }
  return form.grouped ? `#,##0${decimals}` : undefined;
}

/** `1 1/2`; alone `1/2` is a date. */
function readFraction(text: string): ReadNumber | null {
  const match = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, above, below] = match;
  if (Number(below) === 0) return null;
  const value = Number(whole) + Number(above) / Number(below);
  const digits = below!.length > 1 || above!.length > 1 ? "# ??/??" : "# ?/?";
  return { value: sign === "-" ? -value : value, numberFormat: digits };
}
