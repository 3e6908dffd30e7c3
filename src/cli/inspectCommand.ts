import { inspectWorkbook } from "../app/inspectWorkbook";
import { inspectionJson } from "../app/json";
import { XlsxWorkbook } from "../hosts/xlsx/XlsxWorkbook";
import type { Language } from "../messages/Language";
import { readBytes, resolvePath } from "./files";
import { onePositional, parseArguments } from "./parseArguments";
import { printInspection } from "./printInspection";
import { checkJsonTarget, writeJson } from "./writeJson";

/** `inspect BOOK.xlsx`: every data item that was found, its candidates, and what was not found. Writes no workbook. */
export async function inspectCommand(
  words: readonly string[],
  language: Language
): Promise<number> {
  const given = parseArguments(words, { json: "value" });
  const path = resolvePath(onePositional(given, "inspect"));
  const json = given.values.get("json");
  if (json !== undefined) checkJsonTarget(json, [path]);
  const inspection = await inspectWorkbook(XlsxWorkbook.open(readBytes(path)));
  if (json !== undefined) writeJson(inspectionJson(inspection), json);
  if (json !== "-") printInspection(inspection, language);
  return inspection.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
