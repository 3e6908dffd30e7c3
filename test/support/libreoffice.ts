import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book, CellResult } from "./formula/Value";

/**
 * LibreOffice as a judge of written workbooks and emitted formulas. It shares no code with what it judges: LibreOffice
 * computes, openpyxl reads its results and writes its inputs. Where either is missing every call fails; nothing skips.
 */

/** A workbook as bytes, or the path of its file. */
export type WorkbookFile = Uint8Array | string;

/** Values by sheet name and address (`C5`); blank cells are left out, errors are their text (`#DIV/0!`). */
export type SheetValues = Map<string, Map<string, CellResult>>;

/** One formula over cells of its own sheet. */
export interface FormulaCase {
  /** With or without `=`. */
  readonly formula: string;
  /** Constants by address; columns from AAA on are taken. */
  readonly cells?: Readonly<Record<string, CellResult>>;
}

/** LibreOffice keeps cached values and ignores fullCalcOnLoad unless its profile says 0, always. */
const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse" oor:type="xs:int"><value>0</value></prop></item>
</oor:items>`;

/** Given file names on stdin as JSON, prints the cached values; the bytes decide, not the name. */
const readScript = `
import io, json, sys, datetime, openpyxl
def shown(value):
    return value if isinstance(value, (int, float, str, bool)) else value.isoformat() if hasattr(value, "isoformat") else str(value)
books = []
for path in json.load(sys.stdin):
    with open(path, "rb") as file:
        book = openpyxl.load_workbook(io.BytesIO(file.read()), data_only=True)
    books.append([[sheet.title, [[cell.coordinate, shown(cell.value)] for row in sheet.iter_rows() for cell in row if cell.value is not None]] for sheet in book.worksheets])
json.dump(books, sys.stdout)
`;

/** Given [path, [[sheet, [[cell, content]]]]] on stdin, writes a workbook; a content {"formula": …} is a formula. */
const writeScript = `
import json, sys, openpyxl
path, sheets = json.load(sys.stdin)
book = openpyxl.Workbook()
book.remove(book.active)
for name, cells in sheets:
    sheet = book.create_sheet()
    sheet.title = name
    for address, content in cells:
        cell = sheet[address]
        if isinstance(content, dict):
            cell.value = "=" + content["formula"]
        else:
            cell.value = content
            if isinstance(content, str):
                cell.data_type = "s"
