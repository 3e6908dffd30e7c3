import { rangeName, type CellRange } from "../../../workbook/address";
import type { CellStyle, PlannedCell } from "../../../workbook/SheetPlan";

/** All cells of one look, as few rectangles. */
export interface StyleGroup {
  readonly style: CellStyle;
  /** Lists of addresses such as `A1:B2,D5`, each short enough for one call. */
  readonly addresses: readonly string[];
}

/** Excel takes lists of at most 8,192 letters. */
const longestList = 8000;

/** Groups cells by style, so that formats go in blocks and not cell by cell. */
export function styleGroups(cells: readonly PlannedCell[]): readonly StyleGroup[] {
  const groups = new Map<string, { style: CellStyle; places: PlannedCell[] }>();
  for (const cell of cells) {
    const look = Object.entries(cell.style).filter(([name]) => name !== "numberFormat");
    const key = JSON.stringify(look.sort(([a], [b]) => (a < b ? -1 : 1)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { style: cell.style, places: [cell] });
    else group.places.push(cell);
  }
  return [...groups.values()].map(({ style, places }) => ({
    style,
    addresses: addressLists(rectangles(places)),
  }));
}

/** Runs along rows, joined with the run of the same width above. @param cells in row-major order */
export function rectangles(
  cells: readonly { readonly row: number; readonly column: number }[]
): readonly CellRange[] {
  const done: CellRange[] = [];
  let open = new Map<string, CellRange>();
  let next = new Map<string, CellRange>();
  let row = -1;
  let run: { left: number; right: number } | null = null;
  const endRun = (): void => {
    if (run === null) return;
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    open.delete(key);
    next.set(key, above ? { ...above, bottom: row } : { top: row, bottom: row, ...run });
    run = null;
  };
  const endRow = (following: number): void => {
    endRun();
    done.push(...open.values());
    if (following === row + 1) open = next;
    else {
      done.push(...next.values());
      open = new Map();
    }
    next = new Map();
  };
  for (const cell of cells) {
    if (cell.row !== row) {
      endRow(cell.row);
      row = cell.row;
    }
    if (run !== null && run.right === cell.column - 1) run.right = cell.column;
    else {
      endRun();
      run = { left: cell.column, right: cell.column };
    }
  }
  endRow(-1);
  done.push(...open.values());
  return done;
}

/** Joins addresses with commas into lists that are short enough. */
export function addressLists(ranges: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const name = rangeName(range);
    const last = lists.at(-1);
    if (last === undefined || last.length + name.length + 1 > longestList) lists.push(name);
    else lists[lists.length - 1] = `${last},${name}`;
  }
  return lists;
}
