import { describe, expect, test } from "@jest/globals";
import { Styles } from "../../../../src/hosts/xlsx/write/styles";
import type { CellStyle } from "../../../../src/workbook/SheetPlan";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const base = {
  numFmts: "",
  fonts:
    '<fonts><font><sz val="11"/><color theme="1"/><name val="等线"/><scheme val="minor"/></font></fonts>',
  fills:
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  borders: "<borders><border/></borders>",
  xfs: '<cellXfs count="1"><xf/></cellXfs>',
  dxfs: "",
};

function sheet(changes: Partial<typeof base> = {}): string {
  return `<styleSheet ${main}>${Object.values({ ...base, ...changes }).join("")}</styleSheet>`;
}

/** The format's number and what was inserted. */
function ask(text: string, style: CellStyle): { index: number; result: string } {
  const styles = new Styles(text, "xl/styles.xml");
  const index = styles.cellFormat(style);
  return { index, result: styles.result() };
}

describe("a format that is there already is used again, however it is written", () => {
  const xf = (inner: string): string => `<cellXfs><xf numFmtId="0"/>${inner}</cellXfs>`;
  const fonts = (font: string): string => base.fonts.replace("</fonts>", `${font}</fonts>`);
  const fills = (fill: string): string => base.fills.replace("</fills>", `${fill}</fills>`);
  const borders = (border: string): string =>
    `<borders><border><left/><right/></border>${border}</borders>`;
  const cases: readonly (readonly [string, Partial<typeof base>, CellStyle])[] = [
    [
      "no style at all",
      {
        xfs: '<cellXfs><xf fontId="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>',
      },
      {},
    ],
    [
      "bold, children in another order, switched-off traits",
      {
        fonts: fonts(
          '<font><name val="等线"/><scheme val="minor"/><sz val="11"/><color theme="1"/><b val="true"/><i val="0"/><u val="none"/></font>'
        ),
        xfs: xf('<xf fontId="1" applyFont="1" fillId="0"/>'),
      },
      { bold: true },
    ],
    [
      "a fill without the unseen background, small letters",
      {
        fills: fills(
          '<fill><patternFill patternType="solid"><fgColor rgb="ffddebf7"/></patternFill></fill>'
        ),
        xfs: xf('<xf fillId="2"/>'),
      },
      { fill: "DDEBF7" },
    ],
    [
      "a border with sides called start and end",
      {
        borders: borders(
          '<border diagonalUp="0"><end style="thin"><color indexed="64"/></end><start style="thin"><color indexed="64"/></start><top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom></border>'
        ),
        xfs: xf('<xf borderId="1" applyBorder="true"/>'),
      },
      { border: "thin" },
    ],
    [
      "an alignment with defaults written out",
      {
        xfs: xf(
          '<xf applyAlignment="1" applyProtection="1"><protection locked="true"/><alignment wrapText="true" horizontal="center" indent="0" textRotation="0"/></xf>'
        ),
      },
      { horizontal: "center", wrap: true },
    ],
    [
      "a number format by Excel's number",
      { xfs: xf('<xf numFmtId="10" applyNumberFormat="1"/>') },
      { numberFormat: "0.00%" },
    ],
    [
      "a number format by its code",
      {
        numFmts:
          '<numFmts count="1"><numFmt formatCode="0&quot;人&quot;" numFmtId="180"/></numFmts>',
        xfs: xf('<xf numFmtId="180"/>'),
      },
      { numberFormat: '0"人"' },
    ],
    [
      "unlocked",
      { xfs: xf('<xf applyProtection="1"><protection locked="false" hidden="0"/></xf>') },
      { locked: false },
    ],
  ];
  test.each(cases)("%s", (_, changes, style) => {
    const text = sheet(changes);
    expect(ask(text, style)).toEqual({ index: 1, result: text });
  });
});

describe("a format that only resembles is not used", () => {
  const cases: readonly (readonly [string, string, CellStyle])[] = [
    ["a quote prefix", '<xf quotePrefix="1"/>', {}],
    [
      "a set component that is switched off",
      '<xf numFmtId="10" applyNumberFormat="0"/>',
      { numberFormat: "0.00%" },
    ],
    [
      "another alignment",
      '<xf applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
      { horizontal: "center" },
    ],
    ["another named style", '<xf numFmtId="10" xfId="3"/>', { numberFormat: "0.00%" }],
  ];
  test.each(cases)("%s", (_, xf, style) => {
    const text = sheet({ xfs: `<cellXfs count="2"><xf fontId="1"/>${xf}</cellXfs>` });
    const { index, result } = ask(text, style);
    expect(index).toBe(2);
    expect(result).toContain('<cellXfs count="3">');
  });
});

test.each([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
])("%s has Excel's number %i", (numberFormat, id) => {
  const { result } = ask(sheet({ xfs: "<cellXfs><xf fontId='1'/></cellXfs>" }), { numberFormat });
  expect(result).toContain(`<xf numFmtId="${id}" `);
  expect(result).not.toContain("numFmts");
});

test.each([
  ["", 164],
  ['<numFmts count="1"><numFmt numFmtId="7" formatCode="x"/></numFmts>', 164],
  ['<numFmts count="1"><numFmt numFmtId="200" formatCode="x"/></numFmts>', 201],
])("a new number format goes above all others in use: %s", (numFmts, id) => {
  expect(ask(sheet({ numFmts }), { numberFormat: "0.0000" }).result).toContain(
    `<numFmt numFmtId="${id}" formatCode="0.0000"/></numFmts>`
  );
});

test("a number format that cells use without a definition counts as in use", () => {
  const xfs = '<cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>';
  expect(ask(sheet({ xfs }), { numberFormat: "0.0000" }).result).toContain('numFmtId="177"');
});

test("what a style leaves open is as in the workbook's default font; a name of its own drops the theme", () => {
  expect(ask(sheet(), { italic: true }).result).toContain(
    '<font><i/><sz val="11"/><color theme="1"/><name val="等线"/><scheme val="minor"/></font></fonts>'
  );
  expect(ask(sheet(), { fontName: "黑体", fontSize: 16, color: "c00000" }).result).toContain(
    '<font><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/><charset val="134"/></font></fonts>'
  );
});

test("the style Normal need not be the first", () => {
  const xfs =
    '<cellStyleXfs><xf/><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="1"/></cellXfs><cellStyles><cellStyle name="常规" xfId="1" builtinId="0"/></cellStyles>';
  expect(ask(sheet({ xfs }), { locked: false }).result).toContain(
    'borderId="0" xfId="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>'
  );
});

test("differential formats are appended, or used again as Excel rewrites them", () => {
  const dxfs =
    '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="ffffc7ce"/></patternFill></fill></dxf></dxfs>';
  const styles = new Styles(sheet({ dxfs }), "xl/styles.xml");
  expect(styles.differentialFormat({ fill: "FFC7CE" })).toBe(0);
  expect(styles.differentialFormat({ color: "9C0006", bold: true })).toBe(1);
  expect(styles.differentialFormat({ color: "9C0006", bold: true })).toBe(1);
  expect(styles.result()).toContain(
    '<dxfs count="2"><dxf><fill><patternFill><bgColor rgb="ffffc7ce"/></patternFill></fill></dxf><dxf><font><b/><color rgb="FF9C0006"/></font></dxf></dxfs>'
  );
});
