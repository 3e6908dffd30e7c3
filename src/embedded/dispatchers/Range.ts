import { asFlag } from "./Arguments";
import {
  isHidden,
  readCellProperties,
  readLineProperties,
  writeCellProperties,
  writeLineProperties,
} from "./cellProperties";
import { clearCells, clearKinds } from "./clearCells";
import { conditionalFormatCollection } from "./ConditionalFormatCollection";
import { dataValidation } from "./DataValidation";
import { remote, type Dispatcher } from "./Dispatcher";
import { readHyperlink, writeHyperlink } from "./hyperlinks";
import { mergeCells, unmergeCells } from "./merges";
import { readNumberFormats, writeNumberFormats } from "./numberFormats";
import { readFormulas, readText, readValues, readValueTypes, writeContents } from "./rangeContents";
import { rangeFormat } from "./RangeFormat";
import { rangeObjects } from "./rangeObjects";
import {
  addressOf,
  areasOf,
  cellCount,
  columnCount,
  isEntireColumn,
  isEntireRow,
  rowCount,
  verifySheet,
  type CellRange,
} from "./ranges";
import { defaultColumnWidth } from "../model/SheetModel";
import { extent, hiddenIn, hide } from "./sizes";
import { hasSpill } from "./spills";
import { worksheet } from "./Worksheet";

/** Larger counts are told as -1. */
const mostCounted = 2 ** 31 - 1;

export const range: Dispatcher<CellRange> = {
  name: "Range",
  verify: verifySheet,
  calculated: [
    "Values",
    "Text",
    "ValueTypes",
    "Formulas",
    "FormulasLocal",
    "HasSpill",
    "GetSpillingToRange",
    "GetSpillingToRangeOrNullObject",
    "GetSpillParent",
    "GetSpillParentOrNullObject",
    "GetSpecialCells",
    "GetSpecialCellsOrNullObject",
    "GetUsedRange",
    "GetUsedRangeOrNullObject",
  ],
  scalars: {
    Address: ({ sheet, area }) => addressOf(sheet, area),
    AddressLocal: ({ sheet, area }) => addressOf(sheet, area),
    CellCount: ({ area }) => (cellCount(area) > mostCounted ? -1 : cellCount(area)),
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => rowCount(area),
    ColumnCount: ({ area }) => columnCount(area),
    Values: readValues,
    Text: readText,
    Formulas: readFormulas,
    // In Chinese and in English formulas are written alike.
    FormulasLocal: readFormulas,
    ValueTypes: readValueTypes,
    NumberFormat: readNumberFormats,
    Hidden: isHidden,
    RowHidden: ({ sheet, area }) => hiddenIn([[area.top, area.bottom]], sheet.hiddenRows),
    ColumnHidden: ({ sheet, area }) => hiddenIn([[area.left, area.right]], sheet.hiddenColumns),
    IsEntireColumn: ({ area }) => isEntireColumn(area),
    IsEntireRow: ({ area }) => isEntireRow(area),
    Hyperlink: readHyperlink,
    HasSpill: hasSpill,
    Top: ({ sheet, area }) =>
      extent(0, area.top - 1, sheet.rowHeights, sheet.hiddenRows, sheet.standardHeight),
    Left: ({ sheet, area }) =>
      extent(0, area.left - 1, sheet.columnWidths, sheet.hiddenColumns, defaultColumnWidth),
    Height: ({ sheet, area }) =>
      extent(area.top, area.bottom, sheet.rowHeights, sheet.hiddenRows, sheet.standardHeight),
    Width: ({ sheet, area }) =>
      extent(area.left, area.right, sheet.columnWidths, sheet.hiddenColumns, defaultColumnWidth),
  },
  setters: {
    Values: (target, value, session) => {
      writeContents(target, value, "Range.values", session);
    },
    Formulas: (target, value, session) => {
      writeContents(target, value, "Range.formulas", session);
    },
    FormulasLocal: (target, value, session) => {
      writeContents(target, value, "Range.formulasLocal", session);
    },
    NumberFormat: writeNumberFormats,
    Hyperlink: writeHyperlink,
    RowHidden: (target, value, session) => {
      hide(areasOf(target), "rows", asFlag(value, "Range.rowHidden"), session);
    },
    ColumnHidden: (target, value, session) => {
      hide(areasOf(target), "columns", asFlag(value, "Range.columnHidden"), session);
    },
  },
  properties: {
    Worksheet: ({ sheet }) => remote(worksheet, sheet),
    Format: (target) => remote(rangeFormat, areasOf(target)),
    ConditionalFormats: (target) => remote(conditionalFormatCollection, areasOf(target)),
    DataValidation: (target) => remote(dataValidation, areasOf(target)),
  },
  objects: rangeObjects,
  methods: {
    Calculate: (_target, _args, { calculator }) => calculator.recalculate(),
    SetDirty: (_target, _args, { calculator }) => calculator.recalculate(),
    Clear: (target, args, session) => {
      clearCells(areasOf(target), args.choice(0, clearKinds), session);
    },
    Merge: (target, args, session) => {
      mergeCells(target, args.flag(0), session);
    },
    Unmerge: (target, _args, session) => {
      unmergeCells(target, session);
    },
    Select: ({ sheet, area }, _args, { book }) => {
      book.select(sheet, [area], "api");
    },
    GetCellProperties: (target, args) => readCellProperties(target, args.record(0)),
    GetRowProperties: (target, args) => readLineProperties(target, "rows", args.record(0)),
    GetColumnProperties: (target, args) => readLineProperties(target, "columns", args.record(0)),
    SetCellProperties: (target, args, session) => {
      writeCellProperties(target, args.raw(0), session);
    },
    SetRowProperties: (target, args, session) => {
      writeLineProperties(target, "rows", args.raw(0), session);
    },
    SetColumnProperties: (target, args, session) => {
      writeLineProperties(target, "columns", args.raw(0), session);
    },
    // The client asks this before it splits a large matrix.
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area))
        throw args.invalid();
    },
  },
};
