import { stepModeOf } from "../evaluation/settings";
import { packNotice } from "../messages/labels";
import { describeRule } from "../rules/methods/describeRule";
import type { RuleLine, RulePack } from "../rules/RulePack";
import type { SheetPlan } from "../workbook/SheetPlan";
import { columnWidths } from "./columnWidths";
import { idColumn, packColumns } from "./columns";
import { lineMarks } from "./lineMarks";
import { markerOf } from "./ourSheets";
import { chunksOf, packHeadRow, packLineRow } from "./packCells";
import { ownRow } from "./readMemory";
import { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";
import { rowHeight } from "./textHeight";

const heads = [
  "一级指标",
  "二级指标",
  "三级指标",
  "分值",
  "评分标准",
  "评分方法",
  "出处",
  "说明",
] as const;
const headerRow = 3;

const instruction =
  "本表保存评价所用的评分规则，随工作簿一起传送，再次评价时自动采用。改规则请在任务窗格中修改，或改规则文件后用 --pack 重新指定；直接改本表的文字不起作用。";

/**
 * 评分规则: the pack in force, one row per line. People read the visible columns; the rules themselves stand as JSON in
 * hidden ones, so that a workbook that is sent is complete.
 */
export function packSheet(
  pack: RulePack,
  { name, replaces }: Pick<SheetPlan, "name" | "replaces">
): SheetPlan {
  const { lines, ...head } = pack;
  const sheet = new SheetBuilder();
  const { level1, note } = packColumns;
  const wide = (
    row: number,
    content: string,
    style: (typeof styles)[keyof typeof styles]
  ): void => {
    sheet.merge({ top: row, left: level1, bottom: row, right: note }, content, style);
  };
  const keep = (row: number, json: unknown): number => {
    const chunks = chunksOf(json);
    chunks.forEach((chunk, index) => {
      sheet.set(row, packColumns.json + index, chunk, styles.id);
    });
    return chunks.length;
  };
  sheet.set(0, idColumn, markerOf("pack", pack.id), styles.id);
  wide(0, `评分规则：${pack.title}`, styles.title);
  sheet.height(0, 30);
  wide(1, instruction, styles.note);
  sheet.set(1, idColumn, `${ownRow}:note`, styles.id);
  sheet.height(1, 28);
  wide(2, aboutPack(pack), styles.note);
  sheet.set(2, idColumn, packHeadRow, styles.id);
  sheet.height(2, 28);
  const headChunks = keep(2, { head, lines: lines.length });
  heads.forEach((text, index) => {
    sheet.set(headerRow, level1 + index, text, styles.header);
  });
  sheet.set(headerRow, idColumn, `${ownRow}:head`, styles.id);

  const lineChunks = lines.map((line, index) => {
    const row = headerRow + 1 + index;
    sheet.set(row, idColumn, `${packLineRow}:${index + 1}`, styles.id);
    const texts = textsOf(line, pack);
    texts.forEach((text, at) => {
      sheet.set(row, level1 + at, text, at < 4 ? styles.center : styles.text);
    });
    const widths = columnWidths.pack;
    const shown = texts.map((text, at) => ({ text, width: widths[level1 + at]! }));
    sheet.height(row, rowHeight(shown, 24));
    return keep(row, line);
  });
  const hidden = Math.max(headChunks, ...lineChunks);
  return sheet.build({
    name,
    replaces,
    columns: [
      ...columnWidths.pack.map((width, column) => ({
        column,
        width,
        ...(column === idColumn ? { hidden: true } : {}),
      })),
      ...Array.from({ length: hidden }, (_, index) => ({
        column: packColumns.json + index,
        width: 10,
        hidden: true,
      })),
    ],
    freeze: { rows: headerRow + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { first: headerRow, last: headerRow },
      area: { top: 0, left: level1, bottom: headerRow + lines.length, right: note },
      footer: "&C第&P页 共&N页",
      blackAndWhite: true,
    },
    tabColor: "7F7F7F",
  });
}

/** The visible cells of a line, in the order of the heads. */
function textsOf(line: RuleLine, pack: RulePack): readonly string[] {
  const remarks = [
    line.note ?? "",
    line.basis === "our reading" ? "按我们的理解执行" : "",
    lineMarks(line),
  ];
  return [
    line.level1,
    line.level2,
    line.name,
    line.points ?? "",
    line.criterion ?? "",
    describeRule(line, pack, stepModeOf(pack), "zh"),
    line.sources.map((source) => sourceText(source, pack)).join("\n"),
    remarks.filter((text) => text !== "").join("\n"),
  ];
}

function sourceText({ document, place }: RuleLine["sources"][number], pack: RulePack): string {
  const found = pack.documents.find(({ key }) => key === document);
  if (found === undefined) return place;
  const number = found.number === undefined ? "" : `（${found.number}）`;
  return `${found.title}${number}，${place}`;
}

/** What the pack says of itself, in one line. */
function aboutPack(pack: RulePack): string {
  const from = pack.validFrom ?? "";
  const to = pack.validTo ?? "";
  const dates = from === "" && to === "" ? "不限" : `${from}至${to === "" ? "今" : to}`;
  const notice = packNotice(pack, "zh");
  return `编号：${pack.id}；适用日期：${dates}；指标${pack.lines.length}项。${notice}`;
}
