import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** One sheet as hucre reads it; dates come as day numbers. */
export interface HucreSheet {
  readonly name: string;
  /** Rows of values, null for an empty cell. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * Reads a file with the library hucre, a reader that shares no code with ours.
 * It is an ES module that jest cannot load, so it runs in a process of its own.
 */
export function readWithHucre(path: string): readonly HucreSheet[] {
  const program = `
    import { readXlsx } from "hucre";
    import { readFileSync } from "node:fs";
    const book = await readXlsx(new Uint8Array(readFileSync(process.argv[1])));
    const plain = (v) => (v instanceof Date ? v.getTime() / 86400000 + 25569 : v);
    const sheets = book.sheets.map((s) => ({ name: s.name, rows: s.rows.map((r) => Array.from(r, (v) => plain(v ?? null))) }));
    process.stdout.write(JSON.stringify(sheets));`;
  const json = execFileSync(
    process.execPath,
    ["--input-type=module", "-e", program, resolve(path)],
    { encoding: "utf8", maxBuffer: 1 << 28 }
  );
  return JSON.parse(json) as readonly HucreSheet[];
}
