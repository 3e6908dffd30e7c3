/**
 * Splits the sign off: `-204.61`, `(204.61)`, `△204.61`, `▲204.61` are negative, `+5` is not. One sign only: what
 * remains is checked to be bare digits, so `-(5)` and `△-5` are not read.
 * @param compact the text after {@link halfWidth}
 * @example splitSign("(204.61)") // { body: "204.61", negative: true }
 */
export function splitSign(compact: string): { readonly body: string; readonly negative: boolean } {
  const bracketed = /^\((.*)\)$/.exec(compact);
  if (bracketed) return { body: bracketed[1]!, negative: true };
  if (/^[-△▲]/.test(compact)) return { body: compact.slice(1), negative: true };
  return { body: compact.replace(/^\+/, ""), negative: false };
}
