import type { FindingCell } from "../checks/Finding";
import type { Language } from "./Language";

/** So many places are named in a sentence; the rest are counted. */
const mostPlaces = 4;

/**
 * `人员!C4` as a sentence names it: `「人员」C4`, in English `人员!C4`.
 * A sheet's name may itself hold `!`, a cell never does.
 */
export function placeWords(place: string, language: Language): string {
  const at = place.lastIndexOf("!");
  if (at < 0 || language === "en") return place;
  return `「${place.slice(0, at)}」${place.slice(at + 1)}`;
}

/** The cells of a finding with what stands there: `「人员」C4（41）、「基本情况」B7（66）`. */
export function cellsWords(cells: readonly FindingCell[], language: Language): string {
  const named = cells.slice(0, mostPlaces).map(({ sheet, cell, value }) => {
    const place = placeWords(`${sheet}!${cell}`, language);
    return language === "zh" ? `${place}（${value}）` : `${place} (${value})`;
  });
  const rest = cells.length - named.length;
  if (language === "zh") return `${named.join("、")}${rest > 0 ? `等${cells.length}处` : ""}`;
  return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
