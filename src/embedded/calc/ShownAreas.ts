import { lastColumn, lastRow, type Area } from "../model/area";
import { placeOf, type SheetModel } from "../model/SheetModel";

/** An area of the model, and the part of it that the grid has. */
interface Clip {
  readonly full: Area;
  readonly shown: Area;
}

/** Areas of up to so many cells are shown as they are. */
const smallArea = 20_000;
const spareRows = 1000;
const spareColumns = 100;

/**
 * Cuts the areas of rules and merges for the grid, which keeps a record for every cell of them and never gets through a
 * whole column: it is given them up to 1000 rows and 100 columns beyond what the sheet holds. The model keeps the full
 * areas, and here is remembered which these were.
 */
export class ShownAreas {
  private readonly clips = new Map<string, readonly Clip[]>();

  /** @param owner what the areas belong to: the id of a rule, or `merges` */
  show(sheet: SheetModel, owner: string, areas: readonly Area[]): readonly Area[] {
    const big = areas.some((area) => sizeOf(area) > smallArea);
    const end = big ? endOf(sheet) : { row: 0, column: 0 };
    const all = areas.map((full) => ({ full, shown: clipped(full, end) }));
    this.clips.set(
      `${sheet.id}/${owner}`,
      all.filter(({ full, shown }) => full !== shown)
    );
    return all.map(({ shown }) => shown);
  }

  /**
   * The areas for the model, from those that the grid has now: rows or columns may have been inserted or deleted since.
   * @param owner as for `show`
   */
  restore(sheetId: string, owner: string, areas: readonly Area[]): readonly Area[] {
    const restored = [...areas];
    for (const clip of this.clips.get(`${sheetId}/${owner}`) ?? []) {
      const at = restoredAt(clip.shown, areas);
      if (at >= 0) restored[at] = extended(areas[at]!, clip);
    }
    return restored;
  }
}

function clipped(area: Area, end: { readonly row: number; readonly column: number }): Area {
  if (sizeOf(area) <= smallArea) return area;
  const bottom = Math.min(area.bottom, Math.max(end.row, area.top) + spareRows);
  const right = Math.min(area.right, Math.max(end.column, area.left) + spareColumns);
  return bottom === area.bottom && right === area.right ? area : { ...area, bottom, right };
}

/** Which of the grid's areas a cut one has become: it moved in one direction at most, and is the largest such. */
function restoredAt(shown: Area, areas: readonly Area[]): number {
  let found = -1;
  for (const [at, area] of areas.entries()) {
    const sameColumns = area.left === shown.left && area.right === shown.right;
    const sameRows = area.top === shown.top && area.bottom === shown.bottom;
    if (!sameColumns && !sameRows) continue;
    if (found < 0 || sizeOf(area) > sizeOf(areas[found]!)) found = at;
  }
  return found;
}

function extended(area: Area, { full, shown }: Clip): Area {
  const end = (now: number, was: number, whole: number, last: number): number =>
    was === whole ? now : whole === last ? last : Math.min(last, whole + now - was);
  return {
    ...area,
    bottom: end(area.bottom, shown.bottom, full.bottom, lastRow),
    right: end(area.right, shown.right, full.right, lastColumn),
  };
}

/** The last row and the last column in which a cell has something of its own. */
function endOf(sheet: SheetModel): { readonly row: number; readonly column: number } {
  const end = { row: 0, column: 0 };
  for (const keys of [sheet.contents.keys(), sheet.cellFormats.keys()])
    for (const key of keys) {
      const { row, column } = placeOf(key);
      end.row = Math.max(end.row, row);
      end.column = Math.max(end.column, column);
    }
  return end;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
