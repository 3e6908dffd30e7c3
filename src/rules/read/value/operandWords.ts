/** Which figure of an item the words of a formula ask for. */
export type FigureBasis =
  /** No word says which: 三公经费总额, 在职人员数. */
  | "none"
  | "initial"
  | "adjusted"
  /** 调整预算数: the budget after the change, or the change itself. */
  | "adjustedOrChange"
  /** 预算数, not saying whether 年初 or 调整后. */
  | "budget"
  | "plan"
  | "change"
  | "actual"
  | "inUse"
  | "gross";

export type FigureYear = "current" | "previous";

/** One word that an operand may be made of. */
export type OperandWord =
  | { readonly kind: "noise" }
  | { readonly kind: "year"; readonly year: FigureYear }
  | { readonly kind: "basis"; readonly basis: FigureBasis }
  | { readonly kind: "item"; readonly item: string };

/**
 * Words that change nothing about which figure is meant, the whole list: whose figure it is, that it is one, its unit,
 * and the brackets around a basis. `(含工勤人员)` holds on both sides of a share of the staff.
 */
export const noiseWords =
  "部门 单位 本部门 本单位 部门或单位 部门/单位 该部门 该单位 我单位 我局 全局 各部门 的 数 额 总额 总数 总 金额 总金额 数额 合计 合计数 总计 所有 全部 年度 年末 年底 期末 (A) (B) (a) (b) (单位) (部门) (或单位) (含工勤人员) (含工勤) (万元) (元) (人) (个) (项) ( )";

export const yearWords: readonly (readonly [words: string, year: FigureYear])[] = [
  ["本年度 本年 当年 当年度 本年数 本年度数 评价年度 本期", "current"],
  ["上年度 上年 去年 上一年度 上一年 上年数 上年度数 上年同期 上期", "previous"],
];

/** `支出` alone is what was spent; 实际 makes any figure the actual one. */
export const basisWords: readonly (readonly [words: string, basis: FigureBasis])[] = [
  [
    "年初预算数 年初预算 年初预算额 年初预算总额 年初预算金额 年初预算总数 年初部门预算 年初部门预算数 年初批复预算 年初批复预算数 年初批复的预算数 年初预算批复数 年初预算安排数 年初安排预算数 年初支出预算 年初支出预算数 年初批复数 年初安排数 批复的年初预算数 年初",
    "initial",
  ],
  [
    "调整后预算数 调整后预算 调整后预算额 调整后预算总额 调整后的预算数 调整后的预算 调整后年度预算 调整后年度预算数 调整后支出预算数 调整后全年预算数 调整后部门预算数 预算调整后数 全年预算数 全年预算 全年预算额 全年预算总额 年末预算数 最终预算数 调整后 调整后的",
    "adjusted",
  ],
  ["调整预算数 调整预算 调整预算额 调整预算金额", "adjustedOrChange"],
  [
    "预算数 预算 预算额 预算总额 预算金额 预算安排数 预算安排 预算安排额 预算安排金额 预算安排总额 安排预算数 预算批复数 批复预算数 批复预算 批复的预算数 财政批复预算数 财政部门批复的预算数 年度预算数 年度预算 年度预算总额 预算总数 部门预算数 部门预算 部门预算总额 支出预算数 支出预算 支出预算总额 预算指标数",
    "budget",
  ],
  ["计划数 计划 计划金额 计划额", "plan"],
  [
    "预算调整数 预算调整额 预算调整金额 预算调整总额 调整数 调整额 调整金额 预算调整 年度预算调整数",
    "change",
  ],
  [
    "决算数 决算 决算金额 决算额 支出决算数 支出决算 决算支出数 决算支出 部门决算数 实际支出数 实际支出 实际支出额 实际支出金额 实际支出总额 支出数 支出 支出额 支出金额 支出总额 实际支出决算数 实际执行数 执行数 执行金额 执行额 预算执行数 预算执行金额 实际预算执行数 全年执行数 全年支出数 全年实际支出数 预算完成数 实际完成预算数 实际完成的预算数 预算实际完成数 支出完成数 实际发生数 实际发生额 实际",
    "actual",
  ],
  [
    "实际在用 在用 年末实际在用 实际使用 实际在用原值 在用原值 正在使用 在用资产原值 在用资产",
    "inUse",
  ],
  ["原值 账面原值 账面原值总额 原值总额", "gross"],
];
