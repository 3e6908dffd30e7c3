/**
 * A text as it must be given to Excel so that it stays this text: with a leading apostrophe wherever Excel might take
 * it for a number, a date, a truth value or a formula. The apostrophe is not part of the cell's value.
 */
export function literalText(text: string): string {
  return staysText(text) ? text : `'${text}`;
}

/** Words in Chinese print without digits, Chinese ones too, and without what begins a time of day. */
function staysText(text: string): boolean {
  if (text === "") return true;
  const isPrint = /^[\p{Script=Han}「『《〈“‘【、。，；：]/u.test(text);
  return isPrint && !/[\p{N}〇零一二三四五六七八九十百千万亿]|^[上下]午/u.test(text);
}
