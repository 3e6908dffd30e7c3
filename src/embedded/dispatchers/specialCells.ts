import { areaOf, intersect, type Area } from "../model/area";
import type { Cell } from "../model/SheetModel";
import { apiNotFound, HostError } from "../protocol/HostError";
import { remote, type RemoteObject } from "./Dispatcher";
import { rangeAreas } from "./RangeAreas";
import { valueType } from "./rangeContents";
import { CellAreas, type CellRange } from "./ranges";

/** `SpecialCellValueType` → the types of values that it stands for. */
const valueKinds: Readonly<Record<string, string>> = {
  Errors: "Error",
  Logical: "Boolean",
  Numbers: "Double",
  Text: "String",
};

/** Constants, formulas or blanks of a range, as runs along rows; null where there are none. */
export function specialCells(
  target: CellRange,
  kind: string,
  values: string | null
): RemoteObject | null {
  const { sheet } = target;
  const used = sheet.usedArea(false);
  const area = used === null ? null : intersect(target.area, used);
  if (area === null) return null;
  const isWanted = wanted(kind, values);
  const areas: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    let start: number | null = null;
    for (let column = area.left; column <= area.right + 1; column++) {
      const isIn = column <= area.right && isWanted(sheet.cell(row, column));
      if (isIn) start ??= column;
      else if (start !== null) {
        areas.push(areaOf(row, start, row, column - 1));
        start = null;
      }
    }
  }
  return areas.length === 0 ? null : remote(rangeAreas, new CellAreas(sheet, areas));
}

function wanted(kind: string, values: string | null): (cell: Cell | undefined) => boolean {
  if (kind === "Blanks") return (cell) => cell === undefined;
  if (kind !== "Constants" && kind !== "Formulas") throw apiNotFound(`SpecialCellType.${kind}`);
  const isFormula = kind === "Formulas";
  const types = typesOf(values);
  return (cell) =>
    cell !== undefined &&
    (cell.formula !== null) === isFormula &&
    (types === null || types.includes(valueType(cell.value)));
}

/** `ErrorsText` and its kin name several at once. */
function typesOf(values: string | null): readonly string[] | null {
  if (values === null || values === "All") return null;
  const found = Object.keys(valueKinds).filter((name) =>
    new RegExp(name.replace(/s$/, ""), "i").test(values)
  );
  if (found.length === 0) throw new HostError("InvalidArgument", "Range.getSpecialCells");
  return found.map((name) => valueKinds[name]!);
}
