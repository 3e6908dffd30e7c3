/** Minus signs and dashes that people type for a minus; `-` itself is among the full-width twins. */
const minusSigns = /[\u2010-\u2015\u2212\u2500\u2501\uFE58\uFE63]/g;

/** Spaces, line breaks and invisible marks that text picks up from forms, PDF files and web pages. */
const blanks = /[\s\u200B-\u200F\u2028-\u202F\u2060\uFEFF]+/g;

/**
 * Full-width characters as their half-width twins (`１，２３４．５％` → `1,234.5%`), every dash as `-`, brackets of other
 * shapes as `()`, and every space or line break removed, inner ones too: numbers are broken over lines in narrow
 * columns (`95.\n\n10%`).
 * @param text a cell's text
 * @example halfWidth("（２０４．６１）\n万 元") === "(204.61)万元"
 */
export function halfWidth(text: string): string {
  return text
    .replace(blanks, "")
    .replace(/[\uFF01-\uFF5E]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    )
    .replace(/[〔﹙]/g, "(")
    .replace(/[〕﹚]/g, ")")
    .replace(minusSigns, "-");
}
