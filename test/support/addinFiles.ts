import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Content of each file below a folder by its path with slashes. */
export function filesBelow(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        return [
          full
            .slice(folder.length + 1)
            .split(sep)
            .join("/"),
          readFileSync(full),
        ];
      })
  );
}
