import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { openBook } from "../../../src/embedded/files/openBook";
import { saveBook } from "../../../src/embedded/files/saveBook";
import { plainBook } from "./plainBook";
import { bytesOf, workbookFiles } from "./workbookFiles";

describe("saving and opening again", () => {
  test.each(workbookFiles)("%s comes back as it was", async (path) => {
    const book = await openBook(bytesOf(path), path);
    const again = await openBook(await saveBook(book), path);
    expectSame(plainBook(again), plainBook(book));
  });
});

/** jest takes seconds over large books that are the same. */
function expectSame(received: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(received, expected)) expect(received).toEqual(expected);
}
