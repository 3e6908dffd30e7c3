import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../../..");

/** Every .xlsx at hand: golden cases, samples, and the public workbooks where they lie beside the checkout. */
export const workbookFiles: readonly string[] = [
  ...folders("test/golden").map((folder) => join(folder, "input.xlsx")),
  ...files("assets/samples"),
  ...files("../shared/data"),
].filter((path) => existsSync(resolve(root, path)));

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(root, path)));
}

function folders(path: string): string[] {
  return readdirSync(resolve(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name));
}

function files(path: string): string[] {
  if (!existsSync(resolve(root, path))) return [];
  return readdirSync(resolve(root, path), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => join(path, name));
}
