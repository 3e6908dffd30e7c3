import type { PageLayout, SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { asFlag, asNumber, asRecord, asText, oneOf, type Arguments } from "./Arguments";
import { areaOnSheet, splitList } from "./addresses";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { headerFooterGroup } from "./HeaderFooter";
import { changeLayout } from "./layouts";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { areasOf, CellAreas, CellRange, verifySheet } from "./ranges";
import type { Session } from "./Session";
import type { Area } from "../model/area";
import { lastColumn, lastRow } from "../model/area";

type Margin = keyof PageLayout["margins"];
const margins: readonly Margin[] = ["left", "right", "top", "bottom", "header", "footer"];
const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** Excel's own limit, as good as any paper. */
const widestMargin = 3600;

function marginScalars(): NonNullable<Dispatcher<SheetModel>["scalars"]> {
  return Object.fromEntries(
    margins.map((margin) => [memberOf(margin), (sheet) => sheet.pageLayout.margins[margin]])
  );
}

function marginSetters(): NonNullable<Dispatcher<SheetModel>["setters"]> {
  return Object.fromEntries(
    margins.map((margin) => [
      memberOf(margin),
      (sheet, value, session) => {
        const points = asNumber(value, `PageLayout.${margin}Margin`, 0, widestMargin);
        setMargins(sheet, { [margin]: points }, session);
      },
    ])
  );
}

function memberOf(margin: Margin): string {
  return `${margin.charAt(0).toUpperCase()}${margin.slice(1)}Margin`;
}

function setMargins(
  sheet: SheetModel,
  change: Partial<PageLayout["margins"]>,
  session: Session
): void {
  changeLayout(sheet, { margins: { ...sheet.pageLayout.margins, ...change } }, session);
}

/** Ranges or addresses, on this sheet. */
function given(sheet: SheetModel, args: Arguments, member: string, { book }: Session): CellAreas {
  const text = args.raw(0);
  if (typeof text === "string")
    return new CellAreas(
      sheet,
      splitList(text).map((one) => areaOnSheet(book, sheet, one, member))
    );
  const target: unknown = args.remote(0)?.target;
  const isRange = target instanceof CellRange || target instanceof CellAreas;
  if (!isRange || target.sheet !== sheet) throw args.invalid();
  return areasOf(target);
}

function printArea(sheet: SheetModel): RemoteObject | null {
  const { printArea: areas } = sheet.pageLayout;
  return areas.length === 0 ? null : remote(rangeAreas, new CellAreas(sheet, areas));
}

function title(sheet: SheetModel, area: Area | null): RemoteObject | null {
  return area === null ? null : remote(range, new CellRange(sheet, area));
}

function demanded(object: RemoteObject | null, member: string): RemoteObject {
  if (object === null) throw new HostError("ItemNotFound", member);
  return object;
}

function first({ areas }: CellAreas, args: Arguments): Area {
  if (areas.length !== 1) throw args.invalid();
  return areas[0]!;
}

function zoomOf(value: unknown): PageLayout["zoom"] {
  const member = "PageLayout.zoom";
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value, member);
  if (scale != null) {
    if (horizontalFitToPages != null || verticalFitToPages != null)
      throw new HostError("InvalidArgument", member);
    return { scale: asNumber(scale, member, 10, 400) };
  }
  return {
    ...(horizontalFitToPages != null && {
      horizontalFitToPages: asNumber(horizontalFitToPages, member, 0, 32767),
    }),
    ...(verticalFitToPages != null && {
      verticalFitToPages: asNumber(verticalFitToPages, member, 0, 32767),
    }),
  };
}

/** A setter that checks a value and keeps it under a name of the model. */
function kept<K extends keyof PageLayout>(
  name: K,
  check: (value: unknown) => Required<PageLayout>[K]
) {
  return (sheet: SheetModel, value: unknown, session: Session): void => {
    changeLayout(sheet, { [name]: check(value) }, session);
  };
}

const flag = (member: string) => (value: unknown) => asFlag(value, `PageLayout.${member}`);
const word =
  <const W extends string>(member: string, words: readonly W[]) =>
  (value: unknown): W =>
    oneOf(value, words, `PageLayout.${member}`);

