import type { BookModel } from "../../src/embedded/model/BookModel";
import { officeClient, type OfficeClient, type OfficeClientOptions } from "./officeClient";
import { strictCalculator } from "./strictCalculator";

/** Makes the globals of Office.js those of a real client on a book, so that `hosts/office` works on it. */
export function officeHostOf(
  book: BookModel,
  options: Omit<OfficeClientOptions, "book"> = {}
): OfficeClient {
  const client = officeClient({
    calculator: strictCalculator(book),
    isSetSupported: excelOf2021,
    ...options,
    book,
  });
  Object.assign(globalThis, {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: client.Office,
  });
  return client;
}

/** ExcelApi up to 1.15, and what belongs to every host of it. */
function excelOf2021(set: string, version = "1.1"): boolean {
  const minor = Number(version.split(".")[1] ?? 0);
  return set === "ExcelApi" ? minor <= 15 : set === "DelayForCellEdit";
}
