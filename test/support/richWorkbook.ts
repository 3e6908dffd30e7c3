import { zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a macro workbook with nearly everything that a person can put into one. */
export function richParts(): Record<string, string | Uint8Array> {
  const rels = (...lines: readonly (readonly [string, string, string, string?])[]): string =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
      .map(
        ([id, type, target, mode]) =>
          `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${relations}/${type}`}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`
      )
      .join("")}</Relationships>`;
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      [
        override("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        override("xl/worksheets/sheet1.xml", `${sheetType}.worksheet+xml`),
        override("xl/worksheets/Sheet7.xml", `${sheetType}.worksheet+xml`),
        override("xl/styles.xml", `${sheetType}.styles+xml`),
        override("xl/calcChain.xml", `${sheetType}.calcChain+xml`),
        override("xl/comments1.xml", `${sheetType}.comments+xml`),
        override("xl/externalLinks/externalLink1.xml", `${sheetType}.externalLink+xml`),
        override(
          "xl/pivotCache/pivotCacheDefinition1.xml",
          `${sheetType}.pivotCacheDefinition+xml`
        ),
        override("xl/pivotTables/pivotTable1.xml", `${sheetType}.pivotTable+xml`),
        override(
          "xl/drawings/drawing1.xml",
          "application/vnd.openxmlformats-officedocument.drawing+xml"
        ),
        override(
          "xl/charts/chart1.xml",
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        ),
      ].join("") +
      "</Types>",
    "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">` +
      '<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/>' +
      '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\x\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
      '<bookViews><workbookView activeTab="1" firstSheet="0" xr:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews>' +
      '<sheets><sheet name="数据" sheetId="3" r:id="rId1"/><sheet state="hidden" name="隐藏 &amp; 表" sheetId="12" r:id="RID9"/></sheets>' +
      '<externalReferences><externalReference r:id="rId4"/></externalReferences>' +
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">数据!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">数据!$1:$1</definedName><definedName name="预算">数据!$A$2</definedName></definedNames>` +
      "<calcPr calcId='191029' iterate=\"1\"/>" +
      '<pivotCaches><pivotCache cacheId="5" r:id="rId6"/></pivotCaches>' +
      '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>\n',
    "xl/_rels/workbook.xml.rels": rels(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["RID9", "worksheet", "/xl/worksheets/Sheet7.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
      ["rId6", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      [
        "rId7",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin",
      ],
      ["rId8", "customXml", "../customXml/item1.xml"]
    ),
    "xl/worksheets/sheet1.xml":
      `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
      '<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c></row><row r="2"><c r="A2"><f>A1*2</f><v>10</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="whole" sqref="B1"><formula1>1</formula1></dataValidation></dataValidations>' +
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
      '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst></worksheet>',
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "pivotTable", "../pivotTables/pivotTable1.xml"]
    ),
    "xl/worksheets/Sheet7.xml": `${declaration}<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    "xl/styles.xml":
      `${declaration}<styleSheet xmlns="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts>' +
      '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b val="1"/><sz val="11"/><color theme="1"/><name val="等线"/><charset val="134"/><family val="2"/><scheme val="minor"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>' +
      '<tableStyles count="0"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
    "xl/calcChain.xml": `${declaration}<calcChain xmlns="${main}"><c r="A2" i="3"/></calcChain>`,
    "xl/comments1.xml": `${declaration}<comments xmlns="${main}"><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
    "xl/drawings/drawing1.xml": `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/drawings/_rels/drawing1.xml.rels": rels(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>`,
    "xl/pivotTables/pivotTable1.xml": `${declaration}<pivotTableDefinition xmlns="${main}" name="透视表" cacheId="5"/>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${declaration}<pivotCacheDefinition xmlns="${main}"/>`,
    "xl/externalLinks/externalLink1.xml": `${declaration}<externalLink xmlns="${main}"/>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": rels([
      "rId1",
      "externalLinkPath",
      "file:///C:/%E9%A2%84%E7%AE%97.xlsx",
      "External",
    ]),
    "customXml/item1.xml": '<?xml version="1.0"?><机构 编号="1"/>',
    "xl/vbaProject.bin": Uint8Array.from({ length: 3000 }, (_, index) => (index * 73) % 251),
  };
}

/** Zips parts in their order, vbaProject stored and the rest deflated, with dates as a real archive has them. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const level = name.endsWith(".bin") ? 0 : 9;
    return [name, [bytes, { level, mtime: new Date(2021, 2, 1) }]] as const;
  });
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}
