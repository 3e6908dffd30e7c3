import { beforeEach } from "@jest/globals";
import type { Calculator } from "../../src/embedded/model/Calculator";
import { BookModel } from "../../src/embedded/model/BookModel";
import type { SheetModel } from "../../src/embedded/model/SheetModel";
import { ExcelHost } from "../../src/embedded/protocol/ExcelHost";
import { officeClient, type OfficeClient } from "./officeClient";

/** One client for a test file, and a fresh workbook of one sheet `表` for each test. */
export interface InWorkbook {
  readonly client: OfficeClient;
  readonly host: ExcelHost;
  readonly book: BookModel;
  readonly sheet: SheetModel;
  /** `Excel.run` with the sheet at hand; syncs at its end. */
  readonly run: <T>(work: Work<T | Promise<T>>) => Promise<T>;
  /** What `Excel.run` threw, or null. */
  readonly refusal: (work: Work<unknown>) => Promise<OfficeExtension.Error | null>;
}

type Work<T> = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  sync: () => Promise<void>
) => T;

/** @param calculator of each workbook */
export function inWorkbook(calculator?: (book: BookModel) => Calculator): InWorkbook {
  const client = officeClient();
  const state: { book: BookModel; host: ExcelHost; sheet: SheetModel } = start();

  function start(): { book: BookModel; host: ExcelHost; sheet: SheetModel } {
    const book = new BookModel();
    const sheet = book.addSheet("表", "person");
    const host = new ExcelHost(book, { ...(calculator && { calculator: calculator(book) }) });
    return { book, host, sheet };
  }

  beforeEach(() => {
    Object.assign(state, start());
    client.connect(state.host);
  });

  async function run<T>(work: Work<T | Promise<T>>): Promise<T> {
    return client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      const result = await work(sheet, context, async () => context.sync());
      await context.sync();
      return result;
    });
  }

  return {
    client,
    get host() {
      return state.host;
    },
    get book() {
      return state.book;
    },
    get sheet() {
      return state.sheet;
    },
    run,
    refusal: async (work) => {
      try {
        await run(work);
        return null;
      } catch (failure) {
        return failure as OfficeExtension.Error;
      }
    },
  };
}
