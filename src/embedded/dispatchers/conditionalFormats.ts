import { intersect, subtract, type Area } from "../model/area";
import type { ConditionalFormat, SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { mayChange } from "./protection";
import type { CellAreas } from "./ranges";
import type { Session } from "./Session";

/** A conditional format that the client holds. */
export interface HeldFormat {
  readonly sheet: SheetModel;
  readonly id: string;
}

export function formatsOn({ sheet, areas }: CellAreas): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((one) => intersect(area, one) !== null))
  );
}

/** @throws HostError `ItemNotFound` where it was removed */
export function heldFormat({ sheet, id }: HeldFormat): ConditionalFormat {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw new HostError("ItemNotFound", "ConditionalFormat");
  return found;
}

export function changeFormat(
  held: HeldFormat,
  change: Partial<ConditionalFormat>,
  { book }: Session
): void {
  mayChange(held, "ConditionalFormat", "allowFormatCells");
  heldFormat(held);
  book.changeSheet(held.sheet, "conditionalFormats", "api", (sheet) => {
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
      format.id === held.id ? { ...format, ...change } : format
    );
  });
}

/** Adds one at the top of the list, as Excel does. */
export function addFormat(cells: CellAreas, type: string, { book }: Session): HeldFormat {
  mayChange(cells, "ConditionalFormatCollection.add", "allowFormatCells");
  const ids = book.sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ id }) => Number(id)));
  const id = String(Math.max(0, ...ids.filter(Number.isInteger)) + 1);
  book.changeSheet(cells.sheet, "conditionalFormats", "api", (sheet) => {
    sheet.conditionalFormats = [
      { id, areas: cells.areas, type, formula: null, rule: null, format: {}, stopIfTrue: false },
      ...sheet.conditionalFormats,
    ];
  });
  return { sheet: cells.sheet, id };
}

export function removeFormat(held: HeldFormat, { book }: Session): void {
  mayChange(held, "ConditionalFormat.delete", "allowFormatCells");
  heldFormat(held);
  book.changeSheet(held.sheet, "conditionalFormats", "api", (sheet) => {
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => id !== held.id);
  });
}

/** Takes the cells out of every conditional format. */
export function removeConditionalFormats(cells: CellAreas, { book }: Session): void {
  if (formatsOn(cells).length === 0) return;
  mayChange(cells, "ConditionalFormatCollection.clearAll", "allowFormatCells");
  book.changeSheet(cells.sheet, "conditionalFormats", "api", (sheet) => {
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
      const areas = without(format.areas, cells.areas);
      return areas.length === 0 ? [] : [{ ...format, areas }];
    });
  });
}

function without(areas: readonly Area[], cuts: readonly Area[]): readonly Area[] {
  return cuts.reduce<readonly Area[]>(
    (rest, cut) => rest.flatMap((area) => subtract(area, cut)),
    areas
  );
}
