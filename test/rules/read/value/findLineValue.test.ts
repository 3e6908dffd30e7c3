import { describe, expect, test } from "@jest/globals";
import { findLineValue } from "../../../../src/rules/read/value/findLineValue";
import type { LineValue, LineValueInput } from "../../../../src/rules/read/value/LineValue";

function valueOf(input: Partial<LineValueInput>): LineValue {
  return findLineValue({
    name: "",
    explanation: "",
    formula: "",
    subject: null,
    sentenceFormula: null,
    kind: null,
    ...input,
  });
}

const staff = "staff.inQuota / staff.quota";
const extra = "staff.extra / (staff.inQuota + staff.extra)";
const budgets = "(threePublic.budget - threePublic.budgetPrevious) / threePublic.budgetPrevious";
const actuals = "(threePublic.actual - threePublic.actualPrevious) / threePublic.actualPrevious";
const publicControl = "threePublic.actual / threePublic.budget";
const done = "total.actual / total.adjusted";
const doneInitial = "total.actual / total.initial";
const hunanDone =
  "(carryover.in + total.initial + adjustments.added - carryover.out) / (carryover.in + total.initial + adjustments.added)";
const adjusted =
  "(adjustments.added + adjustments.cut + adjustments.transferred - adjustments.policy) / total.initial";
const net = "(total.adjusted - total.initial) / total.initial";
const office = "office.actual / office.adjusted";
const bought = "procurement.actual / procurement.plan";
const inUse = "fixedAssets.inUse / fixedAssets.gross";
const key = "keyProjects.actual / project.actual";
const carried = "(carryover.out - carryover.in) / carryover.in";
const tasks = "tasks.done / tasks.total";
const projects = "projects.onTime / projects.total";

