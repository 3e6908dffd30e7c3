import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { EmbeddedExcel, type ExcelPage } from "./embeddedExcel";

/** Starts the embedded Excel for a file of tests, and gives each test a window with the sample in it. */
export function eachInItsOwnWindow(
  opened: (its: { readonly embedded: EmbeddedExcel; readonly excel: ExcelPage }) => void
): void {
  let embedded: EmbeddedExcel;
  let excel: ExcelPage;
  beforeAll(async () => {
    embedded = await EmbeddedExcel.start();
  });
  afterAll(async () => {
    await embedded.close();
  });
  beforeEach(async () => {
    excel = await embedded.window();
    opened({ embedded, excel });
  });
  afterEach(async () => {
    await excel.close();
  });
}
