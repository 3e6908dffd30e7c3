import { beforeEach, expect, test } from "@jest/globals";
import type { ICellData } from "@univerjs/core";
import { FileResults } from "../../../src/embedded/calc/FileResults";
import { BookModel } from "../../../src/embedded/model/BookModel";
import type { SheetModel } from "../../../src/embedded/model/SheetModel";

let sheet: SheetModel;
let book: BookModel;
let results: FileResults;

beforeEach(() => {
  book = new BookModel();
  sheet = book.addSheet("表", "person");
  const cells = [[{ value: "伍元", formula: "=RMB(5)" }], [{ value: 7, formula: "=1+6" }]];
  book.setContents(sheet, { top: 0, left: 0 }, cells, "person");
  results = new FileResults(book);
});

/** What is left of the engine's answers for A1 and A2. */
function answered(answers: readonly string[], everything: boolean): ICellData["v"][] {
  const cells = answers.map((v) => [{ v }]);
  results.keep(
    sheet.id,
    Object.fromEntries(cells.map((row, at) => [at, { 0: row[0]! }])),
    everything
  );
  return cells.map(([cell]) => cell!.v);
}

test("an error that the file did not have gives way to the file's result", () => {
  expect(answered(["#NAME?", "7"], true)).toEqual(["伍元", "7"]);
});

test("so it does when everything is computed again, but not where the engine has managed before", () => {
  answered(["#NAME?", "7"], true);
  results.end();
  expect(answered(["#NAME?", "#REF!"], true)).toEqual(["伍元", "#REF!"]);
});

test("an error counts from the moment at which an input changes", () => {
  answered(["#NAME?", "7"], true);
  results.end();
  expect(answered(["#NAME?"], false)).toEqual(["#NAME?"]);
  expect(answered(["#NAME?"], true)).toEqual(["#NAME?"]);
});

test("an error of a formula that was written since counts", () => {
  book.setContents(sheet, { top: 0, left: 0 }, [[{ value: null, formula: "=RMB(6)" }]], "api");
  expect(answered(["#NAME?"], true)).toEqual(["#NAME?"]);
});

test("what is still asked of an add-in is busy", () => {
  expect(answered(["#BUSY!"], true)).toEqual(["#BUSY!"]);
});
