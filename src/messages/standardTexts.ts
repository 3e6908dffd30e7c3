import type { Sentence } from "./Language";

/** Labels, hints and short sentences of the pane's page 评分标准, which comes with a chunk of its own. */
export const standardTexts = {
  page: {
    back: { zh: "返回", en: "Back" },
    title: { zh: "评分标准", en: "Scoring standard" },
    adopt: { zh: "采用这份评分标准", en: "Use this standard" },
    adoptHint: {
      zh: "采用后，下次“生成评分表”时把它保存在工作簿的“评分规则”表中，以后自动使用。",
      en: "The next scorecard keeps it in the workbook, in the sheet 评分规则, and it is used from then on.",
    },
    export: { zh: "导出JSON", en: "Export JSON" },
    other: { zh: "换一份", en: "Read another" },
    busy: { zh: "正在读取…", en: "Reading…" },
  },
  source: {
    title: { zh: "从哪里读取", en: "Where to read it from" },
    here: { zh: "本工作簿中的评分表", en: "Scoring tables in this workbook" },
    none: {
      zh: "本工作簿中没有找到评分表。请选择财政部门发的评分表文件。",
      en: "There is no scoring table in this workbook. Choose the file with your finance bureau's table.",
    },
    file: {
      zh: "评分表文件（.xlsx、.docx）或规则文件（.json）",
      en: "A scoring table (.xlsx, .docx) or a rule pack (.json)",
    },
    fileHint: {
      zh: "文件只在本机读取，不会上传。",
      en: "The file is read on this computer and sent nowhere.",
    },
    inFile: { zh: "文件中的评分表", en: "Scoring tables in the file" },
    noTable: {
      zh: "“{file}”中没有找到评分表。表头应有指标、分值和评分标准，请核对后另选文件。",
      en: "There is no scoring table in “{file}”. Its header should name indicators, points and criteria; check it or choose another file.",
    },
    badPack: {
      zh: "规则文件“{file}”有错误，没有采用。请改正后重新选择：",
      en: "The rule pack “{file}” has mistakes and was not taken. Correct them and choose it again:",
    },
    notJson: {
      zh: "规则文件“{file}”不是有效的JSON。请检查引号、逗号和括号，或重新导出一份。",
      en: "The pack “{file}” is not valid JSON. Check its quotes, commas and brackets, or export it anew.",
    },
    skeleton: {
      zh: "规则文件“{file}”只有框架，没有分值，不能评分。请补上分值后重新选择。",
      en: "The pack “{file}” is a framework without points. Add points, then choose it again.",
    },
  },
  confirm: {
    notices: { zh: "请留意", en: "Please note" },
    mistakes: { zh: "读出的规则有矛盾，不能采用", en: "What was read contradicts itself" },
    mistakesHint: {
      zh: "请在评分表中改正后重新读取。",
      en: "Correct the scoring table and read it again.",
    },
    pointsAsked: { zh: "请填写分值", en: "Points are missing" },
    points: { zh: "{name}的分值", en: "Points of {name}" },
    unread: { zh: "未读懂的指标", en: "Not understood" },
    unreadHint: {
      zh: "标出的部分没有读懂，先按人工评分；可以修改成能计算的方法。",
      en: "The marked part was not understood; the line is scored by hand unless you give it a method.",
    },
  },
  line: {
    sentence: { zh: "原文", en: "As printed" },
    noSentence: { zh: "原表没有写评分标准", en: "The table prints no criterion" },
    words: { zh: "读作", en: "Understood as" },
    scores: { zh: "得分举例", en: "Scores, for example" },
    bounds: { zh: "各界限上下的得分", en: "Scores around each bound" },
    value: { zh: "完成值", en: "Value" },
    typed: { zh: "需填写", en: "typed by a person" },
    assumed: { zh: "按此处理", en: "Assumed" },
    doubts: { zh: "请核对", en: "Please check" },
    unstated: { zh: "未规定", en: "not stated" },
    changed: { zh: "已修改", en: "corrected" },
    edit: { zh: "修改", en: "Correct" },
    editOf: { zh: "修改{name}", en: "Correct {name}" },
    read: { zh: "已读懂", en: "understood" },
    hand: { zh: "人工评分", en: "by hand" },
    refused: { zh: "未读懂", en: "not understood" },
    points: { zh: "分", en: "points" },
  },
  editor: {
    title: { zh: "修改{name}", en: "Correct {name}" },
    method: { zh: "计分方法", en: "Score method" },
    keep: { zh: "保持原方法：{method}", en: "As it is: {method}" },
    points: { zh: "分值", en: "Points" },
    kind: { zh: "完成值是", en: "The value is" },
    percent: { zh: "比率（%）", en: "a rate (%)" },
    count: { zh: "数量", en: "a number" },
    value: { zh: "完成值怎么来", en: "Where the value comes from" },
    typed: { zh: "人工填写", en: "Typed by a person" },
    current: { zh: "现用：{words}", en: "As it is: {words}" },
    reason: { zh: "修改原因（必填）", en: "Reason (required)" },
    reasonAsked: { zh: "请写明修改原因。", en: "Please give the reason." },
    preview: { zh: "改后读作", en: "It would read" },
    same: { zh: "没有改动。", en: "Nothing was changed." },
    save: { zh: "保存修改", en: "Save" },
    cancel: { zh: "取消", en: "Cancel" },
    number: {
      zh: "“{field}”填的“{found}”不是数字，请改为数字。",
      en: "“{found}” in “{field}” is not a number; give a number.",
    },
    bandUpTo: { zh: "第{n}档上限", en: "Band {n}, upper end" },
    bandIncluded: { zh: "含", en: "included" },
    bandIncludedOf: { zh: "第{n}档含上限", en: "Band {n} includes its end" },
    bandScore: { zh: "第{n}档得分", en: "Score of band {n}" },
    lastBand: { zh: "更高的", en: "all above" },
    addBand: { zh: "增加一档", en: "Add a band" },
    removeBand: { zh: "删除", en: "Remove" },
    removeBandOf: { zh: "删除第{n}档", en: "Remove band {n}" },
    direction: { zh: "何时扣分", en: "When points are taken off" },
    above: { zh: "超过界限", en: "above the limit" },
    below: { zh: "低于界限", en: "below the limit" },
    limit: { zh: "界限", en: "Limit" },
    step: { zh: "每（一步）", en: "Each step of" },
    deduction: { zh: "扣分", en: "takes off" },
    mode: { zh: "不足一步的部分", en: "Part of a step" },
    modeDefault: { zh: "按评分标准的设置", en: "as the standard's setting says" },
    full: { zh: "不扣", en: "counts nothing" },
    started: { zh: "按一步扣", en: "counts as a whole" },
    continuous: { zh: "按比例扣", en: "counts by its share" },
    perItem: { zh: "每项扣分", en: "Each item takes off" },
    target: { zh: "得满分的目标值", en: "Target, for full points" },
    reverse: { zh: "越低越好（目标值÷完成值×分值）", en: "The lower the better (target ÷ value)" },
    floor: { zh: "低于此值不得分（可不填）", en: "No points below (may be left blank)" },
  },
  methods: {
    bands: { zh: "分档计分", en: "bands" },
    checklist: { zh: "逐条检查", en: "a checklist" },
    choice: { zh: "选择结果", en: "a choice of outcomes" },
    coefficient: { zh: "得分系数", en: "coefficients" },
    deviationBands: { zh: "按偏差分档", en: "bands of deviation" },
    eitherOf: { zh: "二者择其一", en: "one of several" },
    interpolation: { zh: "分档插值", en: "interpolation" },
    manual: { zh: "人工评分", en: "scored by hand" },
    notApplicable: { zh: "可不适用", en: "may not apply" },
    parts: { zh: "分项合计", en: "the sum of parts" },
    perItem: { zh: "每发现一项扣分", en: "a deduction for each item" },
    proportional: { zh: "按比例得分", en: "in proportion" },
    range: { zh: "酌情给分", en: "a score by judgement" },
    ratioDeduction: { zh: "按比率扣分", en: "a deduction by the rate" },
    steps: { zh: "每超过一步扣分", en: "a deduction for each step" },
    veto: { zh: "一票否决", en: "with a veto" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Sentence>>>>;

/** `21 项：18 项已读懂，2 项人工评分，1 项未读懂`; kinds of which there is none are left out. */
export function readCounts(
  { read, hand, refused }: Readonly<Record<"read" | "hand" | "refused", number>>,
  language: "zh" | "en"
): string {
  const all = read + hand + refused;
  const kinds = [
    [read, "已读懂", "understood"],
    [hand, "人工评分", "by hand"],
    [refused, "未读懂", "not understood"],
  ] as const;
  const present = kinds.filter(([count]) => count > 0);
  if (language === "zh") {
    return `${all} 项：${present.map(([count, words]) => `${count} 项${words}`).join("，")}`;
  }
  return `${all} indicators: ${present.map(([count, , words]) => `${count} ${words}`).join(", ")}`;
}
