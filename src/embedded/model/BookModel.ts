import type { Area } from "./area";
import { intersect, lastColumn, lastRow, wholeSheet } from "./area";
import type { BookChange, Origin, SheetAspect } from "./BookChange";
import type { CellFormat } from "./CellFormat";
import type { Scalar } from "./Scalar";
import { keyOf, placeOf, SheetModel, type Cell } from "./SheetModel";
import { renameInFormula } from "./sheetReferences";

export interface DefinedName {
  readonly name: string;
  /** With leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Id of the sheet to which the name belongs, or null for the whole book. */
  readonly sheet: string | null;
}

/** A cell of `setContents`: what to put there, null to empty it, undefined to leave it alone. */
export type NewCell = Cell | null | undefined;

/**
 * A workbook as data, and the only place where it changes. Whoever shows or computes it watches it.
 * It knows nothing of the wire, of the grid and of files.
 */
export class BookModel {
  readonly sheets: SheetModel[] = [];
  names: readonly DefinedName[] = [];
  fileName = "工作簿1.xlsx";
  structureProtected = false;
  structurePassword: string | null = null;
  date1904 = false;
  precisionAsDisplayed = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties = new Map<string, string>();
  active: SheetModel | null = null;
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  private lastSheetId = 0;
  private readonly watchers = new Set<(change: BookChange) => void>();

