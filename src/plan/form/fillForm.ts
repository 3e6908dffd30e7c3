import { displayResult } from "../../rules/expression/workingOf";
import { fromDouble } from "../../number/exact";
import { sheetCell } from "../../workbook/address";
import type { CellContent, FilledCell, SheetFill, SheetPlan } from "../../workbook/SheetPlan";
import { shownText } from "../cells";
import { scorecard } from "../columns";
import type { Layout } from "../layout";
import { formFormula } from "./formFormula";
import type { FilledFormCell, FormState } from "./FormState";

/**
 * What is written into a bureau's own form: live references to our 评分表, in which all typing and all calculation
 * stand, so that both always say the same.
 * @param plan our 评分表 as it is written, for the results
 */
export function fillForm(
  { sheet, filled, kept, emptied }: FormState,
  layout: Layout,
  plan: SheetPlan
): SheetFill {
  const contents = new Map(
    plan.cells.map(({ row, column, content }) => [`${row},${column}`, content])
  );
  const cells: FilledCell[] = [
    ...filled.map((cell) => ({
      row: cell.row,
      column: cell.column,
      content: contentOf(cell, layout, contents),
    })),
    ...kept.flatMap(({ row, column, carried }) =>
      carried === null ? [] : [{ row, column, content: carried }]
    ),
    ...emptied.map(({ row, column }) => ({ row, column, content: { kind: "blank" } as const })),
  ];
  return { sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function contentOf(
  { field, line }: FilledFormCell,
  layout: Layout,
  contents: ReadonlyMap<string, CellContent>
): CellContent {
  const row = layout.lineRows.get(line.id)!;
  const column = scorecard[field];
  const source = contents.get(`${row},${column}`) ?? { kind: "blank" };
  const formula = formFormula(field, sheetCell(layout.scorecardName, row, column), line.valueKind);
  const number = numberOf(source);
  switch (field) {
    case "score":
      return { kind: "formula", formula, cached: number ?? "" };
    case "value": {
      const cached =
        number === null ? shownText(source) : displayResult(fromDouble(number), line.valueKind);
      return { kind: "formula", formula, cached };
    }
    case "working":
    case "reason":
      return { kind: "formula", formula, cached: shownText(source) };
  }
}

function numberOf(content: CellContent): number | null {
  if (content.kind === "number") return content.number;
  if (content.kind === "formula" && typeof content.cached === "number") return content.cached;
  return null;
}
