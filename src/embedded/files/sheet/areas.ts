import { areaName, areaOf, parseArea, type Area } from "../../model/area";

/** The areas of an `sqref`, apart by blanks, or of a print area, apart by commas; what is none is left out. */
export function parseAreas(text: string): readonly Area[] {
  return text
    .split(/[\s,]+/)
    .map((part) => parseArea(part))
    .filter((area) => area !== null);
}

/** Areas as an `sqref`, in which whole columns and rows have both their ends, as Excel writes them. */
export function areasText(areas: readonly Area[]): string {
  return areas
    .map(({ top, left, bottom, right }) => {
      const first = areaName(areaOf(top, left));
      const last = areaName(areaOf(bottom, right));
      return first === last ? first : `${first}:${last}`;
    })
    .join(" ");
}

/** `$A$1:$D$9`, `$1:$3`. */
export function fixedName(area: Area): string {
  return areaName(area).replace(/[A-Z]+|[0-9]+/g, "$$$&");
}
