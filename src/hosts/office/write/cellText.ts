/**
 * A text as it must be given to Excel so that it stays this text: with a leading apostrophe wherever Excel might take
 * it for a number, a date, a truth value or a formula. The apostrophe is not part of the cell's value.
 */
export function literalText(text: string): string {
  return staysText(text) ? text : `'${text}`;
}

/** Excel converts nothing that begins with a Chinese character or an opening bracket of Chinese print. */
function staysText(text: string): boolean {
  return text === "" || /^[\p{Script=Han}「『《〈“‘【、。，；：]/u.test(text);
}
