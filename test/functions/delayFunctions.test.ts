/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, jest, test } from "@jest/globals";
import { BookModel } from "../../src/embedded/model/BookModel";
import { connectFrame } from "../../src/embedded/protocol/connectFrame";
import { ExcelHost } from "../../src/embedded/protocol/ExcelHost";
import type { FunctionResult } from "../../src/embedded/protocol/FunctionCalls";
import { registerFunctions } from "../../src/functions/register";

/** A slow network: office.js and its Excel part are there long before our script, and Excel wants to call a function. */
const folder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const book = new BookModel();
book.addSheet("表", "person");
const host = new ExcelHost(book);
let answers: readonly FunctionResult[] | null = null;

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

beforeAll(async () => {
  const tag = document.createElement("script");
  Object.defineProperty(tag, "src", { value: "http://localhost/office/office.js" });
  tag.type = "text/plain";
  document.head.append(tag);
  evaluateInserted();
  connectFrame(window, host);
  const call = { id: "EXECRATE", parameters: [[[8029.7]], [[8081.56]], null] };
  void host.invokeFunctions([call]).then((results) => {
    answers = results;
  });
  run("office.js");
  await import("../../src/functions/delayFunctions");
  await Office.onReady();
});

test("a function that is asked for before our script is there is answered once it is", async () => {
  await pause(500);
  expect(answers).toBeNull();
  registerFunctions();
  // The client looks again each 50 ms.
  while (answers === null) await pause(10);
  expect(answers).toEqual([{ value: [[0.9936]] }]);
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
