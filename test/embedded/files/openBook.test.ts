import { describe, expect, test } from "@jest/globals";
import { openBook } from "../../../src/embedded/files/openBook";
import { commonOf, commonOfSnapshot } from "./asSnapshot";
import { bytesOf, workbookFiles } from "./workbookFiles";

describe("opening", () => {
  test.each(workbookFiles)("%s holds the same as our other reader says", async (path) => {
    const bytes = bytesOf(path);
    const mine = commonOf(await openBook(bytes, path));
    const other = await commonOfSnapshot(bytes);
    mine.sheets.forEach((sheet, at) => {
      expect(sheet).toEqual(other.sheets[at]);
    });
    expect({ ...mine, sheets: mine.sheets.length }).toEqual({
      ...other,
      sheets: other.sheets.length,
    });
  });
});
