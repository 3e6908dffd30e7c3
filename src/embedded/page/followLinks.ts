import type { Grid } from "../calc/Grid";
import { placePrefix } from "../calc/gridLink";
import { watchClickedCell } from "../calc/watchPointer";
import { parseArea, splitSheet } from "../model/area";
import type { BookModel } from "../model/BookModel";

/** As in Excel, a click on a cell with a link follows it. */
export function followLinksOnClick(
  grid: Grid,
  book: () => BookModel,
  follow: (address: string) => void
): void {
  grid.whenStarted(() => {
    watchClickedCell(grid, ({ sheet, row, column }) => {
      const link = book()
        .sheet(sheet)
        ?.links.find((one) => one.row === row && one.column === column);
      if (link?.documentReference)
        follow(`${placePrefix}${encodeURIComponent(link.documentReference)}`);
    });
  });
}

/** Goes to a place of the workbook. @returns the place where it is none of it */
export function followLink(book: BookModel, address: string): string | null {
  const place = decodeURIComponent(address.replace(placePrefix, "").replace(/^#/, ""));
  const { sheet: name, rest } = splitSheet(place);
  const area = parseArea(rest);
  const sheet = name === null ? book.active : book.sheet(name);
  if (!address.startsWith("#") || sheet == null || area === null) return place;
  book.select(sheet, [area], "person");
  return null;
}
