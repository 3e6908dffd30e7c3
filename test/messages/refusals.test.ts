import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { knownRefusals, refusalSentence } from "../../src/messages/refusals";
import { Refusal } from "../../src/workbook/Refusal";

/** Every piece of data that a sentence may name. */
const data: Readonly<Record<string, string>> = {
  cell: "人员!C4",
  count: "3",
  encoding: "EBCDIC",
  error: "GeneralException",
  file: "我的规则.json",
  first: "编外人员控制率：分值有误。",
  second: "--output",
  id: "sz-2021",
  list: "sz-2020-a、sz-2021-b",
  part: "xl/worksheets/sheet1.xml",
  path: "报表/2020.xlsx",
  raw: "暂无",
  sheet: "人员",
  text: "--pak",
  where: "120",
};

/** What the hosts and the command line throw: each needs a sentence of its own. */
const required: readonly string[] = [
  "emptyFile notZip brokenZip encrypted biffWorkbook xlsb csv noWorkbookPart brokenXml doctype",
  "unsupportedEncoding cellOutOfGrid tooLarge lockedStructure signedPackage",
  "fileNotFound notReadable outputNotOurs outputNotWritable sameFile noKnownTable noPack",
  "unknownPack badPack skeletonPack unknownFact badChoice choiceSheetMissing choiceCellUnusable",
  "unknownCommand unknownOption missingArgument unexpectedArgument conflictingOptions badLanguage",
  "packNotJson internalError",
  "cellBeingEdited changedMeanwhile excelBusy excelDenied excelFailed excelGone excelPayload",
  "excelSilent excelTooOld protectedSheet settingNotKept sheetGone sheetHidden sourceChanging",
  "undoFailed writeNotKept",
].flatMap((line) => line.split(" "));

test("every code that is thrown has a sentence", () => {
  expect(required.filter((code) => !knownRefusals.includes(code))).toEqual([]);
});

test.each(knownRefusals)("%s says what to do next, with and without its data", (code) => {
  const chinese = refusalSentence(new Refusal(code, data), "zh");
  const english = refusalSentence(new Refusal(code, data), "en");
  expect(chinese).toMatch(/请.+。$/);
  expect(english).toMatch(/^[A-Z“人编].*[.]$/);
  for (const sentence of [
    chinese,
    english,
    refusalSentence(new Refusal(code), "zh"),
    refusalSentence(new Refusal(code), "en"),
  ]) {
    expect(sentence).not.toMatch(/[{}]|\[\[|\]\]|undefined/);
  }
});

test("the Chinese text of every code", () => {
  const lines = knownRefusals.map(
    (code) => `${code}: ${refusalSentence(new Refusal(code, data), "zh")}`
  );
  expect(lines.join("\n")).toMatchSnapshot();
});

test("details that are not known fall out of the sentence", () => {
  expect(refusalSentence(new Refusal("brokenZip"), "zh")).toBe(
    "工作簿文件已损坏，不能完整读取。请用Excel打开并修复，另存为新的.xlsx，或重新取得原文件。"
  );
});

test("a code that nobody described is still a sentence with a next step", () => {
  expect(refusalSentence(new Refusal("fluxCapacitor"), "zh")).toBe(
    "操作没有完成，原文件没有改动（代码：fluxCapacitor）。请检查文件后重试；仍然如此，请把代码告诉维护人员。"
  );
  expect(refusalSentence(new Refusal("toString"), "en")).toContain("(code: toString)");
});

test("every refusal in the sources has its sentence", () => {
  const thrown = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => [
      ...readFileSync(join("src", path), "utf8").matchAll(/new Refusal\(\s*"(\w+)"/g),
    ])
    .map((match) => match[1] ?? "");
  expect(thrown.filter((code) => !knownRefusals.includes(code))).toEqual([]);
});
