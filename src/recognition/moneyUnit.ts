import type { MoneyUnit } from "../number/units";
import type { Block } from "./Block";
import type { SheetGrid } from "./SheetGrid";

const stated = /(?:单位|币种)[:：]?(?:人民币)?[:：]?(亿元|万元|千元|元)/;
const bracketed = /[(（](?:单位[:：]?)?(?:人民币)?(亿元|万元|千元|元)[)）]/;
const alone = /^(?:人民币)?(亿元|万元|千元|元)$/;

/** A money unit that a text states for what stands below it: `金额单位：万元`, `（单位：元）`, `万元` alone. */
export function statedUnit(text: string): MoneyUnit | null {
  const compact = text.replace(/\s/g, "");
  const match = stated.exec(compact) ?? bracketed.exec(compact) ?? alone.exec(compact);
  return (match?.[1] as MoneyUnit | undefined) ?? null;
}

/** A unit that a number format shows behind the number: `#,##0.00"万元"`. */
export function formatUnit(format: string | undefined): MoneyUnit | null {
  const match = format === undefined ? null : /["\\](?:人民币)?(亿元|万元|千元|元)"?/.exec(format);
  return (match?.[1] as MoneyUnit | undefined) ?? null;
}

/** The unit stated above a table; the last one counts. */
export function blockUnit(block: Block): MoneyUnit | null {
  let unit: MoneyUnit | null = null;
  for (const title of block.titles) unit = statedUnit(title.raw) ?? unit;
  return unit;
}

/** The unit stated anywhere on the sheet, its name included, where all such places agree. */
export function sheetUnit(grid: SheetGrid): MoneyUnit | null {
  const found = new Set<MoneyUnit>();
  const named = statedUnit(grid.sheet.name);
  if (named !== null) found.add(named);
  for (const row of grid.rows)
    for (const cell of row.cells) {
      if (cell.role !== "text" || cell.raw.length > 200 || !cell.raw.includes("单位")) continue;
      const unit = statedUnit(cell.raw);
      if (unit !== null) found.add(unit);
    }
  return found.size === 1 ? [...found][0]! : null;
}