  /** @returns stops watching */
  watch(watcher: (change: BookChange) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Finds a sheet by name, whatever the case, or by id. */
  sheet(nameOrId: string): SheetModel | undefined {
    const wanted = nameOrId.toLowerCase();
    return (
      this.sheets.find(({ name }) => name.toLowerCase() === wanted) ??
      this.sheets.find(({ id }) => id === nameOrId)
    );
  }

  /** @param position zero-based place among the tabs; the end where it is left out */
  addSheet(name: string, origin: Origin, position = this.sheets.length): SheetModel {
    this.lastSheetId += 1;
    const sheet = new SheetModel(
      `{00000000-0000-0000-0000-${String(this.lastSheetId).padStart(12, "0")}}`,
      name
    );
    this.sheets.splice(position, 0, sheet);
    this.active ??= sheet;
    this.tell({ kind: "sheetAdded", sheet, origin });
    return sheet;
  }

  /** What refers to the sheet becomes `#REF!`; names that belong to it go with it. */
  removeSheet(sheet: SheetModel, origin: Origin): void {
    const at = this.sheets.indexOf(sheet);
    if (at < 0) return;
    this.sheets.splice(at, 1);
    this.names = this.names.filter((name) => name.sheet !== sheet.id);
    this.tell({ kind: "sheetRemoved", sheet, origin });
    this.rewriteFormulas((formula) => renameInFormula(formula, sheet.name, null), origin);
    if (this.active === sheet) {
      const next = this.sheets[Math.min(at, this.sheets.length - 1)];
      if (next !== undefined) this.activate(next, origin);
    }
  }

  /** What refers to the sheet follows. */
  renameSheet(sheet: SheetModel, name: string, origin: Origin): void {
    const before = sheet.name;
    if (before === name) return;
    this.changeSheet(sheet, "name", origin, () => {
      sheet.name = name;
    });
    this.rewriteFormulas((formula) => renameInFormula(formula, before, name), origin);
  }

  moveSheet(sheet: SheetModel, position: number, origin: Origin): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: "sheetMoved", sheet, origin });
  }

  activate(sheet: SheetModel, origin: Origin): void {
    this.active = sheet;
    this.tell({ kind: "activated", sheet, origin });
  }

  select(sheet: SheetModel, areas: readonly Area[], origin: Origin): void {
    if (this.active !== sheet) this.activate(sheet, origin);
    this.selection = areas;
    this.tell({ kind: "selected", sheet, areas, origin });
  }

  /** Puts cells into a rectangle that starts at `top`/`left`; the matrix may be ragged. */
  setContents(
    sheet: SheetModel,
    { top, left }: { readonly top: number; readonly left: number },
    matrix: readonly (readonly NewCell[])[],
    origin: Origin
  ): void {
    const width = Math.max(0, ...matrix.map((row) => row.length));
    if (matrix.length === 0 || width === 0) return;
    const isOne = matrix.length === 1 && width === 1;
    const before = isOne ? (sheet.cell(top, left)?.value ?? null) : undefined;
    matrix.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (cell === undefined) return;
        const key = keyOf(top + down, left + across);
        if (cell === null) sheet.contents.delete(key);
        else sheet.contents.set(key, cell);
      });
    });
    const area = { top, left, bottom: top + matrix.length - 1, right: left + width - 1 };
    this.tell({ kind: "contents", sheet, area, origin, ...(before !== undefined && { before }) });
  }

  /** Results of formulas, and cells into which an array spills. Formula texts stay. */
  setResults(
    sheet: SheetModel,
    results: readonly {
      readonly row: number;
      readonly column: number;
      readonly value: Scalar;
      readonly spilledFrom?: { readonly row: number; readonly column: number };
    }[]
  ): void {
    for (const { row, column, value, spilledFrom } of results) {
      const key = keyOf(row, column);
      const cell = sheet.contents.get(key);
      if (spilledFrom !== undefined) sheet.contents.set(key, { value, formula: null, spilledFrom });
      else if (cell?.formula != null) sheet.contents.set(key, { ...cell, value });
      else if (cell?.spilledFrom !== undefined && value === null) sheet.contents.delete(key);
      const area = { top: row, left: column, bottom: row, right: column };
      this.tell({ kind: "contents", sheet, area, origin: "calculation" });
    }
  }

  clearContents(sheet: SheetModel, area: Area, origin: Origin): void {
    for (const { row, column } of [...sheet.cellsIn(area)])
      sheet.contents.delete(keyOf(row, column));
    this.tell({ kind: "contents", sheet, area, origin });
  }

  /** Whole sheets, rows and columns are kept as such; everything smaller is kept cell by cell. */
  setFormat(sheet: SheetModel, area: Area, change: Partial<CellFormat>, origin: Origin): void {
    const allRows = area.top === 0 && area.bottom === lastRow;
    const allColumns = area.left === 0 && area.right === lastColumn;
    const patch = <K>(map: Map<K, Partial<CellFormat>>, key: K): void => {
      map.set(key, { ...map.get(key), ...change });
    };
    if (allRows && allColumns) {
      sheet.sheetFormat = { ...sheet.sheetFormat, ...change };
      for (const map of [sheet.rowFormats, sheet.columnFormats])
        for (const key of map.keys()) patch(map, key);
    } else if (allRows) {
      for (let column = area.left; column <= area.right; column++)
        patch(sheet.columnFormats, column);
    } else if (allColumns) {
      for (let row = area.top; row <= area.bottom; row++) patch(sheet.rowFormats, row);
    }
    if (allRows || allColumns) {
      for (const key of sheet.cellFormats.keys()) {
        const { row, column } = placeOf(key);
        if (intersect({ top: row, left: column, bottom: row, right: column }, area))
          patch(sheet.cellFormats, key);
      }
    } else {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++)
          patch(sheet.cellFormats, keyOf(row, column));
    }
    this.tell({ kind: "formats", sheet, area, origin });
  }

  clearFormats(sheet: SheetModel, area: Area, origin: Origin): void {
    if (
      intersect(area, wholeSheet) &&
      area.bottom === lastRow &&
      area.right === lastColumn &&
      area.top === 0 &&
      area.left === 0
    ) {
      sheet.sheetFormat = {};
      for (const map of [sheet.rowFormats, sheet.columnFormats, sheet.cellFormats]) map.clear();
    } else {
      for (const key of [...sheet.cellFormats.keys()]) {
        const { row, column } = placeOf(key);
        if (intersect({ top: row, left: column, bottom: row, right: column }, area))
          sheet.cellFormats.delete(key);
      }
    }
    this.tell({ kind: "formats", sheet, area, origin });
  }

  /** Changes anything else of a sheet: `change` assigns to its fields, and the watchers are told which aspect it was. */
  changeSheet(
    sheet: SheetModel,
    aspect: SheetAspect,
    origin: Origin,
    change: (sheet: SheetModel) => void
  ): void {
    change(sheet);
    this.tell({ kind: "sheet", sheet, aspect, origin });
  }

  /** Tells that a sheet was rebuilt as a whole by the caller. */
  reshape(sheet: SheetModel, origin: Origin, change: (sheet: SheetModel) => void): void {
    change(sheet);
    this.tell({ kind: "reshaped", sheet, origin });
  }

  setNames(names: readonly DefinedName[], origin: Origin): void {
    this.names = names;
    this.tell({ kind: "names", origin });
  }

  /** Changes formulas of cells, names and conditional formats where they need it. */
  private rewriteFormulas(rewrite: (formula: string) => string, origin: Origin): void {
    for (const sheet of this.sheets) {
      for (const [key, cell] of [...sheet.contents]) {
        if (cell.formula === null) continue;
        const formula = rewrite(cell.formula);
        if (formula !== cell.formula)
          this.setContents(sheet, topLeft(key), [[{ ...cell, formula }]], origin);
      }
      const formats = sheet.conditionalFormats.map((format) =>
        format.formula === null ? format : { ...format, formula: rewrite(format.formula) }
      );
      if (formats.some(({ formula }, at) => formula !== sheet.conditionalFormats[at]?.formula))
        this.changeSheet(sheet, "conditionalFormats", origin, () => {
          sheet.conditionalFormats = formats;
        });
    }
    const names = this.names.map((name) => ({ ...name, formula: rewrite(name.formula) }));
    if (names.some(({ formula }, at) => formula !== this.names[at]?.formula))
      this.setNames(names, origin);
  }

  private tell(change: BookChange): void {
    for (const watcher of this.watchers) watcher(change);
  }
}

function topLeft(key: number): { readonly top: number; readonly left: number } {
  const { row, column } = placeOf(key);
  return { top: row, left: column };
}
