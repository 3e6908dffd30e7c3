/** What kind of value an item is; decides its unit and how written numbers are read. */
export type FactKind = "money" | "count" | "rate" | "text";

export interface FactDefinition {
  readonly id: FactId;
  readonly kind: FactKind;
  /** Chinese name with its basis in brackets: `日常公用经费（调整预算数）`. */
  readonly label: string;
  /** The short name that a calculation prints: `调整预算数`, `在编人数`. */
  readonly shortLabel: string;
  readonly labelEnglish: string;
  /** Unit of a count; money is 元, rates 比率, texts none. */
  readonly countUnit?: "人" | "项" | "个";
}

const spendingItems = {
  total: ["部门预算支出", "total spending"],
  basic: ["基本支出", "basic spending"],
  personnel: ["人员经费", "personnel"],
  office: ["日常公用经费", "office running costs"],
  project: ["项目支出", "projects"],
} as const;

const spendingBases = {
  initial: ["年初预算数", "initial budget"],
  adjusted: ["调整预算数", "adjusted budget"],
  actual: ["决算数", "actual"],
} as const;

const threePublicItems = {
  abroad: ["因公出国（境）费", "official travel abroad"],
  car: ["公务用车购置及运行维护费", "official vehicles"],
  carPurchase: ["公务用车购置费", "vehicle purchase"],
  carRunning: ["公务用车运行维护费", "vehicle running costs"],
  reception: ["公务接待费", "official receptions"],
} as const;

const threePublicBases = { budget: ["预算数", "budget"], actual: ["决算数", "actual"] } as const;

type SpendingId = `${keyof typeof spendingItems}.${keyof typeof spendingBases}`;
type ThreePublicId =
  `threePublic.${keyof typeof threePublicItems}.${keyof typeof threePublicBases}`;

const singleItems = {
  "department.name": ["text", "部门（单位）名称", "部门（单位）名称", "department"],
  "department.year": ["text", "评价年度", "评价年度", "year"],
  "total.delta": ["money", "预算调整额", "预算调整额", "change of budget"],
  "adjustments.added": ["money", "预算调整（追加）", "追加预算", "budget added"],
  "adjustments.cut": ["money", "预算调整（追减）", "追减预算", "budget cut"],
  "adjustments.transferred": ["money", "预算调整（项目间调剂）", "调剂资金", "budget transferred"],
  "adjustments.policy": ["money", "预算调整（其中：政策性）", "政策性调整", "adjusted by policy"],
  "threePublic.budget": [
    "money",
    "“三公”经费（预算数）",
    "三公经费预算数",
    "three public expenses, budget",
  ],
  "threePublic.actual": [
    "money",
    "“三公”经费（决算数）",
    "三公经费实际支出数",
    "three public expenses, actual",
  ],
  "threePublic.budgetPrevious": [
    "money",
    "“三公”经费（上年预算数）",
    "上年三公经费预算数",
    "three public, previous budget",
  ],
  "threePublic.actualPrevious": [
    "money",
    "“三公”经费（上年决算数）",
    "上年三公经费决算数",
    "three public, previous actual",
  ],
  "procurement.plan": ["money", "政府采购（计划金额）", "采购计划金额", "procurement planned"],
  "procurement.actual": ["money", "政府采购（实际采购金额）", "实际采购金额", "procurement actual"],
  "fixedAssets.gross": ["money", "固定资产（账面原值）", "固定资产总额", "fixed assets, gross"],
  "fixedAssets.inUse": ["money", "固定资产（实际在用）", "实际在用固定资产", "fixed assets in use"],
  "intangibleAssets.gross": [
    "money",
    "无形资产（账面原值）",
    "无形资产总额",
    "intangible assets, gross",
  ],
  "staff.quota": ["count", "核定编制数", "核定编制数", "staff quota", "人"],
  "staff.inQuota": ["count", "在编人数（不含编外）", "在编人数", "staff in quota", "人"],
  "staff.yearEnd": [
    "count",
    "年末实有人数（含离退休）",
    "年末实有人数",
    "staff at year end, with retired",
    "人",
  ],
  "staff.retired": ["count", "离退休人数", "离退休人数", "retired", "人"],
  "staff.extra": ["count", "编外人数", "编外人数", "staff outside quota", "人"],
  "staff.all": ["count", "在职人员总数（在编+编外）", "在职人员总数", "all staff in service", "人"],
  "spending.q1": ["money", "1-3月累计支出", "1-3月累计支出", "spent January to March"],
  "spending.q2": ["money", "1-6月累计支出", "1-6月累计支出", "spent January to June"],
  "spending.q3": ["money", "1-9月累计支出", "1-9月累计支出", "spent January to September"],
  "spending.q4": ["money", "1-12月累计支出", "1-12月累计支出", "spent January to December"],
  "carryover.in": ["money", "年初结转和结余", "年初结转和结余", "carried over into the year"],
  "carryover.out": ["money", "年末结转和结余", "年末结转和结余", "carried over at year end"],
  "keyProjects.actual": ["money", "重点项目支出", "重点项目支出", "key projects, actual"],
  "tasks.total": ["count", "重点工作任务数", "重点工作任务数", "key tasks", "项"],
  "tasks.done": ["count", "已完成重点工作任务数", "已完成任务数", "key tasks done", "项"],
  "projects.total": ["count", "计划完成项目总数", "计划完成项目总数", "projects planned", "个"],
  "projects.onTime": ["count", "按期完成项目数", "已完成项目数", "projects done on time", "个"],
  "satisfaction.rate": ["rate", "服务对象满意度", "满意度", "satisfaction"],
} as const;

