import type { CellStyle, PlannedCell, SheetPlan } from "../../src/workbook/SheetPlan";

const bordered: CellStyle = { border: "thin", vertical: "center", wrap: true };

/** A sheet with one of everything that a plan can hold. */
export function sheetPlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  const cells: readonly PlannedCell[] = [
    cell(
      0,
      0,
      { kind: "text", text: "部门整体支出绩效自评评分表" },
      { bold: true, fontName: "宋体" }
    ),
    cell(2, 0, { kind: "text", text: " 前后有空格 \n第二行 " }, bordered),
    cell(2, 1, { kind: "number", number: 0.1 }, { ...bordered, numberFormat: "0.00%" }),
    cell(2, 2, { kind: "blank" }, { ...bordered, fill: "FFF2CC", locked: false }),
    cell(3, 0, { kind: "formula", formula: 'IF(B3<1,"是","")', cached: "是" }, bordered),
    cell(3, 1, { kind: "formula", formula: "ROUND(B3*2,2)", cached: 0.2 }, bordered),
    cell(3, 2, { kind: "formula", formula: '""', cached: "" }, bordered),
    cell(5, 0, { kind: "number", number: 3 }, { numberFormat: '0"人"', color: "1f3864" }),
  ];
  return {
    name: "2020自评评分表",
    replaces: null,
    cells,
    columns: [
      { column: 0, width: 24.5 },
      { column: 3, width: 9, hidden: true },
    ],
    rows: [
      { row: 0, height: 30 },
      { row: 4, hidden: true },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    validations: [
      {
        kind: "list",
        options: ["是", "否", "不适用"],
        range: { top: 2, left: 2, bottom: 2, right: 2 },
        promptTitle: "请选择",
        prompt: "第一行\n第二行",
      },
      {
        kind: "decimal",
        minimum: "0",
        maximum: "2.5",
        range: { top: 3, left: 2, bottom: 3, right: 2 },
        errorTitle: "分值",
        error: "0 至 2.5",
      },
    ],
    conditionalFormats: [
      {
        range: { top: 2, left: 1, bottom: 3, right: 1 },
        formula: "B3>0",
        style: { fill: "FFC7CE", color: "9C0006", bold: true },
      },
    ],
    links: [{ row: 2, column: 0, target: "数据!A1", tip: "来源" }],
    freeze: { rows: 2, columns: 1 },
    print: {
      orientation: "landscape",
      repeatRows: { first: 0, last: 1 },
      area: { top: 0, left: 0, bottom: 5, right: 2 },
      footer: "&C第&P页 共&N页",
      blackAndWhite: true,
    },
    tabColor: "5B9BD5",
    ...changes,
  };
}

function cell(
  row: number,
  column: number,
  content: PlannedCell["content"],
  style: CellStyle
): PlannedCell {
  return { row, column, content, style };
}
