import type { CandidateReason } from "../facts/Fact";
import type { Language, Sentence } from "./Language";

const reasons: Readonly<Record<CandidateReason, Sentence>> = {
  ambiguousLabel: {
    zh: "项目名称有几种含义，需确认口径",
    en: "the label has several meanings; its definition must be confirmed",
  },
  containedLabel: {
    zh: "项目名称只是包含该数据项，需确认",
    en: "the label only contains the item's name; to be confirmed",
  },
  entered: { zh: "在指标数据底稿中人工录入", en: "typed into the working paper" },
  list: { zh: "由清单逐项计数或合计", en: "counted or summed from a list" },
  named: { zh: "由填报人指定的单元格", en: "a cell that a person named" },
  otherTable: { zh: "在其他类别的表中", en: "from a table of another kind" },
  otherYear: { zh: "属于其他年度", en: "of another year" },
  ownTable: {
    zh: "按本类表的项目名称和栏目取数",
    en: "by row label and column header in a table of its kind",
  },
  summary: { zh: "在汇总或文字说明中", en: "from a summary or text" },
};

/** Why a value was taken or is a candidate, for 取数方式 and for `inspect`. */
export function candidateReason(why: CandidateReason, language: Language): string {
  return reasons[why][language];
}
