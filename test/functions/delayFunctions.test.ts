/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, jest, test } from "@jest/globals";
import { BookModel } from "../../src/embedded/model/BookModel";
import { connectFrame } from "../../src/embedded/protocol/connectFrame";
import { ExcelHost } from "../../src/embedded/protocol/ExcelHost";
import type { FunctionResult } from "../../src/embedded/protocol/FunctionCalls";
import { registerFunctions } from "../../src/functions/register";

/**
 * A slow network: office.js and its Excel part are there long before our script. This Excel calls a function in the very
 * moment in which the client says that functions can be called.
 */
const readyWord = "_SetOsfControlContainerReadyForCustomFunctions";
/** Flags of the host: a shared runtime, with custom functions in it. */
const sharedWithFunctions = 3;
const folder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
let answers: Promise<readonly FunctionResult[]> | null = null;

function run(file: string): void {
  window.eval(readFileSync(join(folder, file), "utf8"));
}

/** Scripts that office.js inserts are evaluated from the library's own files. */
function evaluateInserted(): void {
  for (const name of ["appendChild", "insertBefore"] as const) {
    const original = Reflect.get(Node.prototype, name) as (...nodes: unknown[]) => Node;
    Node.prototype[name] = function hooked(this: Node, ...nodes: unknown[]) {
      const [script] = nodes;
      if (!(script instanceof HTMLScriptElement)) return original.apply(this, nodes);
      setTimeout(() => {
        run(/\/office\/(.+)$/.exec(script.src)![1]!);
        script.onload?.(new Event("load"));
      });
      return script;
    } as never;
  }
}

function excelThatAsksAtOnce(): ExcelHost {
  const book = new BookModel();
  book.addSheet("表", "person");
  const host = new ExcelHost(book);
  const receive = host.receive.bind(host);
  host.receive = (text) => {
    if (!text.includes(readyWord)) {
      receive(text);
      return;
    }
    host.runtimeReady();
    const parameters = [[[8029.7]], [[8081.56]], null];
    answers = host.invokeFunctions([{ id: "EXECRATE", parameters }]);
    const { id } = JSON.parse(text) as { id: number };
    const body = { Results: [], Error: null, TraceIds: [] };
    host.onMessage(
      JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } })
    );
  };
  return host;
}

beforeAll(async () => {
  const tag = document.createElement("script");
  Object.defineProperty(tag, "src", { value: "http://localhost/office/office.js" });
  tag.type = "text/plain";
  document.head.append(tag);
  evaluateInserted();
  connectFrame(window, excelThatAsksAtOnce());
  const external = Reflect.get(window, "external") as { GetHostInfo: () => string };
  const info = external.GetHostInfo().replace(/\d+$/, String(sharedWithFunctions));
  external.GetHostInfo = () => info;
  run("office.js");
  await import("../../src/functions/delayFunctions");
  await Office.onReady();
});

test("Excel is not told to call functions before they are there, and then gets its answer", async () => {
  await pause(500);
  expect(answers).toBeNull();
  registerFunctions();
  // The client looks again each 50 ms.
  while (answers === null) await pause(10);
  expect(await answers).toEqual([{ value: [[0.9936]] }]);
});

test("without office.js the script does nothing", async () => {
  const page = globalThis as { CustomFunctions?: unknown };
  delete page.CustomFunctions;
  await jest.isolateModulesAsync(async () => {
    await expect(import("../../src/functions/delayFunctions")).resolves.toBeDefined();
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
