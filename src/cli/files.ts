import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "../workbook/Refusal";

/** A path as the person meant it: npm changes the working directory, and tells the one she stood in. */
export function resolvePath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

/** @throws Refusal `fileNotFound`, `notReadable` */
export function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) throw new Refusal("fileNotFound", { path });
  try {
    return readFileSync(path);
  } catch {
    throw new Refusal("notReadable", { path });
  }
}

/** The first of `FILE.bak`, `FILE.bak2`, `FILE.bak3` … that does not exist. */
export function backupPath(path: string): string {
  for (let number = 1; ; number++) {
    const candidate = `${path}.bak${number === 1 ? "" : number}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/**
 * Writes beside the target and renames, so that a reader never sees half a file.
 * @param keepBackup keeps an existing file as `.bak`
 * @throws Refusal `outputNotWritable`
 */
export function writeSafely(
  target: string,
  content: Uint8Array | string,
  { keepBackup }: { readonly keepBackup: boolean }
): { readonly backup: string | null } {
  // A link keeps pointing to its file, which is what is replaced.
  const path = existsSync(target) ? realpathSync(target) : target;
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const backup = keepBackup && existsSync(path) ? backupPath(path) : null;
  try {
    writeFileSync(beside, content);
    if (backup !== null) copyFileSync(path, backup);
    renameSync(beside, path);
  } catch {
    rmSync(beside, { force: true });
    throw new Refusal("outputNotWritable", { path });
  }
  return { backup };
}

/** True where two paths name one existing file, links followed. */
export function isSameFile(a: string, b: string): boolean {
  if (!existsSync(a) || !existsSync(b)) return false;
  const [first, second] = [statSync(a), statSync(b)];
  return first.ino === second.ino && first.dev === second.dev;
}
