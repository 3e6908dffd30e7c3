import { expect, test } from "@jest/globals";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { formBook, formName, formPack, type FormLayout } from "../support/bureauForm";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { editWorkbook } from "../support/openpyxl";
import { disagreements } from "../support/planBook";

/** The form with its cells filled in, opened and computed by LibreOffice. */
async function filled(layout: FormLayout) {
  const workbook = XlsxWorkbook.open(formBook(layout));
  const result = await evaluateWorkbook(workbook, { pack: formPack, form: { sheet: formName } });
  return { ...result, bytes: workbook.bytes() };
}

test("LibreOffice computes a filled form to what was written, and the form's own total with it", async () => {
  const results = [await filled({}), await filled({ wide: true, typed: { G7: 4 } })];
  const values = await recalculateAllWithLibreOffice(results.map(({ bytes }) => bytes));
  results.forEach(({ plan }, index) => {
    expect(disagreements(plan, values[index]!)).toEqual([]);
  });
  const [narrow, wide] = values.map((sheets) => sheets.get(formName)!);
  const decided = results.map(({ evaluation }) => evaluation.totals.decided.toNumber());
  expect(narrow!.get("F20")).toBeCloseTo(decided[0]!, 9);
  // The score that she typed for a line by hand counts in her total; in 评分表 that line is open.
  expect(wide!.get("G20")).toBeCloseTo(decided[1]! + 4, 9);
  expect([narrow!.get("F8"), narrow!.get("F7") ?? "", wide!.get("F8")]).toEqual([1, "", "10.26%"]);
});

test("a figure that changes in the data, and a score typed in 评分表, come through to the form", async () => {
  const { bytes, plan, facts } = await filled({});
  const card = plan.sheets[0]!.name;
  const { ranges, sheet } = facts.facts.get("total.actual")!.source!;
  const cell = ranges[0]!;
  const address = `${String.fromCharCode(65 + cell.left)}${cell.top + 1}`;
  const edited = editWorkbook(bytes, [
    { sheet, cell: address, value: 1770 },
    { sheet: card, cell: "I7", value: 4.5 },
  ]);
  const [values] = await recalculateAllWithLibreOffice([edited]);
  const form = values!.get(formName)!;
  // 1770 of 3540.
  expect([form.get("F16"), form.get("F7")]).toEqual([5, 4.5]);
  expect(form.get("G16")).toMatch(/^预算完成率50\.00%/);
});
