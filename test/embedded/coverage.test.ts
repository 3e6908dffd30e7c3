import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { areaOf } from "../../src/embedded/model/area";
import { BookModel } from "../../src/embedded/model/BookModel";
import { ExcelHost } from "../../src/embedded/protocol/ExcelHost";
import { officeClient } from "../support/officeClient";

/**
 * Asks the host for every member of the classes it has, as the client library itself lists them, and keeps the answer in
 * docs/embedded-excel-coverage.md. `UPDATE_DOCS=1 npx jest test/embedded/coverage` writes the page anew.
 */
const page = "docs/embedded-excel-coverage.md";
const client = officeClient();

type Members = Readonly<Record<string, unknown>>;
type Instance = (workbook: Excel.Workbook) => object;

const firstSheet = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getFirst();
const cell = (workbook: Excel.Workbook): Excel.Range => firstSheet(workbook).getRange("A1");
const custom = (workbook: Excel.Workbook): Excel.ConditionalFormat =>
  cell(workbook).conditionalFormats.add("Custom");

/** An object of each class, on a book that has one of everything. */
const instances: Readonly<Record<string, Instance>> = {
  Application: ({ application }) => application,
  CellValueConditionalFormat: (workbook) =>
    cell(workbook).conditionalFormats.add("CellValue").cellValue,
  ConditionalFormat: custom,
  ConditionalFormatCollection: (workbook) => cell(workbook).conditionalFormats,
  ConditionalFormatRule: (workbook) => custom(workbook).custom.rule,
  ConditionalRangeFill: (workbook) => custom(workbook).custom.format.fill,
  ConditionalRangeFont: (workbook) => custom(workbook).custom.format.font,
  ConditionalRangeFormat: (workbook) => custom(workbook).custom.format,
  CustomConditionalFormat: (workbook) => custom(workbook).custom,
  CustomProperty: ({ properties }) => properties.custom.getItem("自定义"),
  CustomPropertyCollection: ({ properties }) => properties.custom,
  DataValidation: (workbook) => cell(workbook).dataValidation,
  DocumentProperties: ({ properties }) => properties,
  FormatProtection: (workbook) => cell(workbook).format.protection,
  HeaderFooter: (workbook) => firstSheet(workbook).pageLayout.headersFooters.defaultForAllPages,
  HeaderFooterGroup: (workbook) => firstSheet(workbook).pageLayout.headersFooters,
  NamedItem: ({ names }) => names.getItem("名称"),
  NamedItemCollection: ({ names }) => names,
  PageLayout: (workbook) => firstSheet(workbook).pageLayout,
  Range: cell,
  RangeAreas: (workbook) => firstSheet(workbook).getRanges("A1,C3"),
  RangeBorder: (workbook) => cell(workbook).format.borders.getItem("EdgeTop"),
  RangeBorderCollection: (workbook) => cell(workbook).format.borders,
  RangeCollection: (workbook) => firstSheet(workbook).getRanges("A1,C3").areas,
  RangeFill: (workbook) => cell(workbook).format.fill,
  RangeFont: (workbook) => cell(workbook).format.font,
  RangeFormat: (workbook) => cell(workbook).format,
  Runtime: (workbook) => (workbook as unknown as { _Runtime: object })._Runtime,
  Setting: ({ settings }) => settings.getItem("设置"),
  SettingCollection: ({ settings }) => settings,
  Workbook: (workbook) => workbook,
  WorkbookProtection: ({ protection }) => protection,
  Worksheet: firstSheet,
  WorksheetCollection: ({ worksheets }) => worksheets,
  WorksheetFreezePanes: (workbook) => firstSheet(workbook).freezePanes,
  WorksheetProtection: (workbook) => firstSheet(workbook).protection,
};

/** A workbook in which every instance can be had. */
function sample(): ExcelHost {
  const book = new BookModel();
  const sheet = book.addSheet("表", "person");
  book.addSheet("表二", "person");
  book.setContents(sheet, { top: 0, left: 0 }, [[{ value: 1, formula: null }]], "person");
  const name = { formula: "=表!$A$1", comment: "", visible: true, sheet: null };
  book.setNames([{ name: "名称", ...name }], "person");
  sheet.conditionalFormats = [
    {
      id: "1",
      areas: [areaOf(0, 0)],
      type: "Custom",
      formula: "=A1>0",
      rule: null,
      format: {},
      stopIfTrue: false,
    },
  ];
  book.settings.set("设置", 1);
  book.customProperties.set("自定义", 1);
  return new ExcelHost(book, { locale: "en-US" });
}