describe("formulas of the formula column", () => {
  test.each<[name: string, formula: string, expression: string]>([
    ["在职人员控制率", "实际在职人数/编制数×100%", staff],
    ["在职人员控制率", "（在职人员数÷编制数）×100%", staff],
    ["在职人员控制率", "在职人员控制率=（在职人员数/编制数）×100%", staff],
    ["在职人员控制率", "在职人员控制率＝（在职人员数／编制数）×１００％", staff],
    ["财政供养人员控制率", "本年度在编人数(含工勤人员)/核定编制数(含工勤人员)×100%", staff],
    ["财政供养人员控制率", "在职人员控制率=（在职人员数/编制数）×100%", staff],
    ["财政供养人员控制率", "实际财政供养人员数÷核定编制数×100%", staff],
    ["某项人员指标", "部门（单位）年末实际在职人员数/编制数×100%", staff],
    ["在职人员控制率", "在职人员控制率=在职人员数/编制数*100", staff],
    [
      "编外人员控制率",
      "本年度使用劳务派遣人员数量(含直接聘用的编外人员)/在职人员总数(在编+编外)×100%",
      extra,
    ],
    ["编外人员控制率", "编外人员数÷（在编人数＋编外人数）×100%", extra],
    ["编外人员控制率", "编外人数/在职人员总数×100%", extra],
    [
      "“三公经费”变动率",
      "[(本年度三公经费预算数－上年度三公经费预算数)/上年度三公经费预算数]×100%",
      budgets,
    ],
    ["“三公经费”变动率", "(本年度三公经费预算数－上年度…)/上年度…×100%", budgets],
    [
      "三公经费变动率",
      "【（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数】×100%",
      budgets,
    ],
    ["三公经费变动率", "(本年度“三公经费”预算数－上年度预算数)÷上年度预算数×100%", budgets],
    ["三公经费变动率", "（本年数-上年数）/上年数×100%", budgets],
    ["三公经费变动率", "(本年度“三公经费”总额－上年度…)/上年度…", actuals],
    [
      "“三公经费”变动率",
      "(本年度三公经费总额-上年度三公经费总额)/上年度三公经费总额×100%",
      actuals,
    ],
    [
      "三公经费变动率",
      "(本年度三公经费决算数—上年度三公经费决算数)/上年度三公经费决算数×100%",
      actuals,
    ],
    ["三公经费控制率", "《三公经费》实际支出数/《三公经费》预算安排数×100%", publicControl],
    ["三公经费控制率", "实际支出数/预算安排数×100%", publicControl],
    ["“三公经费”控制率", "（“三公经费”实际支出数/“三公经费”预算安排数）×100%", publicControl],
    ["三公控制率", "在公经费实际支出数/在公经费预算安排数×100%", publicControl],
    [
      "公务接待费控制率",
      "公务接待费决算数/公务接待费预算数",
      "threePublic.reception.actual / threePublic.reception.budget",
    ],
    ["重点支出安排率", "（重点项目支出/项目总支出）×100%", key],
    ["重点支出安排率", "重点项目支出÷项目支出×100%", key],
    ["预算完成率", "（预算完成数/预算数）×100%", done],
    ["预算完成率", "预算完成率=(预算完成数/年初预算数)*100%", doneInitial],
    ["预算完成率", "支出决算数/调整后预算数×100%", done],
    ["预算完成率", "部门决算数/全年预算数×100%", done],
    [
      "预算完成率",
      "(上年结转+年初预算+本年追加预算−年末结余)/(上年结转+年初预算+本年追加预算)×100%",
      hunanDone,
    ],
    [
      "预算完成率",
      "（上年结转＋年初预算＋本年追加预算－年末结余）\n/（上年结转＋年初预算＋本年追加预算）×100％",
      hunanDone,
    ],
    ["预算执行率", "预算执行率=实际支出/预算数*100%", done],
    ["预算执行率", "预算执行数/调整后预算数", done],
    ["预算执行率", "本年度实际支出÷本年度预算数×100%=136/143×100%=95.10%", done],
    ["预算执行率", "100%×全年执行数/全年预算数", done],
    ["公用经费控制率", "（实际支出公用经费总额/预算安排公用经费总额）×100%", office],
    ["日常公用经费控制率", "日常公用经费决算数÷日常公用经费调整预算数×100%", office],
    [
      "公用经费控制率",
      "公用经费实际支出数/公用经费年初预算数×100%",
      "office.actual / office.initial",
    ],
    ["预算调整率", "（预算调整数/预算数）×100%", adjusted],
    ["预算调整率", "预算调整数/年初预算数×100%", adjusted],
    ["预算调整率", "(调整后预算数-年初预算数)/年初预算数×100%", net],
    [
      "预算调整率",
      "（追加预算+追减预算）/年初预算×100%",
      "(adjustments.added + adjustments.cut) / total.initial",
    ],
    ["预算控制率", "（本年追加预算/年初预算）×100%", "adjustments.added / total.initial"],
    ["预算完成率", "支出决算数除以年初预算数", doneInitial],
    ["预算完成率", "(预算完成数/预算数)X100%", done],
    ["预算调整率", "预算调整数÷年初预算数×100%，（预算调整数=调整后预算数-年初预算数）", net],
    [
      "预算执行率",
      "当年支出/(年初预算数+追加预算数)*100%",
      "total.actual / (total.initial + adjustments.added)",
    ],
    [
      "部门预决算差异率",
      "(部门支出决算数-部门支出年初预算数)/部门支出年初预算数×100%",
      "(total.actual - total.initial) / total.initial",
    ],
    ["结转结余率", "结转结余总额/支出预算数×100%", "carryover.out / total.adjusted"],
    [
      "结转结余变动率",
      "[(本年度累计结转结余资金总额−上年度累计结转结余资金总额)/上年度累计结转结余资金总额]×100%",
      carried,
    ],
    ["结转结余变动率", "（本年度累计结转结余资金总额－上年度）/上年度×100%", carried],
    ["政府采购执行率", "（实际政府采购金额/政府采购预算数）×100%", bought],
    ["政府采购执行率", "(实际采购金额合计数/采购计划金额合计数)×100%", bought],
    ["固定资产利用率", "（实际在用固定资产总额/所有固定资产总额）×100%", inUse],
    ["固定资产利用率", "在用固定资产原值÷固定资产原值", inUse],
    ["重点工作办结率", "(重点工作实际完成数/交办或下达数)×100%", tasks],
    ["重点工作完成情况", "重点工作完成率=已完成的重点工作任务数÷重点工作任务总数×100%", tasks],
    ["绩效目标完成情况", "已完成项目数/计划完成项目总数×100%", projects],
    ["项目完成率", "实际完成数/计划完成数×100%", projects],
    ["实际完成率", "按期完成项目数/计划完成项目数×100%", projects],
    [
      "项目结余情况",
      "1-项目支出决算数/项目支出调整预算数",
      "1 - project.actual / project.adjusted",
    ],
    ["资产管理", "①固定资产利用率=实际在用固定资产总额/所有固定资产总额×100%；②账实相符。", inUse],
    ["经费构成", "三公经费决算数/部门整体支出决算数×100%", "threePublic.actual / total.actual"],
  ])("%s: %s", (name, formula, expression) => {
    expect(valueOf({ name, formula })).toMatchObject({
      expression,
      valueKind: "percent",
      via: "formula",
      formulaText: formula,
      unknown: [],
    });
  });
});

