import { describe, expect, test } from "@jest/globals";
import { readDocxTables } from "../../../src/hosts/docx/readDocxTables";
import { cellName, rangeName } from "../../../src/workbook/address";
import type { SheetSnapshot } from "../../../src/workbook/WorkbookSnapshot";
import { buildDocx, paragraph, run, table } from "../../support/docxTable";

/** Texts by address. */
function textsOf(sheet: SheetSnapshot | undefined): Record<string, string> {
  return Object.fromEntries(
    (sheet?.cells ?? []).map(({ row, column, value }) => [
      cellName(row, column),
      value.kind === "text" ? value.text : `not a text: ${value.kind}`,
    ])
  );
}

async function sheetsOf(body: string): Promise<readonly SheetSnapshot[]> {
  return (await readDocxTables(buildDocx(body))).sheets;
}

/** The texts of a document's only table of one cell. */
async function cellText(xml: string): Promise<string | undefined> {
  const [sheet] = await sheetsOf(table([{ xml }]));
  return textsOf(sheet)["A1"];
}

test("a scoring table: texts, numbers as texts, merged parents, name from the heading", async () => {
  const [sheet, ...more] = await sheetsOf(
    paragraph("附件2") +
      paragraph("2021年度部门整体支出绩效评价指标评分表") +
      paragraph("单位：分") +
      table(
        ["一级指标", "三级指标", "评分标准", "分值"],
        [
          { text: "过程（6分）", merge: "start" },
          "三公经费控制率",
          { xml: paragraph("≤100%，计6分；") + paragraph("每超过一个百分点扣1分，扣完为止。") },
          "6",
        ],
        [{ merge: "continue" }, "管理制度健全性", "有制度计3分", "3"],
        [{ text: "合计", span: 3 }, "9"]
      )
  );
  expect(more).toEqual([]);
  expect(sheet?.name).toBe("2021年度部门整体支出绩效评价指标评分表");
  expect(textsOf(sheet)).toEqual({
    A1: "一级指标",
    B1: "三级指标",
    C1: "评分标准",
    D1: "分值",
    A2: "过程（6分）",
    B2: "三公经费控制率",
    C2: "≤100%，计6分；\n每超过一个百分点扣1分，扣完为止。",
    D2: "6",
    B3: "管理制度健全性",
    C3: "有制度计3分",
    D3: "3",
    A4: "合计",
    D4: "9",
  });
  expect(sheet?.merges.map(rangeName)).toEqual(["A2:A3", "A4:C4"]);
});

test("merges over rows and columns at once, and beside one another", async () => {
  const [sheet] = await sheetsOf(
    table(
      [{ text: "a", span: 2, merge: "start" }, { text: "b", merge: "start" }, "c"],
      [{ span: 2, merge: "continue" }, { merge: "continue" }, "d"],
      ["e", "f", { merge: "continue" }, "g"]
    )
  );
  expect(textsOf(sheet)).toEqual({ A1: "a", C1: "b", D1: "c", D2: "d", A3: "e", B3: "f", D3: "g" });
  expect(sheet?.merges.map(rangeName)).toEqual(["A1:B2", "C1:C3"]);
});

test("columns that a row leaves free at its beginning stay free", async () => {
  const [sheet] = await sheetsOf(
    table(["a", "b", "c"], { properties: '<w:gridBefore w:val="2"/>', cells: ["d"] }, ["e"])
  );
  expect(textsOf(sheet)).toEqual({ A1: "a", B1: "b", C1: "c", C2: "d", A3: "e" });
});

