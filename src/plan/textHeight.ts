/** Height of one line of 9-point text, in points. */
const lineHeight = 12.5;
const padding = 5;
/** Excel's largest row height. */
const highest = 409;

/** Width of a text in column units: a Chinese character takes two, at nine points a little less than at eleven. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 1.72 : 0.95;
  return width;
}

/** Lines that a text needs in a column, breaks in the text included. */
export function linesIn(text: string, columnWidth: number): number {
  const usable = Math.max(1, columnWidth - 1.2);
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}

/** Row height that shows every text whole, given the widths of their columns. */
export function rowHeight(texts: readonly { text: string; width: number }[], least = 20): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesIn(text, width)));
  return Math.min(highest, Math.max(least, Math.ceil(lines * lineHeight + padding)));
}
