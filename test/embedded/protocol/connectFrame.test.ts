/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { BookModel } from "../../../src/embedded/model/BookModel";
import { connectFrame } from "../../../src/embedded/protocol/connectFrame";
import { ExcelHost } from "../../../src/embedded/protocol/ExcelHost";

const folder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const book = new BookModel();
book.addSheet("表", "person");
book.fileName = "部门.xlsx";
book.settings.set("before", { year: 2020 });
const host = new ExcelHost(book);
const inserted: string[] = [];
let ready: { host: unknown; platform: unknown };

/** A browser with a network would load these; here the library's own files are evaluated in their place. */
function loadInserted(node: Node): void {
  if (!(node instanceof HTMLScriptElement)) return;
  const path = /\/office\/(.+)$/.exec(node.src)?.[1];
  if (path === undefined) return;
  inserted.push(path);
  setTimeout(() => {
    run(join(folder, path));
    node.onload?.(new Event("load"));
  }, 0);
}

function run(file: string): void {
  window.eval(readFileSync(file, "utf8"));
}

beforeAll(async () => {
  for (const name of ["appendChild", "insertBefore"] as const) {
    const original = Reflect.get(Node.prototype, name) as (...args: unknown[]) => Node;
    Node.prototype[name] = function hooked(this: Node, ...args: unknown[]) {
      loadInserted(args[0] as Node);
      return args[0] instanceof HTMLScriptElement ? args[0] : original.apply(this, args);
    } as never;
  }
  const script = document.createElement("script");
  Object.defineProperty(script, "src", { value: "http://localhost/office/office.js" });
  script.type = "text/plain";
  document.head.append(script);
  connectFrame(window, host);
  run(join(folder, "office.js"));
  // Its types leave it out.
  (CustomFunctions as unknown as { delayInitialization(): void }).delayInitialization();
  ready = await Office.onReady();
});

describe("the real office.js in a frame of ours", () => {
  test("finds Excel on a PC, in Chinese, with the sets that we claim", () => {
    expect(ready).toMatchObject({ host: "Excel", platform: "PC" });
    expect(inserted).toEqual(
      expect.arrayContaining(["excel-win32-16.01.js", "zh-cn/office_strings.js"])
    );
    expect(Office.context.displayLanguage).toBe("zh-CN");
    const supported = (set: string, version: string): boolean =>
      Office.context.requirements.isSetSupported(set, version);
    expect(["1.1", "1.2", "1.12", "1.15", "1.16"].map((v) => supported("ExcelApi", v))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(supported("SharedRuntime", "1.1")).toBe(true);
    expect(supported("ExcelApiDesktop", "1.1")).toBe(false);
  });

  test("works in the workbook", async () => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("表");
  });

  test("settings of the document are those of the workbook", async () => {
    const { settings } = Office.context.document;
    expect(settings.get("before")).toEqual({ year: 2020 });
    settings.set("after", [1, "二"]);
    await new Promise<void>((resolve, reject) => {
      settings.saveAsync(({ status, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded) resolve();
        else reject(new Error(error.message));
      });
    });
    expect(book.settings.get("after")).toEqual([1, "二"]);
  });

  test("the theme is Office's plain one", () => {
    expect(Office.context.officeTheme.bodyBackgroundColor.toLowerCase()).toBe("#ffffff");
  });

  test("a ribbon button runs what is associated and ends with event.completed()", async () => {
    const steps: string[] = [];
    Office.actions.associate("generate", (event: Office.AddinCommands.Event) => {
      steps.push(`started ${event.source.id}`);
      setTimeout(() => {
        steps.push("completes");
        event.completed();
      }, 20);
    });
    await host.invokeAction("generate");
    expect(steps).toEqual(["started generate", "completes"]);
  });

  test("a button whose function is missing says so", async () => {
    await expect(host.invokeAction("nobody")).rejects.toThrow("nobody");
  });

  test("custom functions run in the same runtime, as soon as the add-in has registered them", async () => {
    let isAnswered = false;
    const answers = host.invokeFunctions([
      { id: "PART", parameters: [1, 4] },
      { id: "PART", parameters: [1, 0] },
    ]);
    void answers.then(() => (isAnswered = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([document.readyState, isAnswered]).toEqual(["complete", false]);
    CustomFunctions.associate("PART", (part: number, whole: number) => {
      if (whole === 0)
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's own class is none of its types
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, "除数为零");
      return part / whole;
    });
    expect(await answers).toEqual([{ value: 0.25 }, { error: "#DIV/0!" }]);
  });

  test("the pane is shown and hidden, and the add-in learns it", async () => {
    const asked: boolean[] = [];
    const heard: string[] = [];
    host.onPaneVisibility = (visible) => {
      asked.push(visible);
    };
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      heard.push(visibilityMode);
    });
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await Office.addin.showAsTaskpane();
    host.setPaneVisible(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual([false, true, true]);
    expect(heard).toEqual(["Hidden", "Taskpane", "Hidden"]);
    await stop();
    host.setPaneVisible(true);
    expect(heard).toHaveLength(3);
  });

  test("what the older interface would do is refused, not passed over", async () => {
    const { status, error } = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve);
    });
    expect(status).toBe("failed");
    expect(error.code).toBe(5000);
  });

  test("none of this counts as traffic of the add-in, apart from its one batch", () => {
    expect(host.stats.syncs).toBe(1);
  });
});
