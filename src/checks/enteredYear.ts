import type { Check } from "./Check";
import { distinctCells, sourceCells } from "./support/sourceCells";

/** Cells that are named; a workbook says its year on every sheet. */
const most = 3;

/** 评价年度 was typed, and the workbook's own tables are of another year: one of the two is wrong. */
export const enteredYear: Check = {
  kind: "enteredYear",
  run: (context) => {
    const fact = context.fact("department.year");
    if (fact?.status !== "entered" || fact.text === null) return [];
    const entered = fact.text;
    const others = fact.candidates.filter(({ text }) => text !== null && text !== entered);
    const other = others[0];
    // A year that some table bears as well was a choice between the two.
    if (other?.text == null || others.length < fact.candidates.length) return [];
    return [
      {
        id: "enteredYear:department.year",
        kind: "enteredYear",
        severity: "error",
        code: "otherTables",
        data: { year: entered, otherYear: other.text },
        cells: distinctCells(others.flatMap((one) => sourceCells(one))).slice(0, most),
      },
    ];
  },
};
