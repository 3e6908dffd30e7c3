import { BookModel } from "../../../src/embedded/model/BookModel";
import { areaOf, wholeSheet } from "../../../src/embedded/model/area";
import type { CellFormat, Edge } from "../../../src/embedded/model/CellFormat";
import type { Scalar } from "../../../src/embedded/model/Scalar";
import { keyOf, type SheetModel } from "../../../src/embedded/model/SheetModel";

const title = "2020 年'评分'表";

/** A book that uses all that a book can hold and a file can keep. */
export function fullBook(): BookModel {
  const book = new BookModel();
  book.fileName = "全部.xlsx";
  const data = book.addSheet("数据", "person");
  const score = book.addSheet(title, "person");
  const hidden = book.addSheet("隐藏", "person");
  const very = book.addSheet("很隐藏", "person");
  fillData(data);
  fillFormulas(data);
  fillLooks(book, data);
  fillScore(book, score);
  hidden.visibility = "Hidden";
  very.visibility = "VeryHidden";
  book.setFormat(hidden, wholeSheet, { fontSize: 9, fill: "#EEEEEE", vertical: "Top" }, "person");
  book.active = score;
  book.date1904 = true;
  book.precisionAsDisplayed = true;
  book.calculationMode = "Manual";
  book.structureProtected = true;
  book.names = [
    { name: "预算", formula: "=数据!$A$1", comment: "年初", visible: true, sheet: null },
    { name: "税率", formula: "=0.13", comment: "", visible: false, sheet: null },
    { name: "预算", formula: "=数据!$A$2:$B$3", comment: "", visible: true, sheet: score.id },
    { name: "内部", formula: "=数据!$A$3", comment: "", visible: false, sheet: score.id },
  ];
  book.properties.set("title", "自评").set("author", "张三 & 李四").set("company", "组织人事局");
  book.properties.set("creationDate", "2021-03-04T05:06:07.000Z");
  book.customProperties.set("年度", 2020).set("已核对", true).set("文号", "〔2021〕1号");
  return book;
}

function fillData(sheet: SheetModel): void {
  const values: Scalar[] = [
    0.1 + 0.2,
    1234567.891,
    -5e-324,
    1.7976931348623157e308,
    43831.5,
    true,
    false,
    "多行\n文本\t<&>\"'",
    " 前后空格 ",
    "_x0041_ 不是 A",
    "回车\r换行",
    "#N/A",
    "#DIV/0! 之后",
    "=不是公式",
    "1,234.56",
    { error: "#DIV/0!" },
    { error: "#N/A" },
    { error: "#REF!" },
    { error: "#SPILL!" },
    { error: "#CALC!" },
  ];
  values.forEach((value, row) => sheet.contents.set(keyOf(row, 0), { value, formula: null }));
  sheet.contents.set(keyOf(20, 0), { value: "007", formula: null, prefixed: true });
  sheet.contents.set(keyOf(21, 0), { value: 43831.123456789, formula: null });
  sheet.cellFormats.set(keyOf(21, 0), { numberFormat: "yyyy/m/d h:mm" });
}

function fillFormulas(sheet: SheetModel): void {
  const formulas: readonly (readonly [formula: string, value: Scalar])[] = [
    ["=SUM(A1:A3)", 1234568.191],
    ['=IF(A1>1,"大","小 _x0041_")', "小 _x0041_"],
    ["=A1=A2", false],
    ["=1/0", { error: "#DIV/0!" }],
    ["=NA()", { error: "#N/A" }],
    ['=""', ""],
    ["=RAND()", null],
    ["=JX.EXECRATE(A1,A2)", 0.25],
    ['=IFERROR(JX.GRADE(A1),"JX.GRADE(x)")', "良"],
    ["=XLOOKUP(A1,A1:A9,A1:A9)", 0.3],
    ["=IFNA(NUMBERVALUE(\"1\"),CONCAT(\"a\",'2020 年''评分''表'!A1))", 1],
    ["=LET(x,A1,y,x+1,x*y)", 0.39],
    ["=NETWORKDAYS.INTL(A5,A5+9)", 7],
    ['=STDEV.S(A1:A2)&LEFT("SORT(",1)', "1S"],
    ["=SUM(A1:A2*A1:A2)", 1524157677523.34],
    ["=SUM(A:A,1:1)", 5],
  ];
  formulas.forEach(([formula, value], row) =>
    sheet.contents.set(keyOf(row, 1), { value, formula })
  );
  sheet.contents.set(keyOf(0, 3), { formula: "=SORT(FILTER(A1:A4,A1:A4>0))", value: 0.3 });
  const spilledFrom = { row: 0, column: 3 };
  sheet.contents.set(keyOf(1, 3), { value: 1234567.891, formula: null, spilledFrom });
  sheet.contents.set(keyOf(2, 3), { value: "满", formula: null, spilledFrom });
}

