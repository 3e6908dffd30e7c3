import { CanceledError, ObjectMatrix, type ICommandInfo, type IRange } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Area } from "../model/area";
import type { BookModel } from "../model/BookModel";
import type { SheetModel } from "../model/SheetModel";
import type { Grid } from "./Grid";
import { areaOfRange } from "./sheetSnapshot";
import { isLocked } from "./typedText";

const structural =
  /^sheet\.command\.(?:insert-sheet|remove-sheet|remove-sheet-confirm|copy-sheet|set-worksheet-(?:order|name|hidden|show))/;
const changing =
  /^sheet\.command\.(?:set-range-values|clear-selection|delete-range|insert-(?:row|col|multi|range)|append-row|remove-(?:row|col)|move-(?:range|rows|cols)|set-(?:style|bold|italic|underline|stroke|font|text|background|border|horizontal|vertical|rows?-|cols?-|row-|frozen|worksheet-(?:row|col))|reset-|delta-|(?:add|remove)-worksheet-merge|paste|cut|auto-fill|refill|numfmt|sort)/;
/** Commands that touch the sheet as a whole, so that no unlocked cell helps. */
const layout = /insert|remove|delete-range|move|merge|delta|width|height|frozen|sort|append/;

/** Refuses what a person does to a protected sheet or to the sheets of a protected workbook, with a word. */
export function guardProtection(
  grid: Grid,
  book: () => BookModel,
  refused: (why: "protectedCell" | "protectedStructure") => void
): void {
  grid.commands.beforeCommandExecuted((command, options) => {
    if (grid.writing || options?.["fromFormula"] === true) return;
    if (book().structureProtected && structural.test(command.id)) {
      refused("protectedStructure");
      throw new CanceledError();
    }
    const sheet = sheetOf(command, book());
    if (sheet?.protected !== true || !isRefused(command, sheet, book())) return;
    refused("protectedCell");
    throw new CanceledError();
  });
}

function isRefused({ id, params }: ICommandInfo, sheet: SheetModel, book: BookModel): boolean {
  if (id === SetRangeValuesMutation.id) return touchesLocked(params, sheet);
  if (!changing.test(id)) return false;
  if (layout.test(id)) return true;
  const { range } = (params ?? {}) as { range?: IRange | IRange[] };
  const areas = range === undefined ? book.selection : [range].flat().map(areaOfRange);
  return areas.some((area) => hasLocked(sheet, area));
}

function sheetOf({ params }: ICommandInfo, book: BookModel): SheetModel | null {
  const { subUnitId } = (params ?? {}) as { subUnitId?: string };
  return subUnitId === undefined ? book.active : (book.sheet(subUnitId) ?? null);
}

function touchesLocked(params: unknown, sheet: SheetModel): boolean {
  let locked = false;
  const { cellValue } = params as { cellValue?: ConstructorParameters<typeof ObjectMatrix>[0] };
  new ObjectMatrix(cellValue).forValue((row, column) => {
    locked ||= isLocked(sheet, row, column);
  });
  return locked;
}

function hasLocked(sheet: SheetModel, area: Area): boolean {
  // A selection of more than that is never all unlocked, short of a sheet that is unlocked as a whole.
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 100_000)
    return sheet.sheetFormat.locked !== false;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (isLocked(sheet, row, column)) return true;
  return false;
}
