import type { Hyperlink as FileLink, Sheet } from "hucre";
import type { Hyperlink } from "../../model/SheetModel";

/** The links of a sheet, in the order of its cells. */
export function readLinks(file: Sheet): readonly Hyperlink[] {
  const found: Hyperlink[] = [];
  for (const [key, { hyperlink }] of file.cells ?? []) {
    if (!hyperlink) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const { location, target, tooltip, display } = hyperlink;
    if (location === undefined && target === "") continue;
    found.push({
      row,
      column,
      ...(location !== undefined
        ? { documentReference: location.replace(/^#/, "") }
        : { address: target }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      ...(display === undefined ? {} : { textToDisplay: display }),
    });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** @returns null for a link that leads nowhere */
export function writeLink(link: Hyperlink): FileLink | null {
  const { address, documentReference, screenTip, textToDisplay } = link;
  const inside = documentReference !== undefined && documentReference !== "";
  if (!inside && !address) return null;
  const file: FileLink = { target: address ?? "" };
  // Both at once are an address with a place in it.
  if (inside && address) file.target = `${address}#${documentReference}`;
  else if (inside) file.location = documentReference;
  if (screenTip !== undefined) file.tooltip = screenTip;
  if (textToDisplay !== undefined) file.display = textToDisplay;
  return file;
}