export type FactId = SpendingId | ThreePublicId | keyof typeof singleItems;

function define(
  id: FactId,
  kind: FactKind,
  label: string,
  shortLabel: string,
  labelEnglish: string,
  countUnit?: "人" | "项" | "个"
): FactDefinition {
  return { id, kind, label, shortLabel, labelEnglish, ...(countUnit ? { countUnit } : {}) };
}

function entries<T extends object>(record: T): [keyof T & string, T[keyof T & string]][] {
  return Object.entries(record) as [keyof T & string, T[keyof T & string]][];
}

/** Every data item, in the order of the working paper. The one place where an item is added. */
export const vocabulary: ReadonlyMap<FactId, FactDefinition> = new Map(
  [
    ...entries(singleItems)
      .filter(([id]) => id.startsWith("department."))
      .map(fromSingle),
    ...entries(spendingItems).flatMap(([item, [name, english]]) =>
      entries(spendingBases).map(([basis, [basisName, basisEnglish]]) =>
        define(
          `${item}.${basis}`,
          "money",
          `${name}（${basisName}）`,
          item === "total" ? basisName : `${name}${basisName}`,
          `${english}, ${basisEnglish}`
        )
      )
    ),
    ...entries(singleItems)
      .filter(([id]) => /^(total|adjustments|threePublic)\./.test(id))
      .map(fromSingle),
    ...entries(threePublicItems).flatMap(([item, [name, english]]) =>
      entries(threePublicBases).map(([basis, [basisName, basisEnglish]]) =>
        define(
          `threePublic.${item}.${basis}`,
          "money",
          `${name}（${basisName}）`,
          `${name}${basisName}`,
          `${english}, ${basisEnglish}`
        )
      )
    ),
    ...entries(singleItems)
      .filter(([id]) => !/^(department|total|adjustments|threePublic)\./.test(id))
      .map(fromSingle),
  ].map((definition) => [definition.id, definition])
);

function fromSingle([id, row]: [
  FactId,
  (typeof singleItems)[keyof typeof singleItems],
]): FactDefinition {
  return define(id, row[0], row[1], row[2], row[3], row[4]);
}

export function isFactId(text: string): text is FactId {
  return (vocabulary as ReadonlyMap<string, FactDefinition>).has(text);
}

/** The definition of an item; every id has one. */
export function factDefinition(id: FactId): FactDefinition {
  return vocabulary.get(id)!;
}
