import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * Content of each file below a folder.
 * @param {string} folder
 * @param {string} prefix put before each path, such as `web/`
 * @returns {Record<string, Uint8Array>} by path with slashes
 */
export function filesOf(folder, prefix) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        prefix + relative(folder, file).split(sep).join("/"),
        new Uint8Array(readFileSync(file)),
      ])
  );
}
