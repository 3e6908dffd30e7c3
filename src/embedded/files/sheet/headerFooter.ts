import type { HeaderFooter } from "hucre";

const parts = { L: "left", C: "center", R: "right" } as const;

/** Pages and their words in files; the model writes those of all pages without a prefix. */
const pages = [
  ["odd", ""],
  ["even", "evenPages."],
  ["first", "firstPage."],
] as const;

/**
 * Headers and footers by the names of Office.js: `leftHeader`, `centerFooter`, … for all pages (or odd ones),
 * `evenPages.leftHeader` and `firstPage.leftHeader` for others, `state` where pages differ.
 */
export function readHeaderFooter(file: HeaderFooter | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  if (file === undefined) return found;
  for (const [page, prefix] of pages)
    for (const kind of ["Header", "Footer"] as const)
      for (const [part, text] of Object.entries(split(file[`${page}${kind}`] ?? "")))
        if (text !== "") found[`${prefix}${part}${kind}`] = text;
  const odd = file.differentOddEven ?? false;
  const first = file.differentFirst ?? false;
  if (odd || first)
    found["state"] = odd && first ? "FirstOddAndEven" : odd ? "OddAndEven" : "FirstAndDefault";
  return found;
}

export function writeHeaderFooter(model: Readonly<Record<string, string>>): HeaderFooter {
  const file: HeaderFooter = {};
  for (const [page, prefix] of pages)
    for (const kind of ["Header", "Footer"] as const) {
      const text = Object.entries(parts)
        .map(([letter, part]) => [letter, model[`${prefix}${part}${kind}`] ?? ""] as const)
        .filter(([, content]) => content !== "")
        .map(([letter, content]) => `&${letter}${content}`)
        .join("");
      if (text !== "") file[`${page}${kind}`] = text;
    }
  const state = model["state"] ?? "";
  if (state.includes("Odd")) file.differentOddEven = true;
  if (state.startsWith("First")) file.differentFirst = true;
  return file;
}

/** `&L甲&C乙` by its parts; text before any mark stands in the middle. */
function split(text: string): Record<string, string> {
  const found: Record<(typeof parts)[keyof typeof parts], string> = {
    left: "",
    center: "",
    right: "",
  };
  let part: keyof typeof found = "center";
  // Marks come in twos, so that `&&L` is an ampersand and a letter.
  for (const [piece] of text.matchAll(/&[^]|[^&]+|&/g)) {
    if (/^&[LCR]$/.test(piece)) part = parts[piece[1] as keyof typeof parts];
    else found[part] += piece;
  }
  return found;
}
