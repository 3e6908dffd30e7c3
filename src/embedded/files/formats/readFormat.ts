import type { CellStyle, FillStyle, FontStyle } from "hucre";
import type { CellFormat } from "../../model/CellFormat";
import { readColor } from "./colors";
import { readEdge } from "./edges";

const horizontals: Readonly<Record<string, CellFormat["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const verticals: Readonly<Record<string, CellFormat["vertical"]>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

/**
 * A whole cell format from a style of the file.
 * @param numberFormat its code; hucre's own list of codes is not complete
 * @param base the file's first font, which hucre leaves out of styles that use it
 * @param theme as `readColor` wants it
 */
export function readFormat(
  style: CellStyle,
  numberFormat: string,
  base: FontStyle,
  theme: readonly string[]
): CellFormat {
  const font = style.font ?? base;
  const alignment = style.alignment ?? {};
  const border = style.border ?? {};
  return {
    numberFormat,
    fontName: font.name ?? base.name ?? "宋体",
    fontSize: font.size ?? base.size ?? 11,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: readUnderline(font.underline),
    strikethrough: font.strikethrough ?? false,
    color: readColor(font.color, theme) ?? "#000000",
    fill: readFill(style.fill, theme),
    horizontal: horizontals[alignment.horizontal ?? ""] ?? "General",
    vertical: verticals[alignment.vertical ?? ""] ?? "Bottom",
    wrap: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
    locked: style.protection?.locked ?? true,
    formulaHidden: style.protection?.hidden ?? false,
    edgeTop: readEdge(border.top, theme),
    edgeBottom: readEdge(border.bottom, theme),
    edgeLeft: readEdge(border.left, theme),
    edgeRight: readEdge(border.right, theme),
  };
}

/** Accounting underlines are shown as plain ones. */
function readUnderline(underline: FontStyle["underline"]): CellFormat["underline"] {
  if (underline === undefined || underline === false) return "None";
  return underline === "double" || underline === "doubleAccounting" ? "Double" : "Single";
}

/** The one colour of a fill: a pattern's own where it is solid, else what lies behind it; a gradient's first. */
function readFill(fill: FillStyle | undefined, theme: readonly string[]): string | null {
  if (fill === undefined) return null;
  if (fill.type === "gradient") return readColor(fill.stops[0]?.color, theme);
  if (fill.pattern === "none") return null;
  const color = fill.pattern === "solid" ? fill.fgColor : (fill.bgColor ?? fill.fgColor);
  return readColor(color, theme);
}
