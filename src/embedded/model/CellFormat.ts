export const horizontalAlignments = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;

export const verticalAlignments = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** `BorderLineStyle` of Office.js without `None`. */
export const edgeStyles = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

/** `BorderWeight` of Office.js. */
export const edgeWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** How a cell looks. Names and values are those of Office.js; colours are `#RRGGBB`. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly strikethrough: boolean;
  readonly color: string;
  /** Null: no fill. */
  readonly fill: string | null;
  readonly horizontal: (typeof horizontalAlignments)[number];
  readonly vertical: (typeof verticalAlignments)[number];
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly edgeTop: Edge | null;
  readonly edgeBottom: Edge | null;
  readonly edgeLeft: Edge | null;
  readonly edgeRight: Edge | null;
}

export interface Edge {
  readonly style: (typeof edgeStyles)[number];
  readonly weight: (typeof edgeWeights)[number];
  readonly color: string;
}

/** What a cell of a new workbook looks like in a Chinese Excel. */
export const defaultFormat: CellFormat = {
  numberFormat: "General",
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  color: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  edgeTop: null,
  edgeBottom: null,
  edgeLeft: null,
  edgeRight: null,
};
