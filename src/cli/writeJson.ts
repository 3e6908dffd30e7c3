import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../workbook/Refusal";
import { isSameFile, resolvePath, writeSafely } from "./files";

/**
 * Looks at `--json` before anything is written: it must not replace a workbook, and its folder must be there.
 * @param workbooks paths that the command reads or writes
 * @throws Refusal `jsonOverWorkbook`, `outputNotWritable`
 */
export function checkJsonTarget(target: string, workbooks: readonly string[]): void {
  if (target === "-") return;
  const path = resolvePath(target);
  const taken = workbooks.some((other) => other === path || isSameFile(other, path));
  if (taken || /\.xls[a-z]?$/i.test(path)) throw new Refusal("jsonOverWorkbook", { path });
  const folder = existsSync(dirname(path)) && statSync(dirname(path)).isDirectory();
  if (!folder || (existsSync(path) && statSync(path).isDirectory())) {
    throw new Refusal("outputNotWritable", { path });
  }
}

/** Writes a JSON document to stdout (`-`) or to a file, which is replaced. */
export function writeJson(document: object, target: string): void {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (target === "-") process.stdout.write(text);
  else writeSafely(resolvePath(target), text, { keepBackup: false });
}
