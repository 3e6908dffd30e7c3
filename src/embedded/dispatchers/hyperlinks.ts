import { areaOf, contains } from "../model/area";
import type { Hyperlink } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { asRecord, asText } from "./Arguments";
import { mayChange, mayWriteContents } from "./protection";
import { areasOf, cellCount, type CellRange } from "./ranges";
import type { Session } from "./Session";

const mostLinks = 66_530;
/** How Excel draws a cell when it becomes a link. */
const linkLook = { color: "#0563C1", underline: "Single" } as const;

/** The link of a cell, or null; of several cells the link that all share. */
export function readHyperlink({ sheet, area }: CellRange): unknown {
  const links = sheet.links.filter(({ row, column }) => contains(area, row, column));
  if (links.length !== cellCount(area)) return null;
  const texts = new Set(links.map((link) => JSON.stringify(told(link))));
  return texts.size === 1 ? told(links[0]!) : null;
}

function told({ address, documentReference, screenTip, textToDisplay }: Hyperlink): object {
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
    ...(textToDisplay !== undefined && { textToDisplay }),
  };
}

/** Gives every cell of the range the link; null takes it away. An empty cell shows where the link leads. */
export function writeHyperlink(range: CellRange, value: unknown, session: Session): void {
  const member = "Range.hyperlink";
  const { sheet, area } = range;
  if (value === null) {
    removeLinks(range, session);
    return;
  }
  const link = linkOf(value, member);
  if (cellCount(area) > mostLinks) throw new HostError("InvalidArgument", member);
  mayChange(range, member, "allowInsertHyperlinks");
  const text = link.textToDisplay;
  if (text !== undefined) mayWriteContents(areasOf(range), member);
  const { book } = session;
  const added: Hyperlink[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      added.push({ row, column, ...link });
      const shown = sheet.cell(row, column) === undefined ? targetOf(link) : undefined;
      const content = text ?? shown;
      if (content !== undefined)
        book.setContents(
          sheet,
          { top: row, left: column },
          [[{ value: content, formula: null }]],
          "api"
        );
    }
  }
  book.setFormat(sheet, area, linkLook, "api");
  book.changeSheet(sheet, "links", "api", () => {
    sheet.links = [...linksOutside(range), ...added];
  });
}

/** Takes links away; the look of the cells stays. */
export function removeLinks(range: CellRange, { book }: Session): void {
  const left = linksOutside(range);
  if (left.length === range.sheet.links.length) return;
  book.changeSheet(range.sheet, "links", "api", () => {
    range.sheet.links = left;
  });
}

/** Cells of the range that have a link. */
export function linkedCells({ sheet, area }: CellRange): ReturnType<typeof areaOf>[] {
  return sheet.links
    .filter(({ row, column }) => contains(area, row, column))
    .map(({ row, column }) => areaOf(row, column));
}

function linksOutside({ sheet, area }: CellRange): Hyperlink[] {
  return sheet.links.filter(({ row, column }) => !contains(area, row, column));
}

function linkOf(value: unknown, member: string): Omit<Hyperlink, "row" | "column"> {
  const { address, documentReference, screenTip, textToDisplay } = asRecord(value, member);
  const link = {
    ...(address != null && { address: asText(address, member) }),
    ...(documentReference != null && { documentReference: asText(documentReference, member) }),
    ...(screenTip != null && { screenTip: asText(screenTip, member) }),
    ...(textToDisplay != null && { textToDisplay: asText(textToDisplay, member) }),
  };
  const targets = [link.address, link.documentReference].filter((target) => target);
  if (targets.length !== 1) throw new HostError("InvalidArgument", member);
  return link;
}

function targetOf(link: Omit<Hyperlink, "row" | "column">): string {
  return link.address ?? link.documentReference ?? "";
}
