import type { Cell as FileCell } from "hucre";
import { areaName, areaOf, enclose, type Area } from "../../model/area";
import { isErrorText, type CellError, type Scalar } from "../../model/Scalar";
import { keyOf, placeOf, type Cell, type SheetModel } from "../../model/SheetModel";
import { writeFormat } from "../formats/writeFormat";
import { toFile } from "../formulas/formulaText";
import type { OutsideReferences } from "../formulas/OutsideReferences";
import { needsArray } from "../formulas/needsArray";

type Cells = Map<string, Partial<FileCell>>;

/** The cells of a sheet for hucre, and those whose last result is an error, which hucre would write as text. */
export function writeCells(
  sheet: SheetModel,
  outside: OutsideReferences
): {
  readonly cells: Cells;
  readonly errorResults: ReadonlySet<string>;
} {
  const cells: Cells = new Map();
  const errorResults = new Set<string>();
  const spills = spillAreas(sheet);
  const styleOf = styleFinder(sheet);
  for (const key of placesOf(sheet)) {
    const { row, column } = placeOf(key);
    const cell = sheet.contents.get(key);
    const file: Partial<FileCell> = { style: styleOf(row, column, cell?.prefixed ?? false) };
    if (cell) {
      Object.assign(file, contentOf(cell, areaOf(row, column), spills.get(key), outside));
      if (file.formula !== undefined && isError(cell.value))
        errorResults.add(areaName(areaOf(row, column)));
    }
    cells.set(`${row},${column}`, file);
  }
  return { cells, errorResults };
}

/** Cells with content, with a format of their own, or where a row's and a column's format meet. */
function placesOf(sheet: SheetModel): Set<number> {
  const places = new Set([...sheet.contents.keys(), ...sheet.cellFormats.keys()]);
  for (const row of sheet.rowFormats.keys())
    for (const column of sheet.columnFormats.keys()) places.add(keyOf(row, column));
  return places;
}

/** Cells of one look share one style record. */
function styleFinder(sheet: SheetModel) {
  const known = new Map<string, ReturnType<typeof writeFormat>>();
  return (row: number, column: number, prefixed: boolean) => {
    const format = sheet.format(row, column);
    const key = `${prefixed}${JSON.stringify(format)}`;
    let style = known.get(key);
    if (style === undefined) known.set(key, (style = writeFormat(format, prefixed)));
    return style;
  };
}

function contentOf(
  cell: Cell,
  place: Area,
  spill: Area | undefined,
  outside: OutsideReferences
): Partial<FileCell> {
  if (cell.formula === null || outside.isIn(cell.formula)) return constant(cell.value);
  const file: Partial<FileCell> = { formula: toFile(cell.formula) };
  const result = isError(cell.value) ? errorText(cell.value) : cell.value;
  if (result !== null) file.formulaResult = typeof result === "string" ? fileText(result) : result;
  if (spill !== undefined || needsArray(cell.formula)) {
    file.formulaType = "array";
    file.formulaRef = areaName(spill ?? place);
    file.formulaDynamic = true;
  }
  return file;
}

function constant(value: Scalar): Partial<FileCell> {
  if (isError(value)) return { value: errorText(value) };
  if (typeof value !== "string") return { value };
  const text = fileText(value);
  // hucre takes a text that looks like an error for one; a text in runs is text.
  return text.startsWith("#") && isErrorText(text)
    ? { value: text, richText: [{ text }] }
    : { value: text };
}

/** What Excel's files would read as the code of a letter is written with its own first letter as a code. */
function fileText(text: string): string {
  return text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
}

function isError(value: Scalar): value is CellError {
  return typeof value === "object" && value !== null;
}

/** A function that still waits has no word in files. */
function errorText({ error }: CellError): string {
  return error === "#BUSY!" ? "#N/A" : error;
}

/** By cell of the formula: the area that its array fills. */
function spillAreas(sheet: SheetModel): ReadonlyMap<number, Area> {
  const areas = new Map<number, Area>();
  for (const [key, { spilledFrom }] of sheet.contents) {
    if (spilledFrom === undefined) continue;
    const { row, column } = spilledFrom;
    const origin = keyOf(row, column);
    const place = placeOf(key);
    const known = areas.get(origin) ?? areaOf(row, column);
    areas.set(origin, enclose(known, areaOf(place.row, place.column)));
  }
  return areas;
}