export const pageLayout: Dispatcher<SheetModel> = {
  name: "PageLayout",
  verify: (sheet, session) => {
    verifySheet({ sheet }, session);
  },
  scalars: {
    Orientation: (sheet) => sheet.pageLayout.orientation,
    PaperSize: (sheet) => sheet.pageLayout.paperSize,
    BlackAndWhite: (sheet) => sheet.pageLayout.blackAndWhite,
    Zoom: (sheet) => sheet.pageLayout.zoom,
    CenterHorizontally: (sheet) => sheet.pageLayout.centerHorizontally,
    CenterVertically: (sheet) => sheet.pageLayout.centerVertically,
    PrintErrors: (sheet) => sheet.pageLayout.printErrors ?? "AsDisplayed",
    PrintHeadings: (sheet) => sheet.pageLayout.printHeadings ?? false,
    PrintGridlines: (sheet) => sheet.pageLayout.printGridlines ?? false,
    PrintComments: (sheet) => sheet.pageLayout.printComments ?? "NoComments",
    PrintOrder: (sheet) => sheet.pageLayout.printOrder ?? "DownThenOver",
    DraftMode: (sheet) => sheet.pageLayout.draftMode ?? false,
    FirstPageNumber: (sheet) => sheet.pageLayout.firstPageNumber ?? "",
    ...marginScalars(),
  },
  setters: {
    Orientation: kept("orientation", word("orientation", ["Portrait", "Landscape"])),
    PaperSize: kept("paperSize", (value) => asText(value, "PageLayout.paperSize")),
    BlackAndWhite: kept("blackAndWhite", flag("blackAndWhite")),
    Zoom: kept("zoom", zoomOf),
    CenterHorizontally: kept("centerHorizontally", flag("centerHorizontally")),
    CenterVertically: kept("centerVertically", flag("centerVertically")),
    PrintErrors: kept(
      "printErrors",
      word("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"])
    ),
    PrintHeadings: kept("printHeadings", flag("printHeadings")),
    PrintGridlines: kept("printGridlines", flag("printGridlines")),
    PrintComments: kept(
      "printComments",
      word("printComments", ["NoComments", "EndSheet", "InPlace"])
    ),
    PrintOrder: kept("printOrder", word("printOrder", ["DownThenOver", "OverThenDown"])),
    DraftMode: kept("draftMode", flag("draftMode")),
    FirstPageNumber: kept("firstPageNumber", (value) =>
      asNumber(value, "PageLayout.firstPageNumber", -32768, 32767)
    ),
    ...marginSetters(),
  },
  properties: { HeadersFooters: (sheet) => remote(headerFooterGroup, sheet) },
  objects: {
    GetPrintArea: (sheet) => demanded(printArea(sheet), "PageLayout.getPrintArea"),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) =>
      demanded(title(sheet, sheet.pageLayout.titleRows), "PageLayout.getPrintTitleRows"),
    GetPrintTitleRowsOrNullObject: (sheet) => title(sheet, sheet.pageLayout.titleRows),
    GetPrintTitleColumns: (sheet) =>
      demanded(title(sheet, sheet.pageLayout.titleColumns), "PageLayout.getPrintTitleColumns"),
    GetPrintTitleColumnsOrNullObject: (sheet) => title(sheet, sheet.pageLayout.titleColumns),
  },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const { areas } = given(sheet, args, "PageLayout.setPrintArea", session);
      changeLayout(sheet, { printArea: areas }, session);
    },
    SetPrintTitleRows: (sheet, args, session) => {
      const area = first(given(sheet, args, "PageLayout.setPrintTitleRows", session), args);
      changeLayout(sheet, { titleRows: { ...area, left: 0, right: lastColumn } }, session);
    },
    SetPrintTitleColumns: (sheet, args, session) => {
      const area = first(given(sheet, args, "PageLayout.setPrintTitleColumns", session), args);
      changeLayout(sheet, { titleColumns: { ...area, top: 0, bottom: lastRow } }, session);
    },
    SetPrintMargins: (sheet, args, session) => {
      const factor = pointsPer[args.choice(0, ["Points", "Inches", "Centimeters"])];
      const change: Partial<Record<Margin, number>> = {};
      for (const [name, value] of Object.entries(args.record(1))) {
        const margin = oneOf(name, margins, "PageLayout.setPrintMargins");
        if (value != null)
          change[margin] = asNumber(value, "PageLayout.setPrintMargins", 0, widestMargin) * factor;
      }
      setMargins(sheet, change, session);
    },
  },
};
