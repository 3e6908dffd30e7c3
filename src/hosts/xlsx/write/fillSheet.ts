import { parseRange, rangeName } from "../../../workbook/address";
import { Refusal } from "../../../workbook/Refusal";
import type { FilledCell, SheetFill } from "../../../workbook/SheetPlan";
import { contentXml } from "./cellContent";
import { closedCells } from "./closedCells";
import { checkOrder } from "./sheetData";
import { newCell, SheetRows } from "./SheetRows";
import { XmlEdit } from "./XmlEdit";
import { childOf, nameLike, type XmlElement } from "./XmlElement";

/**
 * The text of a user's sheet with some cells filled in and every other byte as it was: a cell that is there keeps its
 * format and place, a missing one takes its neighbour's format. `dimension` and a row's `spans` grow where a cell lies
 * outside of them.
 * @param text the worksheet part without byte order mark
 * @param part its name, for refusals
 * @param isUnlocked whether a cell format may be typed into on a protected sheet
 * Errors: `fillSheetMissing` {sheet} where the part is no worksheet; those of `closedCells`.
 */
export function fillSheet(
  text: string,
  part: string,
  { sheet, cells }: SheetFill,
  isUnlocked: (format: number) => boolean
): string {
  const edit = new XmlEdit(text, part);
  const { root } = edit;
  if (root.localName !== "worksheet") throw new Refusal("fillSheetMissing", { sheet });
  const sheetData = childOf(root, "sheetData");
  if (sheetData === undefined) throw new Refusal("brokenXml", { part, where: "0" });
  checkOrder(cells);
  const rows = new SheetRows(edit, sheetData);
  const check = closedCells(sheet, root, rows, isUnlocked);
  for (const { row, column } of cells) check(row, column);

  const tag = (localName: string): string => nameLike(sheetData, localName);
  const missing = new Map<number, Map<number, string>>();
  const present: (readonly [XmlElement, string])[] = [];
  for (const { row, column, content } of cells) {
    const xml = contentXml(content, tag, `${sheet} ${row},${column}`);
    const element = rows.find(row, column);
    if (element !== undefined) {
      present.push([element, refilled(text, element, xml)]);
    } else if (content.kind !== "blank") {
      const line = missing.get(row) ?? new Map<number, string>();
      line.set(column, newCell(tag("c"), row, column, rows.styleBeside(row, column), xml));
      missing.set(row, line);
    }
  }
  // What goes before a cell is asked for before the cell itself is replaced.
  for (const [row, made] of missing) rows.insert(row, made);
  for (const [element, xml] of present) edit.replace(element.start, element.end, xml);
  growDimension(edit, cells);
  return edit.result();
}

/** What a cell's own attributes and children say of its content; all others stay as they are written. */
const contentAttributes = new Set(["t", "cm", "vm"]);
const contentChildren = new Set(["f", "v", "is"]);

function refilled(
  text: string,
  cell: XmlElement,
  { type, inner }: { readonly type: string; readonly inner: string }
): string {
  const attributes = cell.attributes
    .filter(({ name }) => !contentAttributes.has(name))
    .map(({ start, end }) => ` ${text.slice(start, end)}`)
    .join("");
  const others = cell.children
    .filter((child) => child.namespace !== cell.namespace || !contentChildren.has(child.localName))
    .map(({ start, end }) => text.slice(start, end))
    .join("");
  const start = `<${cell.name}${attributes}${type}`;
  return inner + others === "" ? `${start}/>` : `${start}>${inner}${others}</${cell.name}>`;
}

function growDimension(edit: XmlEdit, cells: readonly FilledCell[]): void {
  const dimension = childOf(edit.root, "dimension");
  const reference = dimension?.attributes.find(({ name }) => name === "ref");
  const range = parseRange(reference?.value ?? "");
  if (dimension === undefined || range === null) return;
  const grown = cells.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    range
  );
  if (rangeName(grown) !== rangeName(range)) edit.setAttribute(dimension, "ref", rangeName(grown));
}
