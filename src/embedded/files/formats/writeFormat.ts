import type { AlignmentStyle, BorderStyle, CellStyle, FontStyle } from "hucre";
import type { CellFormat } from "../../model/CellFormat";
import { writeColor } from "./colors";
import { writeEdge } from "./edges";

/** The style of a cell as hucre writes it; always the whole style, so that nothing is left to the file's default. */
export function writeFormat(format: CellFormat, prefixed = false): CellStyle {
  const style: CellStyle = { font: writeFont(format) };
  const alignment = writeAlignment(format, prefixed);
  const border = writeBorder(format);
  if (format.numberFormat !== "General") style.numFmt = format.numberFormat;
  if (format.fill !== null)
    style.fill = { type: "pattern", pattern: "solid", fgColor: writeColor(format.fill) };
  if (Object.keys(border).length > 0) style.border = border;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  if (!format.locked || format.formulaHidden)
    style.protection = { locked: format.locked, hidden: format.formulaHidden };
  return style;
}

export function writeFont(format: CellFormat): FontStyle {
  const font: FontStyle = { name: format.fontName, size: format.fontSize };
  if (format.bold) font.bold = true;
  if (format.italic) font.italic = true;
  if (format.underline !== "None")
    font.underline = format.underline === "Double" ? "double" : "single";
  if (format.strikethrough) font.strikethrough = true;
  // Black is what a file means that says nothing; saying it would break dark modes.
  if (format.color.toUpperCase() !== "#000000") font.color = writeColor(format.color);
  return font;
}

/**
 * How a style says "typed with an apostrophe" to `finishStyles`: a reading order that files do not need, because hucre
 * has no word for it.
 */
const prefixMark = "context";

function writeAlignment(format: CellFormat, prefixed: boolean): AlignmentStyle {
  const alignment: AlignmentStyle = {};
  const { horizontal, vertical } = format;
  if (horizontal === "CenterAcrossSelection") alignment.horizontal = "centerContinuous";
  else if (horizontal !== "General")
    alignment.horizontal = horizontal.toLowerCase() as NonNullable<AlignmentStyle["horizontal"]>;
  if (vertical !== "Bottom")
    alignment.vertical = vertical.toLowerCase() as NonNullable<AlignmentStyle["vertical"]>;
  if (format.wrap) alignment.wrapText = true;
  if (format.indent > 0) alignment.indent = format.indent;
  if (prefixed) alignment.readingOrder = prefixMark;
  return alignment;
}

function writeBorder(format: CellFormat): BorderStyle {
  const border: BorderStyle = {};
  if (format.edgeTop) border.top = writeEdge(format.edgeTop);
  if (format.edgeBottom) border.bottom = writeEdge(format.edgeBottom);
  if (format.edgeLeft) border.left = writeEdge(format.edgeLeft);
  if (format.edgeRight) border.right = writeEdge(format.edgeRight);
  return border;
}