describe("formulas within an explanation", () => {
  test.each<[name: string, explanation: string, expression: string]>([
    [
      "预算完成率",
      "预算完成率=（预算完成数/预算数）×100%，用以反映和考核部门（单位）预算完成程度。预算完成数：部门（单位）本年度实际完成的预算数。预算数：财政部门批复的本年度部门（单位）预算数。",
      done,
    ],
    [
      "预算完成率",
      "预算完成率=（预算完成数/预算数）×100%。预算数：财政部门批复的年初预算数。",
      doneInitial,
    ],
    ["预算完成率", "预算完成数/预算数×100%用以反映预算完成程度", done],
    ["预算完成率", "指标解释：部门本年度预算完成数与预算数的比率。", done],
    ["预算执行率", "预算执行率=支出决算数/预算数×100%。其中：预算数=年初预算数。", doneInitial],
    ["预算执行率", "支出决算数占调整预算数的比重", done],
    [
      "在职人员控制率",
      "部门（单位）本年度实际在职人员数与编制数的比率，用以反映和考核部门（单位）对人员成本的控制程度。",
      staff,
    ],
    [
      "“三公经费”变动率",
      "部门（单位）本年度“三公经费”预算数与上年度“三公经费”预算数的变动比率，用以反映和考核部门（单位）对控制重点行政成本的努力程度。",
      budgets,
    ],
    [
      "重点支出安排率",
      "部门（单位）本年度预算安排的重点项目支出与部门项目总支出的比率，用以反映和考核对重点工作的保障。",
      key,
    ],
    ["预算调整率", "部门（单位）本年度预算调整数与预算数的比率", adjusted],
    [
      "预算调整率",
      "预算调整率=预算调整数/年初预算数×100%，其中：预算调整数=追加预算数+追减预算数。",
      "(adjustments.added + adjustments.cut) / total.initial",
    ],
    ["“三公经费”控制率", "“三公经费”实际支出数与预算安排数的比率。", publicControl],
    ["公用经费控制率", "本年度实际支出的公用经费总额与预算安排的公用经费总额的比率", office],
    ["政府采购执行率", "本年度实际政府采购金额与年初政府采购预算的比率", bought],
    ["固定资产利用率", "部门实际在用固定资产总额与所有固定资产总额的比率", inUse],
    ["预算执行率", "预算执行率是指部门支出决算数与调整后预算数的比率。", done],
    [
      "预算执行率",
      "指标说明：支出决算数与预算数的比例。预算数：年初预算数与追加预算数之和。",
      done,
    ],
    ["绩效目标完成情况", "绩效目标完成情况按已完成项目数÷计划完成项目总数×100%计算。", projects],
    [
      "财政供养人员控制率",
      "财政供养人员控制率：在职人员数/编制数×100%；在职人员数：以部门决算编制口径为准。",
      staff,
    ],
  ])("%s: %s", (name, explanation, expression) => {
    expect(valueOf({ name, explanation })).toMatchObject({
      expression,
      via: "formula",
      formulaText: explanation,
      unknown: [],
    });
  });
});

