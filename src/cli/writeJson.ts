import { resolvePath, writeSafely } from "./files";

/** Writes a JSON document to stdout (`-`) or to a file, which is replaced. */
export function writeJson(document: object, target: string): void {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (target === "-") process.stdout.write(text);
  else writeSafely(resolvePath(target), text, { keepBackup: false });
}
