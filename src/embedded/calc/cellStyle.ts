import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import {
  defaultFormat,
  edgeStyles,
  edgeWeights,
  type CellFormat,
  type Edge,
} from "../model/CellFormat";

const horizontals = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const verticals = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
} as const;
/** One step of indentation is about the width of a figure. */
const indentPixels = 9;

/** How the grid draws a cell that looks like this; every key is stated, so that it replaces any former style. */
export function styleOf(format: CellFormat): IStyleData {
  return {
    ff: format.fontName,
    fs: format.fontSize,
    bl: flag(format.bold),
    it: flag(format.italic),
    ul:
      format.underline === "None"
        ? null
        : {
            s: BooleanNumber.TRUE,
            t: format.underline === "Double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
          },
    st: format.strikethrough ? { s: BooleanNumber.TRUE } : null,
    cl: { rgb: format.color },
    bg: format.fill === null ? null : { rgb: format.fill },
    ht: horizontals[format.horizontal],
    vt: verticals[format.vertical],
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: padding(format),
    n: format.numberFormat === "General" ? null : { pattern: format.numberFormat },
    bd: {
      t: edgeStyle(format.edgeTop),
      b: edgeStyle(format.edgeBottom),
      l: edgeStyle(format.edgeLeft),
      r: edgeStyle(format.edgeRight),
    },
  } as IStyleData;
}

/** The same without what is not there, for a snapshot, which knows no null. */
export function compactStyle(style: IStyleData): IStyleData {
  const borders = Object.entries(style.bd ?? {}).filter(([, edge]) => edge !== null);
  const entries = Object.entries({
    ...style,
    bd: borders.length > 0 ? Object.fromEntries(borders) : null,
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/**
 * What a person changed about a cell's look in the grid. Only what the grid draws differently from the known format
 * counts, because several formats of Excel look the same there.
 */
export function formatChange(known: CellFormat, style: IStyleData): Partial<CellFormat> {
  const before = compactStyle(styleOf(known));
  const change: { -readonly [Key in keyof CellFormat]?: CellFormat[Key] } = {};
  const differs = (key: keyof IStyleData): boolean =>
    JSON.stringify(before[key] ?? null) !== JSON.stringify(style[key] ?? null);
  if (style.ff != null && differs("ff")) change.fontName = style.ff;
  if (style.fs !== undefined && differs("fs")) change.fontSize = style.fs;
  if ((style.bl === BooleanNumber.TRUE) !== known.bold) change.bold = !known.bold;
  if ((style.it === BooleanNumber.TRUE) !== known.italic) change.italic = !known.italic;
  if ((style.ul?.s === BooleanNumber.TRUE) !== (known.underline !== "None"))
    change.underline = known.underline === "None" ? "Single" : "None";
  if ((style.st?.s === BooleanNumber.TRUE) !== known.strikethrough)
    change.strikethrough = !known.strikethrough;
  const color = hex(style.cl?.rgb ?? null) ?? defaultFormat.color;
  if (color !== known.color.toUpperCase()) change.color = color;
  const fill = hex(style.bg?.rgb ?? null);
  if (fill !== (known.fill?.toUpperCase() ?? null)) change.fill = fill;
  const horizontal = style.ht ?? HorizontalAlign.UNSPECIFIED;
  if (horizontal !== horizontals[known.horizontal])
    change.horizontal = keyOfValue(horizontals, horizontal, "General");
  const vertical = style.vt ?? VerticalAlign.MIDDLE;
  if (vertical !== verticals[known.vertical])
    change.vertical = keyOfValue(verticals, vertical, "Center");
  if ((style.tb === WrapStrategy.WRAP) !== known.wrap) change.wrap = !known.wrap;
  const numberFormat = style.n?.pattern ?? "General";
  if (numberFormat !== known.numberFormat) change.numberFormat = numberFormat;
  const edges = [
    ["t", "edgeTop"],
    ["b", "edgeBottom"],
    ["l", "edgeLeft"],
    ["r", "edgeRight"],
  ] as const;
  for (const [key, name] of edges) {
    const edge = style.bd?.[key] ?? null;
    if (JSON.stringify(edge) !== JSON.stringify(edgeStyle(known[name])))
      change[name] = edgeOf(edge);
  }
  return change;
}

function padding(format: CellFormat): IStyleData["pd"] {
  if (format.indent === 0) return null;
  const pixels = format.indent * indentPixels;
  return format.horizontal === "Right" ? { r: pixels } : { l: pixels };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function edgeStyle(edge: Edge | null): IBorderStyleData | null {
  return edge === null ? null : { s: borderType(edge), cl: { rgb: edge.color } };
}

function borderType({ style, weight }: Edge): BorderStyleTypes {
  const medium = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Dash":
      return medium ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
    case "Continuous":
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}

function edgeOf(edge: IBorderStyleData | null): Edge | null {
  if (edge === null || edge.s === BorderStyleTypes.NONE) return null;
  const color = hex(edge.cl.rgb ?? null) ?? "#000000";
  // Several weights may be drawn alike; the usual one stands for all of them.
  for (const style of edgeStyles)
    for (const weight of ["Thin", ...edgeWeights] as const)
      if (borderType({ style, weight, color }) === edge.s) return { style, weight, color };
  return { style: "Continuous", weight: "Thin", color };
}

function keyOfValue<Key extends string>(
  table: Readonly<Record<Key, number>>,
  value: number,
  otherwise: Key
): Key {
  const keys = Object.keys(table) as Key[];
  return keys.find((key) => table[key] === value) ?? otherwise;
}

/** `rgb(1,2,3)`, `#abc`, `#AABBCC` → `#RRGGBB`. */
function hex(text: string | null | undefined): string | null {
  if (text == null || text === "" || text === "transparent") return null;
  const parts = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(text);
  if (parts !== null)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return text.toUpperCase();
}
