import type { Exact } from "../number/exact";
import type { TypedCell } from "../evaluation/Memory";
import type { CellContent } from "../workbook/SheetPlan";

/** A live cell: its formula, and the result that the exact engine has for it; null is a blank result. */
export function live(formula: string, cached: Exact | string | null): CellContent {
  if (cached === null) return { kind: "formula", formula, cached: "" };
  return {
    kind: "formula",
    formula,
    cached: typeof cached === "string" ? cached : cached.toNumber(),
  };
}

/** What a person typed stands where she typed it; otherwise our formula, or a blank where there is none. */
export function typedOr(
  typed: TypedCell | null,
  formula: string | null,
  cached: Exact | string | null
): CellContent {
  if (typeof typed === "number") return { kind: "number", number: typed };
  if (typeof typed === "string") return { kind: "text", text: typed };
  if (typed !== null) return { kind: "formula", formula: typed.formula, cached: typed.value };
  return formula === null ? { kind: "blank" } : live(formula, cached);
}

/** What a cell's content will read, for row heights. */
export function shownText(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return String(content.number);
    case "text":
      return content.text;
    case "formula":
      return String(content.cached);
  }
}