describe("formulas that are asked", () => {
  test.each<[name: string, formula: string, unknown: readonly string[]]>([
    ["新建楼堂馆所面积控制率", "实际建设面积/批准建设面积×100%", ["实际建设面积", "批准建设面积"]],
    ["在职人员控制率", "（在职人员数+离岗人员数）/编制数×100%", ["离岗人员数"]],
    ["在职人员控制率", "在职人员数（含编外）/编制数×100%", ["在职人员数(含编外)"]],
    ["预算执行率", "财政拨款支出数/财政拨款预算数×100%", ["财政拨款支出数", "财政拨款预算数"]],
    ["预算执行率", "（B/A）×100%", ["B", "A"]],
    ["专项资金执行率", "实际支出数/预算数×100%", ["实际支出数", "预算数"]],
    ["项目支出占比", "项目支出决算数/决算数×100%", ["决算数"]],
    ["预算执行率", "项目支出决算数/预算数×100%", ["预算数"]],
    ["实际完成率", "（实际完成工作数/计划工作数）×100%", ["实际完成工作数", "计划工作数"]],
    ["支付进度率", "（实际支付进度/既定支付进度）×100%", ["实际支付进度", "既定支付进度"]],
    ["预算调整率", "调整预算数/年初预算数×100%", ["调整预算数"]],
    [
      "三公经费变动率",
      "(本年度三公经费-上年度三公经费预算数)/上年度三公经费预算数",
      ["上年度三公经费预算数"],
    ],
    ["变动率", "变动率=…×100%", ["..."]],
    ["公用经费控制率", "公用经费支出净额/公用经费预算数×100%", ["公用经费支出净额"]],
    ["应付账款率", "应付账款余额/年初预算数×100%", ["应付账款余额", "年初预算数"]],
    ["预算执行率", "(实际支出数/预算数×100%", ["(实际支出数/预算数*100%"]],
    ["重点工作办结率", "办结数/立项数×100%", ["立项数"]],
    ["三公经费控制率", "三公经费实际支出数/（三公经费预算数+追加数）×100%", ["追加数"]],
    ["预算调整率", "ABS(调整预算数-年初预算数)/年初预算数", ["ABS(调整预算数-年初预算数)"]],
    ["预算完成率", "实际支出数/（年初预算数±调整数）×100%", ["年初预算数±调整数"]],
    ["预算执行率", "上半年支出数/全年预算数", ["上半年支出数"]],
    ["预算执行率", "收入决算数/收入预算数×100%", ["收入决算数", "收入预算数"]],
  ])("%s: %s", (name, formula, unknown) => {
    const value = valueOf({ name, formula });
    expect(value).toMatchObject({ expression: null, via: "formula", formulaText: formula });
    expect([...value.unknown].sort()).toEqual([...unknown].sort());
  });

  test.each<[why: string, input: Partial<LineValueInput>, doubt: RegExp]>([
    [
      "two formulas, neither under the line's name",
      {
        name: "公用经费情况",
        explanation:
          "三公经费控制率=三公经费实际支出数÷三公经费预算安排数×100%；日常公用经费控制率=日常公用经费决算数÷日常公用经费预算数×100%。",
      },
      /有几个算式/,
    ],
    [
      "a formula of another indicator",
      { name: "公用经费控制率", formula: "三公经费控制率=三公经费决算数/三公经费预算数" },
      /与指标名称不一致/,
    ],
    [
      "formula and criterion differ",
      {
        name: "预算完成率",
        formula: "预算完成数/年初预算数×100%",
        sentenceFormula: "预算完成数/调整后预算数",
      },
      /不一致/,
    ],
    [
      "money and people",
      {
        name: "在职人员控制率",
        formula: "在职人员数/三公经费预算数（元）",
      },
      /不是比率/,
    ],
    [
      "staff beyond the quota are taken in",
      {
        name: "在职人员控制率",
        explanation: "在职人员控制率=在职人员数/编制数×100%。在职人员数：包括在编人员和编外人员。",
      },
      /编外/,
    ],
  ])("%s", (_why, input, doubt) => {
    const { expression, doubts } = valueOf(input);
    expect(expression).toBeNull();
    expect(doubts.join()).toMatch(doubt);
  });
});

