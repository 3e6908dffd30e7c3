import { Exact } from "../../../number/exact";
import type { ScoringTable } from "../ScoringTable";

/** Ids of indicators that shipped packs have too, so that what a person entered for one fits the other. */
const known: Readonly<Record<string, string>> = {
  预算编制合理性: "budget-reasonableness",
  预算编制规范性: "budget-compliance",
  绩效目标完整性: "target-completeness",
  绩效目标合理性: "target-reasonableness",
  绩效指标明确性: "indicator-clarity",
  政府采购执行情况: "government-procurement",
  政府采购执行率: "procurement",
  财务合规性: "financial-compliance",
  预决算信息公开: "disclosure",
  预决算信息公开性: "disclosure",
  项目实施程序: "project-procedure",
  项目监管: "project-supervision",
  资产管理安全性: "asset-safety",
  固定资产利用率: "fixed-asset-use",
  财政供养人员控制率: "staff-control",
  在职人员控制率: "staff-control",
  编外人员控制率: "extra-staff-control",
  管理制度健全性: "management-system",
  公用经费控制率: "public-expenditure-control",
  三公经费变动率: "three-public-change",
  三公经费控制率: "three-public-control",
  重点支出安排率: "key-spending",
  预算完成率: "budget-completion",
  预算调整率: "budget-adjustment",
  支付进度率: "payment-progress",
  结转结余率: "carryover",
  结转结余变动率: "carryover-change",
  资金使用合规性: "fund-compliance",
  基础信息完善性: "basic-information",
  预算执行率: "budget-execution",
  重点工作完成情况: "key-tasks",
  绩效目标完成情况: "target-achievement",
  项目完成及时性: "project-timeliness",
  "社会、经济、生态效益及可持续影响": "effects",
  群众信访办理情况: "petitions",
  公众或服务对象满意度: "satisfaction",
  社会公众或服务对象满意度: "satisfaction",
};

/**
 * Ids for lines in their order, each once: that of the shipped packs for a known name, else by position, `line-07`.
 * The second 管理制度健全性 is `management-system-2`.
 */
export function lineIds(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const bare = name.replace(/["“”'‘’「」『』\s]/g, "");
    const own = Object.hasOwn(known, bare) ? known[bare] : undefined;
    const base = own ?? `line-${String(index + 1).padStart(2, "0")}`;
    let id = base;
    for (let count = 2; used.has(id); count++) id = `${base}-${count}`;
    used.add(id);
    return id;
  });
}

/** `table-1a2b3c4d`: the same for the same table, wherever its file lies and whatever was filled in. */
export function tableId({ lines }: ScoringTable): string {
  const text = lines
    .map(({ level1, level2, name, points, criterion }) =>
      [level1, level2, name, points === null ? "" : new Exact(points).toFixed(), criterion].join(
        "\t"
      )
    )
    .join("\n");
  return `table-${fnv1a(text)}`;
}

/** FNV-1a over UTF-16 code units, eight hexadecimal digits. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
