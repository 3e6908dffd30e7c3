/** @jest-environment-options {"globalsCleanup": "off"} */
import { beforeEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../../src/app/evaluateWorkbook";
import { openBook } from "../../../src/embedded/files/openBook";
import type { BookModel } from "../../../src/embedded/model/BookModel";
import { OfficeWorkbook } from "../../../src/hosts/office/OfficeWorkbook";
import { watchWorkbook } from "../../../src/hosts/office/watchWorkbook";
import { shippedPacks } from "../../../src/packs/shippedPacks";
import { officeHostOf } from "../../support/officeHostOf";

let book: BookModel;
let changes: number;

beforeEach(async () => {
  book = await openBook(
    readFileSync(join(__dirname, "../../../assets/samples/大鹏新区组织人事局-2020.xlsx")),
    "样例.xlsx"
  );
  officeHostOf(book);
  changes = 0;
  await watchWorkbook(() => {
    changes += 1;
  });
});

const eventsArrived = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 50);
  });

test("what a person types, adds and deletes is told", async () => {
  const cell = [[{ value: 4, formula: null }]];
  book.setContents(book.sheet("人员")!, { top: 5, left: 1 }, cell, "person");
  await eventsArrived();
  expect(changes).toBe(1);
  const sheet = book.addSheet("附表", "person");
  await eventsArrived();
  expect(changes).toBe(2);
  book.removeSheet(sheet, "person");
  await eventsArrived();
  expect(changes).toBe(3);
});

test("reading, writing our sheets and going to a cell are not", async () => {
  const excel = new OfficeWorkbook();
  await evaluateWorkbook(excel, { pack: shippedPacks.get("sz-2020-a")! });
  await excel.show("人员", { top: 5, left: 1, bottom: 5, right: 1 });
  await eventsArrived();
  expect(changes).toBe(0);
  await evaluateWorkbook(excel, { pack: shippedPacks.get("sz-2020-a")! });
  await eventsArrived();
  expect(changes).toBe(0);
});
