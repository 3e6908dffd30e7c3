/** Strings, quoted sheet names and brackets (table columns, other files) of a formula; what is between is code. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[^"'[]+|["'[]/g;

/** Changes a formula's code and leaves its strings, quoted names and brackets alone. */
export function mapCode(formula: string, change: (code: string) => string): string {
  return formula.replace(pieces, (piece) => (/^["'[]/.test(piece) ? piece : change(piece)));
}
