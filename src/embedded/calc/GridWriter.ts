import { BooleanNumber, type ICellData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import { intersect, type Area } from "../model/area";
import type { BookChange, SheetAspect } from "../model/BookChange";
import type { BookModel } from "../model/BookModel";
import { placeOf, type SheetModel } from "../model/SheetModel";
import { bringNames } from "./bringNames";
import { aspectsOf, bringAspect } from "./bringAspect";
import type { Grid } from "./Grid";
import { gridCell } from "./gridCell";
import { withoutMissingSheets } from "./sheetReferences";
import { bookSnapshot, rangeOf, sheetSnapshot } from "./sheetSnapshot";

/** What of one sheet the grid does not know yet. */
interface Pending {
  areas: Area[];
  readonly aspects: Set<SheetAspect>;
  whole: boolean;
}

/**
 * Brings the changes of the model into the grid. Changes are gathered and brought together, by comparing what the grid
 * has with what the model says, so that their order does not matter.
 */
export class GridWriter {
  private readonly pending = new Map<SheetModel, Pending>();
  private structure = false;
  private names = false;
  private activation = false;
  private selection = false;
  private scheduled = false;

  constructor(
    private readonly grid: Grid,
    private book: BookModel
  ) {}

  /** Shows another book. */
  open(book: BookModel): void {
    this.book = book;
    this.pending.clear();
    this.structure = this.names = this.activation = this.selection = false;
    const { grid, engineFormula } = this;
    grid.open((unitId) => bookSnapshot(unitId, book, grid.locale, engineFormula, grid.shown));
    for (const sheet of book.sheets)
      for (const aspect of aspectsOf.rules) bringAspect(this.grid, sheet, aspect);
    bringNames(this.grid, book, this.engineFormula);
    this.activation = this.selection = true;
    this.flush();
  }

  /** What the engine computes for a formula of the model. */
  readonly engineFormula = (formula: string): string =>
    withoutMissingSheets(formula, (name) => this.book.sheet(name) !== undefined);

  /** Takes note of a change that was not made in the grid. */
  note(change: BookChange): void {
    switch (change.kind) {
      case "contents":
      case "formats":
        // Results come from the grid itself.
        if (change.origin === "calculation") return;
        this.of(change.sheet).areas.push(change.area);
        break;
      case "sheet":
        this.of(change.sheet).aspects.add(change.aspect);
        if (change.aspect === "name") this.structure = true;
        break;
      case "reshaped":
        this.of(change.sheet).whole = true;
        break;
      case "sheetAdded":
      case "sheetRemoved":
      case "sheetMoved":
        this.structure = true;
        break;
      case "activated":
        this.activation = true;
        break;
      case "selected":
        this.selection = true;
        break;
      case "names":
        this.names = true;
        break;
    }
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.flush();
    });
  }

  /** Brings everything that was noted. */
  flush(): void {
    this.scheduled = false;
    if (this.grid.workbook === null) return;
    if (this.structure) this.bringStructure();
    if (this.names || this.structure) bringNames(this.grid, this.book, this.engineFormula);
    for (const [sheet, pending] of this.pending) {
      if (!this.book.sheets.includes(sheet)) continue;
      if (pending.whole) this.bringWhole(sheet);
      else if (pending.areas.length > 0)
        this.bringCells(sheet, placesIn(sheet, this.gridPlaces(sheet), pending.areas));
      for (const aspect of pending.aspects) bringAspect(this.grid, sheet, aspect);
    }
    this.pending.clear();
    if (this.activation || this.structure) this.bringActivation();
    if (this.selection) this.bringSelection();
    this.structure = this.names = this.activation = this.selection = false;
  }

  private of(sheet: SheetModel): Pending {
    let pending = this.pending.get(sheet);
    if (pending === undefined) {
      pending = { areas: [], aspects: new Set(), whole: false };
      this.pending.set(sheet, pending);
    }
    return pending;
  }

  private bringStructure(): void {
    const { grid, book } = this;
    const inGrid = (): string[] => grid.workbook?.getSheetOrders().slice() ?? [];
    const isSame =
      inGrid().length === book.sheets.length &&
      book.sheets.every(({ id }) => inGrid().includes(id));
    if (!isSame)
      grid.restructure(
        () => {
          this.bringSheets();
        },
        () => {
          this.activation = this.selection = true;
          this.flush();
        }
      );
    for (const [toOrder, sheet] of book.sheets.entries()) {
      const fromOrder = inGrid().indexOf(sheet.id);
      if (fromOrder !== toOrder)
        grid.run(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder, toOrder });
      if (grid.worksheet(sheet.id)?.getName() !== sheet.name)
        grid.run(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: sheet.name });
    }
    this.bringReferences();
  }

  private bringSheets(): void {
    const { grid, book } = this;
    const inGrid = (): string[] => grid.workbook?.getSheetOrders().slice() ?? [];
    for (const [index, sheet] of book.sheets.entries()) {
      if (inGrid().includes(sheet.id)) continue;
      const snapshot = sheetSnapshot(sheet, this.engineFormula, grid.shown);
      grid.run(InsertSheetMutation.id, { index, sheet: snapshot });
      for (const aspect of aspectsOf.rules) bringAspect(grid, sheet, aspect);
      this.pending.delete(sheet);
    }
    for (const id of inGrid()) {
      if (book.sheet(id) !== undefined) continue;
      const subUnitName = grid.worksheet(id)?.getName() ?? "";
      grid.run(RemoveSheetMutation.id, { subUnitId: id, subUnitName });
    }
  }

  /** Formulas that name a sheet which came or went mean something else to the engine now. */
  private bringReferences(): void {
    for (const sheet of this.book.sheets) {
      const matrix = this.grid.worksheet(sheet.id)?.getCellMatrix();
      const places: { row: number; column: number }[] = [];
      for (const [key, { formula }] of sheet.contents) {
        if (!formula?.includes("!")) continue;
        const { row, column } = placeOf(key);
        const known = matrix?.getValue(row, column)?.f;
        if (known != null && known !== this.engineFormula(formula)) places.push({ row, column });
      }
      this.bringCells(sheet, places);
    }
  }

  private bringWhole(sheet: SheetModel): void {
    const places = this.gridPlaces(sheet);
    for (const key of [...sheet.contents.keys(), ...sheet.cellFormats.keys()])
      places.push(placeOf(key));
    this.bringCells(sheet, places);
    for (const aspect of [...aspectsOf.layout, ...aspectsOf.rules])
      bringAspect(this.grid, sheet, aspect);
  }

  private bringCells(sheet: SheetModel, places: readonly { row: number; column: number }[]): void {
    if (places.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const { row, column } of places)
      (cellValue[row] ??= {})[column] = gridCell(sheet, row, column, this.engineFormula);
    this.grid.run(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue });
  }

  /** Where the grid has something already. */
  private gridPlaces(sheet: SheetModel): { row: number; column: number }[] {
    const places: { row: number; column: number }[] = [];
    this.grid
      .worksheet(sheet.id)
      ?.getCellMatrix()
      .forValue((row, column) => {
        places.push({ row, column });
      });
    return places;
  }

  private bringActivation(): void {
    const { active } = this.book;
    if (active === null || this.grid.workbook?.getActiveSheet().getSheetId() === active.id) return;
    if (this.grid.worksheet(active.id)?.isSheetHidden() === BooleanNumber.TRUE) return;
    this.grid.run(SetWorksheetActiveOperation.id, { subUnitId: active.id });
  }

  private bringSelection(): void {
    const { active, selection } = this.book;
    if (active === null) return;
    this.grid.run(SetSelectionsOperation.id, {
      subUnitId: active.id,
      reveal: true,
      selections: selection.map((area) => ({
        range: rangeOf(area),
        primary: {
          ...rangeOf({ ...area, bottom: area.top, right: area.left }),
          actualRow: area.top,
          actualColumn: area.left,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
  }
}

/** The places inside areas at which model or grid have something; an area may be a whole column. */
function placesIn(
  sheet: SheetModel,
  inGrid: readonly { row: number; column: number }[],
  areas: readonly Area[]
): { row: number; column: number }[] {
  const found = new Map<string, { row: number; column: number }>();
  const add = (row: number, column: number): void => {
    found.set(`${row},${column}`, { row, column });
  };
  const inside = ({ row, column }: { row: number; column: number }): boolean =>
    areas.some((area) => intersect({ top: row, left: column, bottom: row, right: column }, area));
  for (const key of [...sheet.contents.keys(), ...sheet.cellFormats.keys()]) {
    const place = placeOf(key);
    if (inside(place)) add(place.row, place.column);
  }
  for (const place of inGrid) if (inside(place)) add(place.row, place.column);
  return [...found.values()];
}
