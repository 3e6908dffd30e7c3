import { expect, test } from "@jest/globals";
import type { BookModel } from "../../../src/embedded/model/BookModel";
import type { Calculator } from "../../../src/embedded/model/Calculator";
import { inWorkbook } from "../../support/inWorkbook";

/** Doubles A1 into every formula cell, 20 ms after the last change. */
class SlowDouble implements Calculator {
  waits = 0;
  private pending: Promise<void> | null = null;

  constructor(private readonly book: BookModel) {
    book.watch((change) => {
      if (change.kind === "contents" && change.origin !== "calculation") this.start();
    });
  }

  settled(): Promise<void> {
    this.waits += 1;
    return this.pending ?? Promise.resolve();
  }

  recalculate(): Promise<void> {
    this.start();
    return this.settled();
  }

  private start(): void {
    this.pending ??= new Promise((resolve) => {
      setTimeout(() => {
        this.pending = null;
        for (const sheet of this.book.sheets) {
          const first = sheet.cell(0, 0)?.value;
          const results = [...sheet.cellsIn({ top: 0, left: 0, bottom: 9, right: 9 })]
            .filter(({ cell }) => cell.formula !== null)
            .map(({ row, column }) => ({ row, column, value: Number(first) * 2 }));
          this.book.setResults(sheet, results);
        }
        resolve();
      }, 20);
    });
  }
}

let calculator: SlowDouble;
const excel = inWorkbook((book) => (calculator = new SlowDouble(book)));

test("values that are read after a write are calculated", async () => {
  const range = await excel.run((sheet) => {
    sheet.getRange("A1:B1").values = [[3, "=A1*2"]];
    const both = sheet.getRange("A1:B1");
    both.load("values,text");
    return both;
  });
  expect([range.values, range.text]).toEqual([[[3, 6]], [["3", "6"]]]);
});

test("also in a later batch", async () => {
  await excel.run((sheet) => {
    sheet.getRange("A1:B1").values = [[3, "=A1*2"]];
  });
  const range = await excel.run((sheet) => {
    const both = sheet.getRange("B1");
    both.load("values");
    return both;
  });
  expect(range.values).toEqual([[6]]);
});

test("what does not depend on it does not wait", async () => {
  const start = calculator.waits;
  await excel.run((sheet) => {
    sheet.getRange("A1").values = [[3]];
    sheet.getRange("A1").load("address,format/fill/color");
    sheet.load("name");
  });
  expect(calculator.waits).toBe(start);
});

test("calculate() computes anew", async () => {
  excel.book.setContents(
    excel.sheet,
    { top: 0, left: 0 },
    [[{ value: 4, formula: null }]],
    "calculation"
  );
  excel.book.setContents(
    excel.sheet,
    { top: 1, left: 0 },
    [[{ value: null, formula: "=A1*2" }]],
    "calculation"
  );
  await excel.run((_sheet, { application }) => {
    application.calculate("Full");
  });
  expect(excel.sheet.cell(1, 0)?.value).toBe(8);
});
