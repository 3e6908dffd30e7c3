import { asFlag } from "./Arguments";
import type { Dispatcher } from "./Dispatcher";
import { mayChange } from "./protection";
import { verifySheet, type CellAreas } from "./ranges";
import type { Session } from "./Session";
import { uniform } from "./uniform";

export const formatProtection: Dispatcher<CellAreas> = {
  name: "FormatProtection",
  verify: verifySheet,
  scalars: {
    Locked: (cells) => uniform(cells, ({ locked }) => locked),
    FormulaHidden: (cells) => uniform(cells, ({ formulaHidden }) => formulaHidden),
  },
  setters: {
    Locked: (cells, value, session) => {
      set(cells, { locked: asFlag(value, "FormatProtection.locked") }, session);
    },
    FormulaHidden: (cells, value, session) => {
      set(cells, { formulaHidden: asFlag(value, "FormatProtection.formulaHidden") }, session);
    },
  },
};

/** On a protected sheet never, whatever else it allows. */
function set(
  cells: CellAreas,
  change: { readonly locked?: boolean; readonly formulaHidden?: boolean },
  { book }: Session
): void {
  mayChange(cells, "FormatProtection");
  for (const area of cells.areas) book.setFormat(cells.sheet, area, change, "api");
}
