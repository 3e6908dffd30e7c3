import { describe, expect, test } from "@jest/globals";
import { openBook } from "../../../src/embedded/files/openBook";
import { fromFile } from "../../../src/embedded/files/formulas/formulaText";
import { XlsxWorkbook } from "../../../src/hosts/xlsx/XlsxWorkbook";
import { commonOf, type Common } from "./asSnapshot";
import { bytesOf, workbookFiles } from "./workbookFiles";

describe("opening", () => {
  test.each(workbookFiles)("%s holds the same as our other reader says", async (path) => {
    const bytes = bytesOf(path);
    const mine = commonOf(await openBook(bytes, path));
    const other = await secondOpinion(bytes);
    mine.sheets.forEach((sheet, at) => {
      expect(sheet).toEqual(other.sheets[at]);
    });
    expect({ ...mine, sheets: mine.sheets.length }).toEqual({
      ...other,
      sheets: other.sheets.length,
    });
  });
});

/** The reader of our command line, which shares no line with that of the embedded Excel. */
async function secondOpinion(bytes: Uint8Array): Promise<Common> {
  const snapshot = await XlsxWorkbook.open(bytes).read();
  return {
    date1904: snapshot.date1904,
    precisionAsDisplayed: snapshot.precisionAsDisplayed,
    names: snapshot.definedNames
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, refersTo, sheet }) => `${name} ${sheet ?? ""}${fromFile(refersTo)}`)
      .sort(),
    sheets: snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility[0]!.toUpperCase() + sheet.visibility.slice(1),
      protected: sheet.protected,
      merges: sheet.merges.map(
        ({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`
      ),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: sheet.hiddenColumns
        .flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at)
        )
        .sort((a, b) => a - b),
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, formula: fromFile(cell.formula) }
      ),
    })),
  };
}
