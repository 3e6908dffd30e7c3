import { horizontalAlignments, verticalAlignments } from "../model/CellFormat";
import { asFlag, asNumber, oneOf } from "./Arguments";
import { remote, type Dispatcher } from "./Dispatcher";
import { formatProtection } from "./FormatProtection";
import { setFormat } from "./formats";
import { rangeBorderCollection } from "./RangeBorder";
import { rangeFill } from "./RangeFill";
import { rangeFont } from "./RangeFont";
import { verifySheet, type CellAreas } from "./ranges";
import { autofitColumns, autofitRows } from "./autofit";
import { commonHeight, commonWidth, setHeight, setWidth } from "./sizes";
import { uniform } from "./uniform";

const widest = 1790;
const tallest = 409.5;

export const rangeFormat: Dispatcher<CellAreas> = {
  name: "RangeFormat",
  verify: verifySheet,
  scalars: {
    WrapText: (cells) => uniform(cells, ({ wrap }) => wrap),
    HorizontalAlignment: (cells) => uniform(cells, ({ horizontal }) => horizontal),
    VerticalAlignment: (cells) => uniform(cells, ({ vertical }) => vertical),
    ColumnWidth: commonWidth,
    RowHeight: commonHeight,
    IndentLevel: (cells) => uniform(cells, ({ indent }) => indent),
  },
  setters: {
    WrapText: (cells, value, session) => {
      setFormat(cells, { wrap: asFlag(value, "RangeFormat.wrapText") }, session);
    },
    HorizontalAlignment: (cells, value, session) => {
      const horizontal = oneOf(value, horizontalAlignments, "RangeFormat.horizontalAlignment");
      setFormat(cells, { horizontal }, session);
    },
    VerticalAlignment: (cells, value, session) => {
      const vertical = oneOf(value, verticalAlignments, "RangeFormat.verticalAlignment");
      setFormat(cells, { vertical }, session);
    },
    ColumnWidth: (cells, value, session) => {
      setWidth(cells, asNumber(value, "RangeFormat.columnWidth", 0, widest), session);
    },
    RowHeight: (cells, value, session) => {
      setHeight(cells, asNumber(value, "RangeFormat.rowHeight", 0, tallest), session);
    },
    IndentLevel: (cells, value, session) => {
      setFormat(cells, { indent: asNumber(value, "RangeFormat.indentLevel", 0, 250) }, session);
    },
  },
  properties: {
    Borders: (cells) => remote(rangeBorderCollection, cells),
    Fill: (cells) => remote(rangeFill, cells),
    Font: (cells) => remote(rangeFont, cells),
    Protection: (cells) => remote(formatProtection, cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) => {
      autofitColumns(cells, session);
    },
    AutofitRows: (cells, _args, session) => {
      autofitRows(cells, session);
    },
  },
};