book.save(path)
`;

/** Values of one workbook after LibreOffice computed every formula anew. Takes 2–3 s, nearly all of it the start. */
export async function recalculateWithLibreOffice(file: WorkbookFile): Promise<SheetValues> {
  return (await recalculateAllWithLibreOffice([file]))[0]!;
}

/** The same for many workbooks with one start, in their order. */
export async function recalculateAllWithLibreOffice(
  files: readonly WorkbookFile[]
): Promise<SheetValues[]> {
  if (files.length === 0) return [];
  return inTemporaryFolder(async (folder) => readValues(await convert(folder, files, "xlsx")));
}

/** Values of a workbook as its file holds them, computed by nobody. */
export async function cachedValues(file: WorkbookFile): Promise<SheetValues> {
  return inTemporaryFolder(
    async (folder) => (await readValues(await placeAll(folder, [file])))[0]!
  );
}

/** Writes a book of the strict interpreter's with openpyxl and lets LibreOffice compute it. */
export async function calculateBookWithLibreOffice(book: Book): Promise<SheetValues> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, "book.xlsx");
    await writeBook(path, book);
    return (await readValues(await convert(folder, [path], "xlsx")))[0]!;
  });
}

/**
 * Results of many formulas, all in one workbook. Formulas with the same cells share a sheet, so a property test should
 * rather put its inputs into the formulas than into thousands of different sheets.
 * @returns one result for each formula, in their order; a formula that shows nothing gives ""
 */
export async function evaluateWithLibreOffice(
  cases: readonly FormulaCase[]
): Promise<CellResult[]> {
  const sheets = new Map<string, Map<string, CellResult | { readonly formula: string }>>();
  const names = new Map<string, string>();
  const places = cases.map(({ formula, cells = {} }) => {
    const key = JSON.stringify(cells);
    const sheet = names.get(key) ?? `案例${names.size + 1}`;
    names.set(key, sheet);
    const content =
      sheets.get(sheet) ??
      new Map<string, CellResult | { readonly formula: string }>(Object.entries(cells));
    sheets.set(sheet, content);
    const cell = `AAA${content.size + 1}`;
    content.set(cell, { formula: formula.replace(/^=/, "") });
    return { sheet, cell };
  });
  const values = await calculateBookWithLibreOffice(sheets);
  return places.map(({ sheet, cell }) => values.get(sheet)?.get(cell) ?? "");
}

/** The workbook printed by LibreOffice, as it would come from a printer. */
export async function toPdf(file: WorkbookFile): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => readFile((await convert(folder, [file], "pdf"))[0]!));
}

/** Writes a book to a file with openpyxl; formulas without cached values. */
export async function writeBook(path: string, book: Book): Promise<void> {
  await python(writeScript, [path, [...book].map(([sheet, cells]) => [sheet, [...cells]])]);
}

async function convert(
  folder: string,
  files: readonly WorkbookFile[],
  format: "xlsx" | "pdf"
): Promise<string[]> {
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), profileSettings);
  const sources = await placeAll(folder, files);
  const output = join(folder, "output");
  const filter = format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "pdf:calc_pdf_Export";
  const said = await soffice([
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...["--headless", "--norestore", "--nolockcheck", "--convert-to", filter, "--outdir", output],
    ...sources,
  ]);
  const results = sources.map((_, index) => join(output, `${index}.${format}`));
  for (const [index, result] of results.entries())
    await readFile(result).catch(() => {
      throw new Error(`LibreOffice did not convert workbook ${index} to ${format}: ${said}`);
    });
  return results;
}

/** Copies the workbooks into the folder as `0.xlsx`, `1.xlsx`, …: LibreOffice writes into no folder of the tests. */
async function placeAll(folder: string, files: readonly WorkbookFile[]): Promise<string[]> {
  const input = join(folder, "input");
  await mkdir(input, { recursive: true });
  return Promise.all(
    files.map(async (file, index) => {
      const path = join(input, `${index}.xlsx`);
      await writeFile(path, typeof file === "string" ? await readFile(file) : file);
      return path;
    })
  );
}

async function readValues(paths: readonly string[]): Promise<SheetValues[]> {
  const books = JSON.parse(await python(readScript, paths)) as [string, [string, CellResult][]][][];
  return books.map((sheets) => new Map(sheets.map(([name, cells]) => [name, new Map(cells)])));
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "scorecard-judge-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs soffice to its end and returns what it said. The plain C locale keeps number formats and separators English. */
function soffice(args: readonly string[]): Promise<string> {
  const environment = { ...process.env, LC_ALL: "C.UTF-8", LANG: "C.UTF-8" };
  return new Promise((resolve, reject) => {
    const limits = { env: environment, timeout: 300_000, maxBuffer: 1 << 26 };
    execFile("soffice", args, limits, (error, stdout, stderr) => {
      if (error === null) resolve(stdout + stderr);
      else if (error.code === "ENOENT")
        reject(
          new Error("LibreOffice (soffice) is missing: install the package libreoffice-calc-nogui")
        );
      else reject(new Error(`LibreOffice failed: ${error.message}\n${stdout}${stderr}`));
    });
  });
}

/** The interpreter that has openpyxl: the system's own, where Debian puts it, else the first on the path. */
let interpreter: Promise<string> | undefined;

async function python(script: string, input: unknown): Promise<string> {
  interpreter ??= findInterpreter();
  return run(await interpreter, script, JSON.stringify(input));
}

async function findInterpreter(): Promise<string> {
  for (const candidate of ["/usr/bin/python3", "python3"]) {
    const found = await run(candidate, "import openpyxl", "").then(
      () => true,
      () => false
    );
    if (found) return candidate;
  }
  throw new Error("openpyxl is missing: install the package python3-openpyxl");
}

function run(command: string, script: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, ["-X", "utf8", "-c", script]);
    let [output, errors] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject).on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`python failed (${String(code)}): ${errors}`));
    });
    // A script that ends without reading closes the pipe; its exit code tells.
    child.stdin.on("error", () => undefined).end(input);
  });
}