function fillLooks(book: BookModel, sheet: SheetModel): void {
  const edge = (style: Edge["style"], weight: Edge["weight"], color = "#000000"): Edge => ({
    style,
    weight,
    color,
  });
  const looks: readonly Partial<CellFormat>[] = [
    { numberFormat: "0.00%" },
    { numberFormat: '#,##0.00"万元";[Red]-#,##0.00' },
    { fontName: "黑体", fontSize: 16.5, bold: true, italic: true, color: "#C00000" },
    { underline: "Single", strikethrough: true },
    { underline: "Double", fill: "#FFF2CC" },
    { horizontal: "Center", vertical: "Top", wrap: true },
    { horizontal: "Left", indent: 3, vertical: "Bottom" },
    { horizontal: "CenterAcrossSelection", vertical: "Justify" },
    { horizontal: "Distributed", vertical: "Distributed" },
    { horizontal: "Fill" },
    { horizontal: "Justify" },
    { horizontal: "Right" },
    { locked: false },
    { formulaHidden: true },
    { edgeTop: edge("Continuous", "Hairline"), edgeBottom: edge("Continuous", "Thin", "#00B0F0") },
    { edgeLeft: edge("Continuous", "Medium"), edgeRight: edge("Continuous", "Thick") },
    { edgeTop: edge("Dash", "Thin"), edgeBottom: edge("Dash", "Medium") },
    { edgeTop: edge("DashDot", "Thin"), edgeBottom: edge("DashDotDot", "Medium") },
    { edgeTop: edge("Dot", "Thin"), edgeBottom: edge("Double", "Thick") },
    { edgeTop: edge("SlantDashDot", "Medium") },
  ];
  looks.forEach((look, row) => sheet.cellFormats.set(keyOf(row, 5), look));
  book.setFormat(sheet, areaOf(0, 7, 1048575, 8), { numberFormat: "@", fill: "#DDEBF7" }, "person");
  sheet.columnWidths.set(0, 150).set(2, 30.75);
  sheet.rowHeights.set(0, 30).set(40, 20.25);
  sheet.hiddenColumns.add(10).add(11);
  sheet.hiddenRows.add(5).add(45);
}

function fillScore(book: BookModel, sheet: SheetModel): void {
  book.setContents(sheet, { top: 0, left: 0 }, [[{ value: "表头", formula: null }]], "person");
  book.setFormat(sheet, areaOf(30, 0, 30, 16383), { bold: true, numberFormat: "0" }, "person");
  sheet.tabColor = "#70AD47";
  sheet.showGridlines = false;
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.merges = [areaOf(0, 0, 0, 5), areaOf(3, 1, 9, 1)];
  sheet.protected = true;
  sheet.protectionOptions = {
    allowAutoFilter: true,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowFormatCells: true,
    allowFormatColumns: false,
    allowFormatRows: true,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: true,
    allowEditObjects: true,
    allowEditScenarios: false,
    selectionMode: "Unlocked",
  };
  fillRules(sheet);
  sheet.links = [
    { row: 0, column: 0, documentReference: "数据!A1", screenTip: "来源" },
    { row: 4, column: 2, address: "https://example.org/?a=1&b=2", textToDisplay: "网页" },
  ];
  sheet.pageLayout = {
    orientation: "Landscape",
    paperSize: "A3",
    blackAndWhite: true,
    zoom: { horizontalFitToPages: 1 },
    printArea: [areaOf(0, 0, 20, 8), areaOf(30, 0, 31, 3)],
    titleRows: areaOf(0, 0, 2, 16383),
    titleColumns: areaOf(0, 0, 1048575, 1),
    centerHorizontally: true,
    centerVertically: true,
    margins: { left: 28.8, right: 28.8, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 },
    headersFooters: {
      leftHeader: "&A",
      centerFooter: "第 &P 页，共 &N 页 &&C",
      rightFooter: "&D",
      "evenPages.centerHeader": "双页",
      state: "OddAndEven",
    },
  };
}

function fillRules(sheet: SheetModel): void {
  const alert = { title: "不对", message: "请选“是”或“否”", showAlert: true, style: "Warning" };
  const usual = { title: "", message: "", showAlert: true, style: "Stop" };
  const rules: readonly Readonly<Record<string, unknown>>[] = [
    { list: { inCellDropDown: true, source: "是,否" } },
    { list: { inCellDropDown: false, source: "=数据!$A$1:$A$3" } },
    { decimal: { formula1: 0, formula2: 5.5, operator: "Between" } },
    { wholeNumber: { formula1: "=数据!$A$1", operator: "GreaterThanOrEqualTo" } },
    { textLength: { formula1: 200, operator: "LessThan" } },
    { date: { formula1: 43831, formula2: 44196, operator: "NotBetween" } },
    { time: { formula1: 0.5, operator: "NotEqualTo" } },
    { custom: { formula: "=AND(A1>0,LEN(B1)<9)" } },
  ];
  sheet.validations = rules.map((rule, row) => ({
    area: areaOf(2 * row, 8, 2 * row + 1, 8),
    rule,
    prompt: row === 0 ? { title: "提示", message: "二选一", showPrompt: true } : null,
    errorAlert: row === 0 ? alert : usual,
    ignoreBlanks: row % 2 === 0,
  }));
  sheet.conditionalFormats = [
    {
      id: "{00000000-0000-0000-0001-000000000001}",
      areas: [areaOf(0, 0, 9, 0), areaOf(0, 3, 9, 3)],
      type: "Custom",
      formula: '=$A1="待评"',
      rule: null,
      format: { fill: "#FFE699", color: "#9C0006", bold: true, italic: true },
      stopIfTrue: true,
    },
    {
      id: "{00000000-0000-0000-0001-000000000002}",
      areas: [areaOf(0, 6)],
      type: "CellValue",
      formula: null,
      rule: { formula1: "=0.6", formula2: "=0.9", operator: "NotBetween" },
      format: { color: "#9C0006" },
      stopIfTrue: false,
    },
  ];
}
