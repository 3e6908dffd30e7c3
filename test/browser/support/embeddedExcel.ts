import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/launchBrowser.mjs";

const root = join(__dirname, "../../..");

/** Asks again and again: the page's policy forbids that a browser evaluates text by itself. */
export async function until(ask: () => Promise<boolean>, limit = 30_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`not so within ${limit} ms: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the page offers to tests and to people at its console. */
export interface ExcelWindow {
  readonly ready: Promise<void>;
  open(bytes: Uint8Array, name: string): Promise<void>;
  sheets(): string[];
  read(sheet: string, range: string): Promise<RangeContents>;
  type(sheet: string, cell: string, text: string): Promise<void>;
  settled(): Promise<void>;
  stats(): SyncStats;
  save(): Promise<Uint8Array>;
}

export interface RangeContents {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly text: readonly (readonly string[])[];
}

export interface SyncStats {
  readonly syncs: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly largestOut: number;
  readonly largestIn: number;
}

/** What `npm start` starts, and a browser to look at it; both end with `close`. */
export class EmbeddedExcel {
  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly url: string,
    /** Everything that was printed on stdout. */
    readonly printed: () => string
  ) {}

  static async start(): Promise<EmbeddedExcel> {
    const server = spawn(process.execPath, ["scripts/start.mjs", "--port", "0"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes("\n")) resolve(printed.trim());
      });
      server.on("exit", (code) => {
        reject(new Error(`npm start ended with ${code}`));
      });
    });
    return new EmbeddedExcel(server, await launchBrowser(), url, () => printed);
  }

  /** A new window on a workbook: the sample, until another is opened. */
  async window({ language = "zh-CN", width = 1400, height = 900 } = {}): Promise<ExcelPage> {
    const context = await this.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(language === "zh-CN" ? this.url : `${this.url}?lang=${language}`);
    await until(() => page.evaluate("window.excel !== undefined"));
    await page.evaluate("window.excel.ready");
    return new ExcelPage(page, requests, problems);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.removeAllListeners("exit");
    this.server.kill();
  }
}

/** One browser window with the embedded Excel in it. */
export class ExcelPage {
  constructor(
    readonly page: Page,
    /** Addresses of everything that was asked for. */
    readonly requests: readonly string[],
    /** Errors of the page and of the pane. */
    readonly problems: readonly string[]
  ) {}

  /** The task pane's own document. */
  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (frame === undefined) throw new Error("the task pane is not loaded");
    return frame;
  }

  async read(sheet: string, range: string): Promise<RangeContents> {
    return this.page.evaluate(
      ([name, area]) => (window as unknown as { excel: ExcelWindow }).excel.read(name!, area!),
      [sheet, range]
    );
  }

  /** The value of one cell. */
  async value(sheet: string, cell: string): Promise<string | number | boolean> {
    return (await this.read(sheet, cell)).values[0]![0]!;
  }

  async type(sheet: string, cell: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([name, place, typed]) =>
        (window as unknown as { excel: ExcelWindow }).excel.type(name!, place!, typed!),
      [sheet, cell, text]
    );
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.evaluate("window.excel.settled()");
  }

  async sheets(): Promise<string[]> {
    return this.page.evaluate("window.excel.sheets()");
  }

  async stats(): Promise<SyncStats> {
    return this.page.evaluate("window.excel.stats()");
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    await this.page.evaluate(
      ([numbers, file]) =>
        (window as unknown as { excel: ExcelWindow }).excel.open(
          new Uint8Array(numbers as number[]),
          file
        ),
      [[...bytes], name] as const
    );
    await this.settled();
  }

  async save(): Promise<Uint8Array> {
    const bytes: number[] = await this.page.evaluate("window.excel.save().then((b) => [...b])");
    return new Uint8Array(bytes);
  }

  /** Makes the n-th batch from now fail; null ends it. */
  async fail(
    failing: { readonly when: number; readonly code: string; readonly status: number } | null
  ): Promise<void> {
    await this.page.evaluate((fault) => {
      (window as unknown as { excel: { faults: { failSync: unknown } } }).excel.faults.failSync =
        fault;
    }, failing);
  }

  /** What is selected, as the add-in sees it. */
  async selection(): Promise<string> {
    return this.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address");
        await context.sync();
        return range.address;
      })
    );
  }

  /** The task pane as part of the window, shown or not. */
  paneFrame(): Locator {
    return this.page.locator("#pane-frame");
  }

  async closePane(): Promise<void> {
    await this.page.locator("#pane-close").click();
    await this.paneFrame().waitFor({ state: "hidden" });
  }

  /** Drags the pane's edge with the keyboard. */
  async resizePane(width: number): Promise<void> {
    const splitter = this.page.locator("#splitter");
    await splitter.focus();
    for (let now = 350; now > width; now -= 10) await splitter.press("ArrowRight");
  }

  /** Where a cell of the first screen of the active sheet is: clicked at and corrected, as layouts differ by fonts. */
  async pointAt(row: number, letter: string): Promise<{ readonly x: number; readonly y: number }> {
    const grid = (await this.page.locator("#grid").boundingBox())!;
    let [x, y] = [grid.x + 300, grid.y + 250];
    for (let attempt = 0; attempt < 12; attempt++) {
      await this.page.mouse.click(x, y);
      const [, column = "", digits = ""] = /!([A-Z]+)(\d+)/.exec(await this.selection()) ?? [];
      if (column === letter && Number(digits) === row) return { x, y };
      x += (letter.charCodeAt(0) - column.charCodeAt(0)) * 60;
      y += (row - Number(digits)) * 18;
    }
    throw new Error(`${letter}${row} was not found on the screen`);
  }

  /** What is told while the pointer rests on a cell, "" for nothing; the cell must be in view on the active sheet. */
  async hovered({ x, y }: { readonly x: number; readonly y: number }): Promise<string> {
    await this.page.mouse.move(x - 40, y - 40);
    await this.page.mouse.move(x, y, { steps: 4 });
    await this.page.waitForTimeout(300);
    const tip = this.page.locator("#error-tip");
    return (await tip.isVisible()) ? ((await tip.textContent()) ?? "") : "";
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
