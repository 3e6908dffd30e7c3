import type { SheetPlan } from "../workbook/SheetPlan";
import { idColumn } from "./columns";
import { layOutColumns } from "./columnWidths";
import { planFactRows } from "./factRows";
import type { Layout } from "./layout";
import { markerOf } from "./ourSheets";
import { planPartRows } from "./partRows";
import type { PlanInput } from "./PlanInput";
import { ownRow } from "./readMemory";
import { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";
import { planUnused } from "./unusedRows";

/** 指标数据底稿: every number with its cell, the parts of composed scores with their answers, what is not used any more. */
export function factsSheet(input: PlanInput, layout: Layout): SheetPlan {
  const sheet = new SheetBuilder();
  sheet.set(0, idColumn, markerOf("facts", input.evaluation.pack.id), styles.id);
  const year = input.evaluation.year === null ? "" : `${input.evaluation.year}年度`;
  sheet.merge({ top: 0, left: 1, bottom: 0, right: 12 }, `${year}指标数据底稿`, styles.title);
  sheet.height(0, 30);
  sheet.merge(
    { top: 1, left: 1, bottom: 1, right: 12 },
    "“数值”实时取自来源单元格，金额统一为元；缺少的数据填在“人工录入”，有多个候选时在“选用来源”填写单元格（如 人员!C4）后重新生成。浅色单元格待填写。",
    styles.note
  );
  sheet.set(1, idColumn, `${ownRow}:note`, styles.id);
  sheet.height(1, 20);
  planFactRows(sheet, input, layout);
  planPartRows(sheet, input, layout);
  const last = planUnused(sheet, input, layout);
  return sheet.build({
    name: layout.factsName,
    replaces: input.existing.get("facts") ?? null,
    columns: layOutColumns("facts"),
    freeze: { rows: 4, columns: 2 },
    print: {
      orientation: "landscape",
      repeatRows: null,
      area: { top: 0, left: 1, bottom: last, right: 12 },
      footer: "&C第&P页 共&N页",
      blackAndWhite: true,
    },
    tabColor: "2F75B5",
  });
}
