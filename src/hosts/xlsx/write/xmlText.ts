/** Most letters (UTF-16 units) that one cell can hold. */
export const longestCellText = 32767;

/** What XML 1.0 cannot carry at all: most control characters, the two non-characters, halves of surrogate pairs. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const replacement = "\ufffd";

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as an attribute's value in double quotes; line breaks and tabs survive attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/**
 * Text as Excel's ST_Xstring, not yet XML-escaped: what XML cannot carry becomes `_xHHHH_`, also a carriage return,
 * which XML parsers would turn into a line feed; a text that already looks like such an escape gets its underscore
 * escaped: `_x0041_` → `_x005F_x0041_`. Half a surrogate pair becomes U+FFFD.
 */
export function xstring(text: string): string {
  return text
    .replace(loneSurrogate, replacement)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(forbidden, escaped)
    .replaceAll("\r", "_x000D_");
}

function escaped(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * Formula text as element content. A formula is no ST_Xstring, so control characters have no way to be written.
 * Throws a plain Error for them: a formula of ours never holds any.
 */
export function escapeFormula(formula: string): string {
  if (formula.search(forbidden) >= 0) throw new Error(`control character in formula: ${formula}`);
  return escapeText(formula.replace(loneSurrogate, replacement).replace(/\r\n?/g, "\n"));
}
