import { basename } from "node:path";
import { packReadingJson } from "../app/packReadingJson";
import { readPack } from "../app/readPack";
import { readDocxTables } from "../hosts/docx/readDocxTables";
import { XlsxWorkbook } from "../hosts/xlsx/XlsxWorkbook";
import type { Language } from "../messages/Language";
import { Refusal } from "../workbook/Refusal";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { readBytes, resolvePath, writeSafely } from "./files";
import { onePositional, parseArguments } from "./parseArguments";
import { printPackReading } from "./printPackReading";
import { checkJsonTarget, writeJson } from "./writeJson";

const options = {
  sheet: "value",
  output: "value",
  date: "value",
  id: "value",
  title: "value",
  json: "value",
} as const;

/**
 * `packs read TABLE.xlsx|.docx`: reads a bureau's own 评分表 into a rule pack and prints what was understood, line by
 * line. @returns 0, or 1 where there is no pack
 */
export async function readPackCommand(
  words: readonly string[],
  language: Language
): Promise<number> {
  const given = parseArguments(words, options);
  const path = resolvePath(onePositional(given, "packs read"));
  const value = (name: keyof typeof options): string | undefined => given.values.get(name);
  const [sheet, id, title, date] = [value("sheet"), value("id"), value("title"), value("date")];
  if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Refusal("badPackId", { text: id });
  }
  if (date !== undefined && !isDate(date)) throw new Refusal("badDate", { text: date });
  const [output, json] = [value("output"), value("json")];
  for (const target of [output, json]) {
    if (target !== undefined) checkJsonTarget(target, [path]);
  }

  const reading = readPack(await snapshotOf(path), {
    fileName: basename(path),
    ...(sheet !== undefined && { sheet }),
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  });
  if (json !== undefined) writeJson(packReadingJson(reading), json);
  if (json !== "-") printPackReading(reading, language);
  if (reading.pack === null) return 1;
  if (output !== undefined) {
    const target = resolvePath(output);
    const text = `${JSON.stringify(reading.pack, null, 2)}\n`;
    const { backup } = writeSafely(target, text, { keepBackup: true });
    if (json !== "-") printWritten(target, backup, language);
  }
  return 0;
}

/** Word files by their name, everything else as a workbook, which says what it is if it is none. */
async function snapshotOf(path: string): Promise<WorkbookSnapshot> {
  const bytes = readBytes(path);
  if (/\.(?:doc[xm]?|dotx|wps)$/i.test(path)) return readDocxTables(bytes);
  return XlsxWorkbook.open(bytes).read();
}

function printWritten(path: string, backup: string | null, language: Language): void {
  const zh = language === "zh";
  const lines = [`${zh ? "已写入：" : "Written: "}${path}`];
  if (backup !== null)
    lines.push(`${zh ? "原文件保留为：" : "The former file is kept as: "}${backup}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** A day that exists, as `2021-03-01`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