describe("names without a formula", () => {
  test.each<[name: string, expression: string]>([
    ["在职人员控制率", staff],
    ["1.在职人员控制率（5分）", staff],
    ["财政供养人员控制率", staff],
    ["编外人员控制率", extra],
    ["2、“三公经费”变动率", budgets],
    ["“三公”经费变动率", budgets],
    ["在公经费变动率", budgets],
    ["三公经费控制率(%)", publicControl],
    ["「三公经费」控制率：", publicControl],
    ["重点支出安排率", key],
    ["预算完成率", done],
    ["预算完成情况", done],
    ["预算执行率", done],
    ["支出预算执行率", done],
    ["部门整体支出预算执行率", done],
    ["预算调整率", adjusted],
    ["预算控制率", "adjustments.added / total.initial"],
    ["结转结余率", "carryover.out / total.adjusted"],
    ["结转结余变动率", carried],
    ["公用经费控制率", office],
    ["日常公用经费控制率", office],
    ["政府采购执行率", bought],
    ["固定资产利用率", inUse],
    ["重点工作完成率", tasks],
    ["重点工作办结率", tasks],
    ["项目完成率", projects],
    ["社会公众或服务对象满意度", "satisfaction.rate"],
    ["服务对象满意度（10分）", "satisfaction.rate"],
    ["第一季度执行率", "spending.q1 / total.adjusted / 0.25"],
    ["第四季度执行率", "spending.q4 / total.adjusted"],
    ["调整指标规模比例", net],
  ])("%s", (name, expression) => {
    expect(valueOf({ name })).toMatchObject({ expression, via: "name", formulaText: null });
  });

  test.each([
    "新建楼堂馆所面积控制率",
    "支付进度率",
    "实际完成率",
    "质量达标率",
    "培训覆盖率",
    "协作部门满意度",
    "成本控制率",
    "管理制度健全性",
    "变动率",
    "三公经费管理",
    "",
  ])("a person types the value of %s", (name) => {
    expect(valueOf({ name })).toMatchObject({ expression: null, via: "none", unknown: [] });
  });
});

test("a word of the formula column may be explained in the next", () => {
  const value = valueOf({
    name: "预算调整率",
    formula: "预算调整数/年初预算数×100%",
    explanation: "其中：预算调整数=追加预算数－追减预算数。",
  });
  expect(value.expression).toBe("(adjustments.added - adjustments.cut) / total.initial");
  expect(
    valueOf({ name: "在职人员控制率", explanation: "在编人数=年末实有人数-离退休人数" })
  ).toMatchObject({
    expression: null,
    via: "formula",
    unknown: ["在编人数"],
  });
});