type Verdict = "answered" | "not answered" | "newer";

/** Refusals that Excel documents for an object in this state; every other error is no answer. */
const documented: Readonly<Record<string, string>> = {
  "ConditionalFormat.cellValue": "InvalidOperation",
  "NamedItem.worksheet": "InvalidOperation",
  "PageLayout.getPrintArea()": "ItemNotFound",
  "PageLayout.getPrintTitleColumns()": "ItemNotFound",
  "PageLayout.getPrintTitleRows()": "ItemNotFound",
  "Range.getSpillParent()": "ItemNotFound",
  "Range.getSpillingToRange()": "ItemNotFound",
  "Worksheet.getPrevious()": "ItemNotFound",
  "WorksheetFreezePanes.getLocation()": "ItemNotFound",
};

/** Members that are neither answered nor known to be refused. */
const unclear: string[] = [];

/** Does one thing with an instance, in one of the ways that it may be meant, until one is answered. */
async function probe(member: string, instance: Instance, acts: readonly Act[]): Promise<Verdict> {
  const refused: string[] = [];
  for (const act of acts) {
    client.connect(sample());
    try {
      await client.Excel.run(async (context) => {
        act(instance(context.workbook) as Members);
        await context.sync();
      });
      return "answered";
    } catch (failure) {
      const { code, message } = failure as { code?: string; message: string };
      // Something else than an error of Office.js is a mistake of this test.
      if (code === undefined) throw failure;
      // The client itself refuses what belongs to a set that the host does not claim.
      if (code === "ApiNotFound")
        return message.startsWith("The embedded Excel") ? "not answered" : "newer";
      if (code === documented[member]) return "answered";
      refused.push(`${code}: ${message}`);
    }
  }
  unclear.push(`${member}: ${refused.join("; ")}`);
  return "answered";
}

type Act = (object: Members) => unknown;

/** What properties may be set to, by name; where nothing is said one of `anyValues` fits. */
const written: Readonly<Record<string, unknown>> = {
  showGridlines: true,
  calculationMode: "Manual",
  "CellValueConditionalFormat.rule": { formula1: "=1", operator: "EqualTo" },
  "DataValidation.rule": { custom: { formula: "=A1>0" } },
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  numberFormat: "0",
  hyperlink: { address: "https://example.org/" },
  orientation: "Landscape",
  paperSize: "A4",
  printErrors: "Blank",
  zoom: { scale: 50 },
  printComments: "NoComments",
  printOrder: "DownThenOver",
  style: "Continuous",
  weight: "Thin",
  pattern: "Solid",
  underline: "Single",
  horizontalAlignment: "Left",
  verticalAlignment: "Top",
  visibility: "Visible",
};
const anyValues: readonly unknown[] = [1, true, "文", "#FF0000"];

/** Arguments of methods; where nothing is said one of `anyArguments` fits. */
const given: Readonly<Record<string, readonly unknown[]>> = {
  "ConditionalFormatCollection.add": ["Custom"],
  "ConditionalFormatCollection.getItem": ["1"],
  "CustomPropertyCollection.add": ["甲", 1],
  "CustomPropertyCollection.getItem": ["自定义"],
  "NamedItemCollection.add": ["甲", "=1"],
  "NamedItemCollection.getItem": ["名称"],
  "SettingCollection.add": ["a", 1],
  "SettingCollection.getItem": ["设置"],
  "Range.getColumnsBefore": [-1],
  "Range.getRowsAbove": [-1],
  "Range.getSpecialCells": ["Constants"],
  "Range.setCellProperties": [[[{}]]],
  "Range.setColumnProperties": [[{}]],
  "Range.setRowProperties": [[{}]],
  "RangeBorderCollection.getItem": ["EdgeTop"],
  "WorksheetCollection.getItem": ["表"],
};
const anyArguments: readonly (readonly unknown[])[] = [
  [],
  [0],
  ["A1"],
  ["A:A"],
  ["1:1"],
  [0, 0],
  [1, 1],
  [0, 0, 1, 1],
];

/** The library takes handlers for it without asking the host, which has no other client that could change settings. */
const neverTold = "onSettingsChanged";

