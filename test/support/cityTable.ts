import type { CellRange } from "../../src/workbook/address";
import { bureauSheets } from "./bureauWorkbook";
import { buildDocx, paragraph, table } from "./docxTable";
import { bytesOf, type MatrixCell, type MatrixSheet } from "./sheetMatrix";

/** The tab of the table. */
export const cityTableName = "评分表";

/** What each line must come to: how it is read, and its score over the figures of `bureauWorkbook`; null waits. */
export interface CityLine {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly points: number;
  readonly criterion: string;
  readonly method: string;
  readonly score: string | null;
}

const line = (
  levels: string,
  name: string,
  points: number,
  criterion: string,
  method: string,
  score: string | null
): CityLine => {
  const [level1 = "", level2 = ""] = levels.split("/");
  return { level1, level2, name, points, criterion, method, score };
};

/** A city's table that nobody ships, in sentences as such tables print them; scores worked out by hand. */
export const cityLines: readonly CityLine[] = [
  line(
    "投入/预算配置",
    "财政供养人员控制率",
    5,
    "在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    "steps",
    "5.00" // 54 / 60 = 90 %
  ),
  line(
    "过程/预算执行",
    "预算完成率",
    5,
    "以100%为标准。预算完成率≥100%计5分，每低于5%扣2分，扣完为止。",
    "steps",
    "5.00" // 3401.2 / 3540 = 96.08 %: no whole step
  ),
  line(
    "过程/预算执行",
    "预算调整率",
    3,
    "预算调整率=0，计3分；0-10%（含），计2分；10-20%（含），计1分；20-30%（含），计0.5分；大于30%不得分",
    "bands",
    null // the bureau prints the net change only; the usual formula wants what was added, cut and moved
  ),
  line(
    "过程/预算执行",
    "公用经费控制率",
    6,
    "公用经费控制率≤80%，计6分；每超过一个百分点扣1分，扣完为止。",
    "steps",
    "0.00" // 91.2 / 105 = 86.86 %: six whole steps
  ),
  line(
    "过程/预算执行",
    "资金结余",
    3,
    "无结余，计3分；有结余，但不超过上年结转，计2分；结余超过上年结转，不得分。",
    "choice",
    null
  ),
  line(
    "过程/预算管理",
    "管理制度健全性",
    3,
    "①已制定或具有内部财务管理制度、会计核算制度等管理制度，1分；②相关管理制度合法、合规、完整，1分；③相关管理制度得到有效执行，1分。",
    "checklist",
    null
  ),
  line(
    "过程/预算管理",
    "资金使用合规性",
    5,
    "支出符合国家财经法规和财务管理制度规定；资金拨付有完整的审批程序和手续；支出符合部门预算批复的用途；不存在截留、挤占、挪用、虚列支出等情况。以上情况每出现一例不符合要求的扣1分，扣完为止。",
    "perItem",
    null
  ),
  line(
    "过程/预算管理",
    "政府采购执行率",
    6,
    "得分=政府采购执行率×6分。",
    "proportional",
    "5.55" // 79.5 / 86 = 92.44 %
  ),
  line(
    "过程/资产管理",
    "固定资产利用率",
    1,
    "固定资产利用率≥90%的，得1分；75%≤固定资产利用率＜90%的，得0.7分；60%≤固定资产利用率＜75%的，得0.4分；固定资产利用率＜60%的，得0分。",
    "bands",
    "1.00" // 489 / 520.4 = 93.97 %
  ),
  line(
    "产出/职责履行",
    "重点工作完成率",
    8,
    "得分=已完成项目数/计划完成项目总数×8分",
    "proportional",
    "7.11" // 8 / 9 = 88.89 %
  ),
  line(
    "效果/履职效益",
    "结转结余变动率",
    3,
    "变动率0，计3分；0，每超过一个百分点扣0.3分",
    "manual",
    null
  ),
  line("效果/履职效益", "社会效益", 52, "成效显著、符合本部门职责，酌情给分。", "manual", null),
];

const head = ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评得分", "扣分原因"];
const firstLine = 3;

/** Parents merged, with their points in the label. */
function cityTable(): MatrixSheet {
  const merges: CellRange[] = [{ top: 0, left: 0, bottom: 0, right: 6 }];
  const parent = (index: number, level: "level1" | "level2"): MatrixCell => {
    const same = (other: CityLine | undefined): boolean =>
      other?.level1 === cityLines[index]!.level1 &&
      (level === "level1" || other.level2 === cityLines[index]!.level2);
    if (same(cityLines[index - 1])) return null;
    const own = cityLines.filter(same);
    const top = firstLine + index;
    const left = level === "level1" ? 0 : 1;
    if (own.length > 1) merges.push({ top, left, bottom: top + own.length - 1, right: left });
    const points = own.reduce((sum, one) => sum + one.points, 0);
    return level === "level1"
      ? `${cityLines[index]!.level1} (${points}分)`
      : cityLines[index]!.level2;
  };
  const rows = cityLines.map(({ name, criterion, points }, index): MatrixCell[] => [
    parent(index, "level1"),
    parent(index, "level2"),
    name,
    criterion,
    points,
  ]);
  const total = ["合  计", null, null, null, 100];
  const title = "2021年度部门整体支出绩效评价评分表";
  return { name: cityTableName, rows: [[title], [], head, ...rows, total], merges };
}

/** A bureau's data with the city's table behind them, in one file. */
export function cityBook(): Uint8Array {
  return bytesOf([...bureauSheets(), cityTable()]);
}

/** The table alone, as a Word document under its heading. */
export function cityDocument(): Uint8Array {
  const rows = cityLines.map(({ level1, level2, name, criterion, points }) => [
    level1,
    level2,
    name,
    criterion,
    String(points),
    "",
    "",
  ]);
  return buildDocx(paragraph("2021年度部门整体支出绩效评价评分表", "2") + table(head, ...rows));
}