describe("what stays open is told", () => {
  test.each<[input: Partial<LineValueInput>, doubt: RegExp]>([
    [{ name: "预算完成率" }, /^预算数按调整预算数取；如财政部门规定按年初预算数，请改$/],
    [{ name: "预算完成率", formula: "预算完成数/预算数×100%" }, /^预算数按调整预算数取/],
    [{ name: "预算调整率", formula: "预算调整数/预算数×100%" }, /预算数按年初预算数取/],
    [{ name: "三公经费变动率", formula: "(本年度三公经费总额-上年度)/上年度" }, /按决算数取/],
    [{ name: "编外人员控制率" }, /劳务派遣/],
    [{ name: "支付进度率" }, /时点/],
  ])("%j", (input, doubt) => {
    expect(valueOf(input).doubts.join("\n")).toMatch(doubt);
  });

  test.each<Partial<LineValueInput>>([
    { name: "预算完成率", formula: "支出决算数/年初预算数×100%" },
    { name: "预算完成率", explanation: "预算完成数/预算数×100%。预算数：指调整后预算数" },
    { name: "在职人员控制率", formula: "在职人员数/编制数" },
  ])("nothing is open in %j", (input) => {
    expect(valueOf(input).doubts).toEqual([]);
  });
});

describe("what the criterion adds", () => {
  test("its name stands for an unknown one", () => {
    const value = valueOf({ name: "人员情况", subject: "在职人员控制率" });
    expect(value).toMatchObject({ expression: staff, via: "sentence" });
  });

  test("a name that says only what kind of figure it is adds nothing", () => {
    expect(valueOf({ name: "协作部门满意度", subject: "满意度" }).via).toBe("none");
    expect(valueOf({ name: "三公经费变动率", subject: "变动率" }).expression).toBe(budgets);
  });

  test("two known names that mean different values are asked", () => {
    const { expression, doubts } = valueOf({ name: "公用经费控制率", subject: "三公经费控制率" });
    expect(expression).toBeNull();
    expect(doubts).toEqual(["评分标准说的是“三公经费控制率”，与指标名称不一致，请核对"]);
  });

  test("its formula is read, and asked where it is not understood", () => {
    expect(
      valueOf({ name: "绩效目标完成情况", sentenceFormula: "已完成项目数/计划完成项目总数" })
    ).toMatchObject({ expression: projects, via: "sentence" });
    expect(valueOf({ name: "预算执行率", sentenceFormula: "拨付数/下达数" })).toMatchObject({
      expression: null,
      via: "sentence",
      unknown: ["拨付数", "下达数"],
    });
  });

  test("a formula of the score is no formula of the value", () => {
    const explanation = "得分=执行率*该指标分值，最高不得超过分值上限。";
    expect(valueOf({ name: "预算执行率", explanation })).toMatchObject({
      expression: done,
      via: "name",
    });
  });

  test.each<[formula: string, expression: string | null]>([
    ["（全年执行数/预算数）×10分", done],
    ["得分=全年执行数/预算数×该指标分值", done],
    ["得分=全年执行数/年初预算数×10分", null],
    ["得分=预算数/全年执行数×10分", null],
    ["得分=拨付数/下达数×10分", null],
  ])("a formula of the score must mean what the name means: %s", (formula, expression) => {
    expect(valueOf({ name: "预算执行率", formula }).expression).toBe(expression);
  });

  test("a survey's reckoning does not change which rate it is", () => {
    const formula = "满意人数/调查总人数×100%";
    const value = valueOf({ name: "服务对象满意度", formula });
    expect(value).toMatchObject({ expression: "satisfaction.rate", via: "formula" });
  });
});

describe("counts", () => {
  test.each<[input: Partial<LineValueInput>, expression: string | null]>([
    [{ name: "重点工作完成情况" }, "tasks.total - tasks.done"],
    [{ name: "重点工作办结率", subject: "重点工作办结率" }, "tasks.total - tasks.done"],
    [{ name: "项目完成情况" }, "projects.total - projects.onTime"],
    [{ name: "重点工作完成情况", subject: "违规问题" }, null],
    [{ name: "资金使用合规性" }, null],
    [{ name: "预算完成率" }, null],
  ])("%j", (input, expression) => {
    expect(valueOf({ ...input, kind: "count" })).toMatchObject({ expression, valueKind: "count" });
  });
});
