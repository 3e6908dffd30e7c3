import { displayWidth } from "./table";

/** Columns of a line before it is broken. */
const width = 110;
/** Signs that do not begin a line in Chinese typesetting. */
const closing = /[，。；：、！？）》”’％%)\],.;:]/u;

/**
 * A labelled paragraph, broken by display width, its further lines under the first letter of the text.
 * @param indent columns before the label
 * @param label padded to `labelWidth` columns
 */
export function paragraph(indent: number, label: string, labelWidth: number, text: string): string {
  const head = `${" ".repeat(indent)}${label}${" ".repeat(Math.max(0, labelWidth - displayWidth(label)))}`;
  const hanging = " ".repeat(displayWidth(head));
  const lines = text.split("\n").flatMap((line) => broken(line, width - hanging.length));
  return lines.map((line, index) => `${index === 0 ? head : hanging}${line}`).join("\n");
}

/** Latin words, numbers and what `→` joins stay whole. */
function broken(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[\x21-\x7e]+(?: → [\x21-\x7e]+)? ?|[\s\S]/gu) ?? []) {
    const fits = displayWidth(line) + displayWidth(word.trimEnd()) <= most;
    if (!fits && line !== "" && !closing.test(word.charAt(0))) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line];
}
