import type { Sentence } from "./Language";

/** Labels, hints and short sentences of the task pane. */
export const paneTexts = {
  busy: {
    calculating: { zh: "正在计算…", en: "Calculating…" },
    reading: { zh: "正在读取…", en: "Reading…" },
    writing: { zh: "正在写入…", en: "Writing…" },
  },
  head: {
    department: { zh: "部门（单位）名称", en: "Department" },
    departmentAsked: { zh: "请填写部门（单位）名称。", en: "Please enter the department." },
    evaluated: { zh: "评价对象", en: "What is evaluated" },
    pack: { zh: "评分标准", en: "Scoring standard" },
    packAsked: {
      zh: "请选择评分标准：以财政部门发的评分表为准。",
      en: "Please choose the scoring standard: the table that your finance bureau sent.",
    },
    packNone: { zh: "请选择评分标准", en: "Choose a scoring standard" },
    keptBroken: {
      zh: "“评分规则”表中保存的规则不完整或有误，没有采用，请另选或从评分表重新读取。",
      en: "The rules kept in the sheet 评分规则 are incomplete or wrong and were not used; choose others or read the scoring table again.",
    },
    readStandard: { zh: "从评分表读取", en: "Read from a scoring table" },
    viewStandard: { zh: "查看/修改评分标准", en: "View or correct" },
    reread: { zh: "重新读取", en: "Read again" },
    unverified: { zh: "未与文件原文核对", en: "not verified against the printed document" },
    year: { zh: "评价年度", en: "Year" },
    yearAsked: { zh: "请填写评价年度，如2020。", en: "Please enter the year, such as 2020." },
    yearWrong: { zh: "请填写四位数的年度，如2020。", en: "Enter four digits, such as 2020." },
  },
  settings: {
    title: { zh: "设置", en: "Settings" },
    formulas: { zh: "公式形式", en: "Formulas" },
    functions: {
      zh: "自定义函数（没有本加载项的电脑上自动改用通用公式）",
      en: "Custom functions (plain formulas take over where the add-in is missing)",
    },
    native: { zh: "通用公式", en: "Plain formulas" },
  },
  regions: {
    label: { zh: "步骤", en: "Steps" },
    facts: { zh: "取数核对", en: "Data check" },
    scores: { zh: "逐项评分", en: "Scores" },
    result: { zh: "生成评分表", en: "Scorecard" },
  },
  facts: {
    asked: { zh: "待确认", en: "To be decided" },
    entered: { zh: "人工录入", en: "typed in" },
    findings: { zh: "需核对", en: "To check" },
    found: { zh: "已取数据", en: "Data found" },
    missing: { zh: "未找到", en: "Not found" },
    missingHint: {
      zh: "请在原表中补充后重新读取，或生成后在“指标数据底稿”中录入。",
      en: "Add them to your sheets and read again, or enter them in the working paper (指标数据底稿) once it is made.",
    },
    noFindings: { zh: "没有发现需要核对的问题。", en: "Nothing was found that disagrees." },
    toKnow: { zh: "其他提示", en: "For information" },
    others: {
      zh: "已识别、本评分标准不用的数据",
      en: "Also recognised, not used by this standard",
    },
    nothingYet: { zh: "还没有读取工作簿。", en: "The workbook has not been read yet." },
    also: { zh: "另有", en: "also" },
  },
  scores: {
    choosePack: {
      zh: "选择评分标准后，在这里逐项显示完成值、得分和扣分原因。",
      en: "Choose a scoring standard, and each indicator is shown here with its value, score and reason.",
    },
    parts: { zh: "分项", en: "Parts" },
    points: { zh: "分", en: "points" },
    value: { zh: "完成值", en: "Value" },
  },
  result: {
    changed: {
      zh: "此后的改动还没有写入，请再次点“生成评分表”。",
      en: "What was changed since is not in them yet: press “Generate scorecard” again.",
    },
    choosePack: {
      zh: "先确定部门、年度和评分标准，再点“生成评分表”。",
      en: "Settle department, year and standard, then press “Generate scorecard”.",
    },
    done: { zh: "评分表已生成", en: "The scorecard is ready" },
    generate: { zh: "生成评分表", en: "Generate scorecard" },
    preview: { zh: "将要写入", en: "What will be written" },
    readFindings: {
      zh: "请先阅读“数据核对表”，核实无误后再报送。",
      en: "Read the findings sheet (数据核对表) before you file the result.",
    },
    sheets: { zh: "转到工作表", en: "Go to the sheets" },
    sourceKept: {
      zh: "您的原表不会改动；以前在这些表中填写的内容会保留。",
      en: "Your own sheets are not changed, and what was typed into these three before is kept.",
    },
    waiting: { zh: "待评指标", en: "Still open" },
    waitingHint: {
      zh: "请在评分表的“自评得分”栏或“指标数据底稿”中填写，然后再次生成。",
      en: "Fill in 自评得分 on the scorecard or the working paper (指标数据底稿), then make it again.",
    },
  },
  failure: {
    notInExcel: {
      zh: "请从Excel的“开始”选项卡打开绩效自评面板；已在Excel中的，请检查网络能否打开office.js，然后重新打开面板。",
      en: "Open this pane from the Home tab of Excel. If you are in Excel, check that office.js can be loaded here, then open the pane again.",
    },
    label: { zh: "没有完成", en: "Not done" },
    retry: { zh: "重试", en: "Try again" },
    unexpected: {
      zh: "出现了意外错误，没有完成。请重试；仍然如此，请保存工作簿、重新打开Excel，并告诉维护人员。",
      en: "Something unexpected happened and this was not completed. Try again; if it happens again, save the workbook, reopen Excel and report it.",
    },
  },
  title: { zh: "绩效自评", en: "Self-evaluation" },
  stale: {
    zh: "读取之后表格有改动，请重新读取。",
    en: "The sheets changed since they were read; read them again.",
  },
  summaryNothing: {
    zh: "没有算出得分。",
    en: "Nothing was scored.",
  },
  summaryNone: {
    zh: "尚未选择评分标准，未计算得分。",
    en: "No standard chosen, nothing scored yet.",
  },
} as const satisfies Readonly<Record<string, Sentence | Readonly<Record<string, Sentence>>>>;