/** What every class has from the library, and what the library keeps for Microsoft's own scripts. */
const leftOut = new Set(
  (
    "constructor load set toJSON track untrack retrieve ensureUnchanged update setMockData " +
    "enableOfficeScriptRecording recordAction"
  ).split(" ")
);

/** Members of a class by the way in which they are asked for. */
function membersOf(name: string): {
  readonly name: string;
  readonly acts: readonly Act[];
}[] {
  const { prototype } = (client.Excel as unknown as Record<string, { prototype: Members }>)[name]!;
  const list = (key: string): readonly string[] => (prototype[key] ?? []) as readonly string[];
  const scalars = list("_scalarPropertyNames").filter((one) => !one.startsWith("_"));
  const navigations = list("_navigationPropertyNames").filter((one) => !one.startsWith("_"));
  const own = Object.getOwnPropertyDescriptors(prototype);
  const methods = Object.keys(own).filter(
    (one) => typeof own[one]!.value === "function" && !one.startsWith("_") && !leftOut.has(one)
  );
  const events = Object.keys(own).filter((one) => /^on[A-Z]/.test(one) && one !== neverTold);
  return [
    ...scalars.map((one) => ({
      name: one,
      acts: [
        (object: Members) => {
          (object["load"] as (names: string) => void).call(object, one);
        },
      ],
    })),
    ...scalars
      .filter((one) => own[one]?.set !== undefined)
      .map((one) => ({
        name: `${one} =`,
        acts: valuesFor(name, one).map(
          (value) => (object: Members) => Reflect.set(object, one, value)
        ),
      })),
    ...navigations.map((one) => ({ name: one, acts: [(object: Members) => object[one]] })),
    ...methods.map((one) => ({
      name: `${one}()`,
      acts: argumentsFor(name, one).map(
        (args) => (object: Members) =>
          (object[one] as (...args: unknown[]) => unknown).apply(object, [...args])
      ),
    })),
    ...events.map((one) => ({
      name: one,
      acts: [
        (object: Members) => {
          (object[one] as { add: (handler: () => Promise<void>) => void }).add(() =>
            Promise.resolve()
          );
        },
      ],
    })),
  ];
}

function valuesFor(name: string, property: string): readonly unknown[] {
  const own = written[`${name}.${property}`] ?? written[property];
  return own === undefined ? anyValues : [own];
}

function argumentsFor(name: string, method: string): readonly (readonly unknown[])[] {
  const own = given[`${name}.${method}`];
  return own === undefined ? anyArguments : [own];
}

test("every member is answered or refused by name, and the page says which", async () => {
  const lines = [
    "# What the embedded Excel answers",
    "",
    "Written by `UPDATE_DOCS=1 npx jest test/embedded/coverage.test.ts` from the member lists of the real client library, " +
      "by asking for each with values that fit; an error counts as an answer only where Excel documents it for that state. " +
      "`name =` is setting a property. Everything that is not answered fails with `ApiNotFound` and " +
      "the name of the member, as does every class that is not named here. Members of requirement sets above " +
      "ExcelApi 1.15 are refused by the library itself and left out. `SettingCollection.onSettingsChanged` is taken by " +
      "the library without asking, and never happens here.",
  ];
  let answered = 0;
  let refused = 0;
  for (const [name, instance] of Object.entries(instances)) {
    const verdicts = new Map<Verdict, string[]>();
    for (const member of membersOf(name)) {
      const verdict = await probe(`${name}.${member.name}`, instance, member.acts);
      verdicts.set(verdict, [...(verdicts.get(verdict) ?? []), `\`${member.name}\``]);
    }
    const yes = verdicts.get("answered") ?? [];
    const no = verdicts.get("not answered") ?? [];
    answered += yes.length;
    refused += no.length;
    lines.push("", `## ${name}`, "", `Answered (${yes.length}): ${yes.join(" ") || "none"}`);
    if (no.length > 0) lines.push("", `Not answered (${no.length}): ${no.join(" ")}`);
  }
  lines.splice(3, 0, "", `${answered} members are answered, ${refused} are not.`);
  expect(unclear).toEqual([]);
  const text = `${lines.join("\n")}\n`;
  if (process.env["UPDATE_DOCS"] === "1" || !existsSync(page)) writeFileSync(page, text);
  expect(readFileSync(page, "utf8")).toBe(text);
}, 60_000);
