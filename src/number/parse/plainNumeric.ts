/**
 * Whether Excel computes the number itself by `VALUE` once half-width commas, spaces and line breaks are taken out, so
 * that a live formula can read the cell. False where VALUE would lose digits (it keeps 15), and for full width, units,
 * △ and brackets, which engines treat differently.
 * @param raw the cell's text as it stands
 * @example isPlainNumeric("1,234.56") && isPlainNumeric("12\n3") && !isPlainNumeric("5.88 万元")
 */
export function isPlainNumeric(raw: string): boolean {
  const bare = /^[+-]?(\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?$/.exec(raw.replace(/[, \r\n]/g, ""));
  if (!bare) return false;
  const significant = bare[1]!.replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return significant.length <= 15;
}
