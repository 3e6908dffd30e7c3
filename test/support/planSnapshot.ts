import type { SheetPlan, WorkbookPlan } from "../../src/workbook/SheetPlan";
import type {
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/WorkbookSnapshot";

/** What a person does to one of our sheets before the next run. */
export type Edit = (cells: CellSnapshot[]) => CellSnapshot[];

/** The snapshot of a workbook in which a plan has been written, as a host would read it back. */
export function planSnapshot(
  source: WorkbookSnapshot,
  plan: WorkbookPlan,
  edits: Readonly<Record<string, Edit>> = {}
): WorkbookSnapshot {
  const ours = plan.sheets.map((sheet) => sheetOf(sheet, edits[sheet.replaces ?? sheet.name]));
  const names = new Set(ours.map(({ name }) => name));
  return { ...source, sheets: [...source.sheets.filter(({ name }) => !names.has(name)), ...ours] };
}

function sheetOf(plan: SheetPlan, edit: Edit = (cells) => cells): SheetSnapshot {
  const cells = plan.cells.flatMap(({ row, column, content }): CellSnapshot[] => {
    switch (content.kind) {
      case "blank":
        return [];
      case "number":
        return [{ row, column, value: { kind: "number", number: content.number } }];
      case "text":
        return [{ row, column, value: { kind: "text", text: content.text } }];
      case "formula": {
        const { cached, formula } = content;
        const value =
          typeof cached === "number"
            ? ({ kind: "number", number: cached } as const)
            : ({ kind: "text", text: cached } as const);
        return [{ row, column, value, formula }];
      }
    }
  });
  return {
    name: plan.replaces ?? plan.name,
    visibility: "visible",
    cells: edit(cells).sort((a, b) => a.row - b.row || a.column - b.column),
    merges: plan.merges,
    hiddenRows: new Set(),
    hiddenColumns: [],
    protected: false,
  };
}

/** Types a constant into a cell of the row with an id, over whatever stands there. */
export function typeInto(id: string, column: number, content: number | string): Edit {
  return (cells) => {
    const row = cells.find((cell) => cell.column === 0 && textOf(cell) === id)?.row;
    if (row === undefined) throw new Error(`no row ${id}`);
    const value =
      typeof content === "number"
        ? ({ kind: "number", number: content } as const)
        : ({ kind: "text", text: content } as const);
    const others = cells.filter((cell) => cell.row !== row || cell.column !== column);
    return [...others, { row, column, value }];
  };
}

/** Types a formula of one's own, with the result that the host computed. */
export function typeFormula(
  id: string,
  column: number,
  formula: string,
  value: number | string
): Edit {
  return (cells) =>
    typeInto(
      id,
      column,
      value
    )(cells).map((cell, index, all) => (index === all.length - 1 ? { ...cell, formula } : cell));
}

/** Inserts an empty row above a row, as Excel does; formulas are left, nobody reads them back. */
export function insertRow(above: number): Edit {
  return (cells) =>
    cells.map((cell) => (cell.row >= above ? { ...cell, row: cell.row + 1 } : cell));
}

/** Clears the id of a row, as copying a row's visible cells does. */
export function loseId(id: string): Edit {
  return (cells) => cells.filter((cell) => !(cell.column === 0 && textOf(cell) === id));
}

/** Several edits, one after the other. */
export function edits(...list: readonly Edit[]): Edit {
  return (cells) => list.reduce((all, edit) => edit(all), cells);
}

function textOf({ value }: CellSnapshot): string {
  return value.kind === "text" ? value.text : "";
}
