import type { PageMargins, PageSetup, Sheet } from "hucre";
import type { PageLayout } from "../../model/SheetModel";
import { parseArea } from "../../model/area";
import { parseAreas } from "./areas";
import { readHeaderFooter } from "./headerFooter";
import { paperName } from "./paperSizes";
import type { SheetExtras } from "./sheetExtras";

const inch = 72;
/** Excel's own margins, in inches, for a file that says nothing. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export function readPageLayout(file: Sheet, extras: SheetExtras): PageLayout {
  const setup = file.pageSetup ?? {};
  const margins = { ...usualMargins, ...setup.margins };
  return {
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperName(extras.paperSize),
    blackAndWhite: extras.blackAndWhite,
    zoom: readZoom(setup),
    printArea: parseAreas(setup.printArea ?? ""),
    titleRows: parseArea(setup.printTitlesRow ?? ""),
    titleColumns: parseArea(setup.printTitlesColumn ?? ""),
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    margins: {
      left: points(margins.left),
      right: points(margins.right),
      top: points(margins.top),
      bottom: points(margins.bottom),
      header: points(margins.header),
      footer: points(margins.footer),
    },
    headersFooters: readHeaderFooter(file.headerFooter),
  };
}

/** A fit that is 0 is as long as needed, and is left out. */
function readZoom(setup: PageSetup): PageLayout["zoom"] {
  if (!setup.fitToPage) return { scale: setup.scale ?? 100 };
  const horizontal = setup.fitToWidth ?? 1;
  const vertical = setup.fitToHeight ?? 1;
  const zoom: Record<string, number> = {};
  if (horizontal > 0) zoom["horizontalFitToPages"] = horizontal;
  if (vertical > 0) zoom["verticalFitToPages"] = vertical;
  return zoom;
}

/** Without paper size, black and white, print area and titles, for which hucre has no or no safe words. */
export function writePageSetup(layout: PageLayout): PageSetup {
  const { zoom, margins } = layout;
  const setup: PageSetup = {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    margins: inches(margins),
  };
  if (layout.centerHorizontally) setup.horizontalCentered = true;
  if (layout.centerVertically) setup.verticalCentered = true;
  const scale = zoom["scale"];
  if (typeof scale === "number") {
    if (scale !== 100) setup.scale = scale;
    return setup;
  }
  setup.fitToPage = true;
  setup.fitToWidth = pages(zoom["horizontalFitToPages"]);
  setup.fitToHeight = pages(zoom["verticalFitToPages"]);
  return setup;
}

function pages(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** Hundredths of a point, so that 0.6 inches are 43.2. */
function points(inches: number): number {
  return Math.round(inches * inch * 100) / 100;
}

function inches(margins: PageLayout["margins"]): PageMargins {
  const entries = Object.entries(margins).map(([side, value]) => [
    side,
    Math.round((value / inch) * 1e6) / 1e6,
  ]);
  return Object.fromEntries(entries) as PageMargins;
}
