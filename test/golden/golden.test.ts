import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { evaluationJson } from "../../src/app/json";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { findingSentence } from "../../src/messages/findings";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { cellName } from "../../src/workbook/address";
import type { CellContent, WorkbookPlan } from "../../src/workbook/SheetPlan";

/**
 * Golden workbooks: each folder here holds `input.xlsx`, `about.md` (origin, why), the result as JSON, the findings as
 * sentences, and every planned cell. A new folder is a new test. `UPDATE_GOLDEN=1 npx jest test/golden` writes what is
 * there now; commit that only with the meaning that changed in the message.
 */
const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory()
);

describe.each(folders.map(({ name }) => name))("%s", (name) => {
  const path = (file: string): string => join(__dirname, name, file);

  test("is as it was", async () => {
    expect(existsSync(path("about.md"))).toBe(true);
    const workbook = XlsxWorkbook.open(readFileSync(path("input.xlsx")));
    const result = await evaluateWorkbook(workbook, { pack: shippedPacks.get("sz-2021-b")! });
    const now = {
      "result.json": `${JSON.stringify(evaluationJson(result), null, 1)}\n`,
      "messages.txt": result.findings
        .map((one) => `${one.id}\n${findingSentence(one, "zh")}\n${findingSentence(one, "en")}\n`)
        .join("\n"),
      "plan.txt": planText(result.plan),
    };
    for (const [file, text] of Object.entries(now)) {
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path(file), text);
      expect(text.split("\n")).toEqual(readFileSync(path(file), "utf8").split("\n"));
    }
  });
});

function planText(plan: WorkbookPlan): string {
  return plan.sheets
    .map(({ name, cells }) =>
      [
        `# ${name}`,
        ...cells
          .filter(({ content }) => content.kind !== "blank")
          .map(({ row, column, content }) => `${cellName(row, column)}\t${contentText(content)}`),
      ].join("\n")
    )
    .join("\n\n")
    .concat("\n");
}

function contentText(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return String(content.number);
    case "text":
      return JSON.stringify(content.text);
    case "formula":
      return `=${content.formula}\t→ ${JSON.stringify(content.cached)}`;
  }
}