describe("what stands in a cell", () => {
  test.each([
    [
      "line breaks and tabs",
      `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/></w:r>${run("c")}</w:p>`,
      "a\nb\tc",
    ],
    ["blank paragraphs around", "<w:p/>" + paragraph(" a ") + "<w:p/>", "a"],
    [
      "tracked changes, taken as accepted",
      `<w:p><w:del>${run("旧").replaceAll("w:t", "w:delText")}</w:del><w:ins>${run("新")}</w:ins>${run("值")}</w:p>`,
      "新值",
    ],
    [
      "moved text, where it went",
      `<w:p><w:moveFrom>${run("a")}</w:moveFrom>${run("b")}<w:moveTo>${run("a")}</w:moveTo></w:p>`,
      "ba",
    ],
    [
      "a box that is ticked, and one that is not",
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>' +
        `${run("☒")}</w:sdtContent></w:sdt>${run("是")}` +
        "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>" +
        `${run("☐")}</w:sdtContent></w:sdt>${run("否")}</w:p>`,
      "🗹☑是☐否",
    ],
    [
      "a field, as it is shown",
      `<w:p><w:fldSimple w:instr=" DOCPROPERTY x ">${run("5")}</w:fldSimple>${run("分")}</w:p>`,
      "5分",
    ],
    [
      "a footnote's mark leaves nothing",
      `<w:p>${run("得5分")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      "得5分",
    ],
    [
      "a table in it, row by row",
      paragraph("a") + table(["b", "c"], ["d", "e"]) + "<w:p/>",
      "a\nb\tc\nd\te",
    ],
    [
      "content controls and links",
      `<w:sdt><w:sdtContent><w:p><w:hyperlink w:anchor="x">${run("a")}</w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      "a",
    ],
  ])("%s", async (_name, xml, text) => {
    expect(await cellText(xml)).toBe(text);
  });

  const fraction = (top: string, bottom: string): string =>
    `<m:f><m:num><m:r><m:rPr><m:nor/></m:rPr><m:t>${top}</m:t></m:r></m:num><m:den><m:r><m:t>${bottom}</m:t></m:r></m:den></m:f>`;

  test.each([
    [
      "a fraction",
      `<m:oMath>${fraction("实际数", "预算数")}<m:r><m:t>×100%</m:t></m:r></m:oMath>`,
      "率=(实际数)/(预算数)×100%",
    ],
    [
      "one of its own line",
      `<m:oMathPara><m:oMathParaPr/><m:oMath><m:r><m:t>a&lt;b</m:t></m:r></m:oMath></m:oMathPara>`,
      "率=a<b",
    ],
    [
      "brackets",
      '<m:oMath><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>a-b</m:t></m:r></m:e></m:d></m:oMath>',
      "率=[a-b]",
    ],
    [
      "deleted letters",
      "<m:oMath><m:r><m:t>a</m:t></m:r><w:del><m:r><m:t>b</m:t></m:r></w:del></m:oMath>",
      "率=a",
    ],
    [
      "a power is marked, not written as other letters",
      "<m:oMath><m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
      "率=〔公式：a2〕",
    ],
  ])("an equation: %s", async (_name, xml, text) => {
    expect(await cellText(`<w:p>${run("率=")}${xml}</w:p>`)).toBe(text);
  });
});

test("a row that was deleted while changes were tracked is not there", async () => {
  const [sheet] = await sheetsOf(table(["a"], { properties: "<w:del/>", cells: ["b"] }, ["c"]));
  expect(textsOf(sheet)).toEqual({ A1: "a", A2: "c" });
});

test("a table in a cell and one in a text box are sheets of their own", async () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${table(["框内"])}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const sheets = await sheetsOf(table([{ xml: table(["内", "6"]) + "<w:p/>" }]) + box);
  expect(sheets.map(({ name }) => name)).toEqual(["表格1", "表格2", "表格3"]);
  expect(sheets.map(textsOf)).toEqual([{ A1: "内\t6" }, { A1: "内", B1: "6" }, { A1: "框内" }]);
});

describe("names", () => {
  const one = table(["a"]);
  test.each([
    ["nothing above", one, ["表格1"]],
    [
      "a heading's style before a later table's name",
      paragraph("评分细则", "2") + paragraph("见下表") + one,
      ["评分细则"],
    ],
    [
      "labels and whole sentences are none",
      paragraph("评分办法") + paragraph("填报单位：") + paragraph("请逐项填写。") + one,
      ["评分办法"],
    ],
    ["each once", paragraph("评分表") + one + paragraph("评分表") + one, ["评分表", "评分表(2)"]],
    ["letters that Excel does not take", paragraph("一/二级[评分]表") + one, ["一 二级 评分 表"]],
    [
      "what stands in a table names no other",
      table([paragraph("甲表")].map((xml) => ({ xml }))) + one,
      ["表格1", "表格2"],
    ],
    ["a blank table is none", table([""]) + paragraph("乙表") + one, ["乙表"]],
  ])("%s", async (_name, body, names) => {
    expect((await sheetsOf(body)).map(({ name }) => name)).toEqual(names);
  });

  test("31 characters, the number included", async () => {
    const long = "关于印发部门整体支出绩效评价指标体系及评分标准的通知附件之评分表";
    const sheets = await sheetsOf((paragraph(long) + one).repeat(2));
    expect(sheets.map(({ name }) => name)).toEqual([long.slice(0, 31), `${long.slice(0, 28)}(2)`]);
  });
});

test("a main part under another name, and in strict form", async () => {
  const strict = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><tbl><tr><tc><p><r><t>a</t></r></p></tc></tr></tbl></body></document>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`;
  const { sheets } = await readDocxTables(
    buildDocx("", { parts: { "_rels/.rels": rels, "word/document2.xml": strict } })
  );
  expect(sheets.map(textsOf)).toEqual([{ A1: "a" }]);
});
