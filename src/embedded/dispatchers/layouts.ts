import type { PageLayout, SheetModel } from "../model/SheetModel";
import type { Session } from "./Session";

export function changeLayout(
  sheet: SheetModel,
  change: Partial<PageLayout>,
  { book }: Session
): void {
  book.changeSheet(sheet, "pageLayout", "api", () => {
    sheet.pageLayout = { ...sheet.pageLayout, ...change };
  });
}
