import { strToU8, zipSync } from "fflate";

/** Local time, as zip files hold it: the earliest that all programs show. */
const mtime = new Date(1980, 0, 1, 0, 0, 0);

/**
 * A zip whose bytes depend on nothing but names and contents.
 * @param {Record<string, Uint8Array | string>} files by path with slashes; texts become UTF-8
 * @returns {Uint8Array}
 */
export function zipFiles(files) {
  const entries = Object.keys(files)
    .sort()
    .map((path) => {
      const content = files[path];
      const bytes = typeof content === "string" ? strToU8(content) : new Uint8Array(content);
      return [path, [bytes, { mtime, level: 9 }]];
    });
  return zipSync(Object.fromEntries(entries));
}
