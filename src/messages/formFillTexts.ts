import type { Language, Sentence } from "./Language";

/** Labels and hints of the pane's part in which the bureau's own form is filled in. */
export const formFillTexts = {
  title: { zh: "填写官方评分表", en: "Fill the bureau's own form" },
  sheet: { zh: "填写哪张表", en: "Which sheet" },
  none: { zh: "不填写", en: "None" },
  hint: {
    zh: "生成时在该表的空白得分、原因等单元格写入公式，格式、合并和其他单元格不动。",
    en: "Formulas go into its blank score and reason cells; formats, merges and all other cells stay.",
  },
  kept: { zh: "表内已填、与计算不一致的", en: "Typed there, and otherwise than computed" },
  filled: { zh: "表内", en: "In the form" },
  own: { zh: "计算", en: "Computed" },
  difference: { zh: "差额", en: "Difference" },
  cause: { zh: "原因", en: "Because" },
  nothing: { zh: "尚无", en: "nothing yet" },
  sourceKept: {
    zh: "除所选官方评分表中要填的单元格外，您的原表不会改动；以前在这些表中填写的内容会保留。",
    en: "Of your own sheets only the cells of the chosen form are filled, and what was typed into our three before is kept.",
  },
  what: { zh: "这些已填的单元格", en: "These typed cells" },
  keep: { zh: "保留", en: "Stay as they are" },
  replace: { zh: "用计算结果替换", en: "Are replaced by what is computed" },
  replaceHint: {
    zh: "替换后，原来填写的内容不再保留在表中。",
    en: "What was typed is no longer in the form then.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Which columns of a form are filled. */
export const formFieldLabels: Readonly<Record<"value" | "score" | "working" | "reason", Sentence>> =
  {
    reason: { zh: "扣分原因", en: "reason" },
    score: { zh: "自评得分", en: "score" },
    value: { zh: "完成值", en: "value" },
    working: { zh: "自评依据", en: "calculation" },
  };

/** `将填写12个单元格；已填的有3个，其中1个与计算一致。` */
export function formCounts(
  {
    filled,
    kept,
    agreeing,
  }: { readonly filled: number; readonly kept: number; readonly agreeing: number },
  language: Language
): string {
  if (language === "zh") {
    const typed = kept === 0 ? "没有已填的" : `已填的有${kept}个，其中${agreeing}个与计算一致`;
    return `将填写${filled}个单元格；${typed}。`;
  }
  const typed = kept === 0 ? "none is typed" : `${kept} are typed, ${agreeing} of them as computed`;
  return `${filled} cells will be filled; ${typed}.`;
}

/** `另填写了「评价评分表」的30个单元格。` */
export function formFilledSentence(
  { sheet, cells }: { readonly sheet: string; readonly cells: number },
  language: Language
): string {
  return language === "zh"
    ? `另填写了“${sheet}”的${cells}个单元格。`
    : `${cells} cells of “${sheet}” were filled in as well.`;
}
