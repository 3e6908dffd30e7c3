import { describe, expect, test } from "@jest/globals";
import { headerRole, pathRole } from "../../../../src/rules/read/table/headerRole";
import { labelText, lineLabel, parentLabel } from "../../../../src/rules/read/table/labelText";
import { rowWords } from "../../../../src/rules/read/table/rowWords";

describe("headers", () => {
  test.each([
    [
      "level",
      [
        "一级指标",
        "二 级\n指 标",
        "三级指标（分值）",
        "一级评价指标",
        "二级指标名称",
        "一级指标及分值",
      ],
    ],
    ["name", ["指标名称", "评价指标", "考核指标", "指标", "绩效指标"]],
    ["content", ["评价内容", "考核内容", "项目"]],
    ["explanation", ["指标解释", "指标说明", "指标内涵", "评价要点", "指标解释及说明"]],
    ["formula", ["计算公式", "计算方法", "指标计算公式"]],
    [
      "criterion",
      [
        "评价标准",
        "评分标准",
        "评分细则",
        "计分标准",
        "评分办法",
        "扣分标准",
        "考核标准",
        "评分标准（100分）",
        "指标说明及评分标准",
      ],
    ],
    [
      "points",
      [
        "分值",
        "分 值",
        "权重",
        "权重(%)",
        "权重（％）",
        "标准分",
        "满分",
        "分值（分）",
        "一级分值",
        "三级指标权重",
        "权重/分值",
      ],
    ],
    ["selfScore", ["自评得分", "自评\n得分", "自评分", "单位自评得分", "自查得分", "自评"]],
    ["score", ["得分", "评价得分", "评分"]],
    ["other", ["财政复核得分", "复评得分", "考核组评分"]],
    ["basis", ["自评依据", "自评依据（计算过程）", "评分依据", "佐证材料"]],
    ["reason", ["扣分原因", "扣分原因和其他说明", "扣分理由", "偏差原因分析及改进措施"]],
    ["value", ["完成值", "完成情况", "实际完成值", "本单位执行情况"]],
    ["target", ["年度指标值", "目标值"]],
    ["remark", ["备注", "备 注", "说明"]],
    ["number", ["序号"]],
  ])("%s", (kind, texts) => {
    expect(texts.map((text) => [text, headerRole(text)?.kind])).toEqual(
      texts.map((text) => [text, kind])
    );
  });

  test.each([
    "预算数",
    "决算数",
    "姓名",
    "投入（15分）",
    "控制率",
    "资产名称",
    "评分标准见附件，共计一百分，由评价组评定。",
    "",
  ])("%s is none", (text) => {
    expect(headerRole(text)).toBeNull();
  });

  test("a column is what its headers say together", () => {
    expect(pathRole(["分值", "一级指标"])).toMatchObject({ kind: "points", level: 1 });
    expect(pathRole(["二级指标", "权重(%)"])).toMatchObject({
      kind: "points",
      level: 2,
      percent: true,
    });
    expect(pathRole(["二级指标", "名称"])).toEqual({ kind: "level", level: 2 });
    expect(pathRole(["评价指标", "三级"])).toEqual({ kind: "level", level: 3 });
    expect(pathRole(["自评情况", "得分"])).toEqual({ kind: "selfScore" });
    expect(pathRole(["财政复核", "得分"])).toEqual({ kind: "other" });
  });
});

describe("labels", () => {
  test.each([
    ["投 入 (15分)", "投入", "15"],
    ["过程（40分）", "过程", "40"],
    ["部门决策25", "部门决策", "25"],
    ["一、产出30分", "产出", "30"],
    ["（二）预算\n执行（１２．５分）", "预算执行", "12.5"],
    ["效益（权重30%）", "效益", "30"],
    ["产出（60分，其中数量20分）", "产出", "60"],
    ["B2 预算管理", "预算管理", null],
    ["过程", "过程", null],
    ["产出指标1", "产出指标1", null],
    ["预算配置（一）", "预算配置（一）", null],
    ["15", "15", null],
  ])("a parent: %s", (raw, text, points) => {
    expect(parentLabel(raw)).toEqual({ text, points });
  });

  test.each([
    ["1.在职人员控制率", "在职人员控制率"],
    ["A1在职人员控制率", "在职人员控制率"],
    ["C11. “三公经费”变动率", "“三公经费”变动率"],
    ["①预算完成率", "预算完成率"],
    ["3 预算完成率", "预算完成率"],
    ["（3）预算完成率", "预算完成率"],
    ["1.1.2预算完成率", "预算完成率"],
    ["三公经费控制率", "三公经费控制率"],
    ["2020年预算完成率", "2020年预算完成率"],
    ["95%以上覆盖率", "95%以上覆盖率"],
  ])("numbering: %s", (raw, text) => {
    expect(labelText(raw)).toBe(text);
  });

  test("a line's name loses only brackets that hold its points", () => {
    expect(lineLabel("预算执行率（10分）", null)).toEqual({ text: "预算执行率", points: "10" });
    expect(lineLabel("预算执行率（10）", "10").text).toBe("预算执行率");
    expect(lineLabel("预算执行率（12）", "10").text).toBe("预算执行率（12）");
    expect(lineLabel("新闻发布会12", "12").text).toBe("新闻发布会12");
    expect(lineLabel("编外人员控制率（含临聘）", "1").text).toBe("编外人员控制率（含临聘）");
  });
});

describe("first words of a row", () => {
  test.each([
    ["total", ["合计", "合  计", "总 分", "总计（100分）", "合计：100分", "总分100"]],
    ["subtotal", ["小计", "投入小计", "小计（15分）"]],
    ["score", ["总得分", "得分合计", "自评总分", "综合得分："]],
    ["grade", ["评价等级", "自评等级：优", "评价结论"]],
    [
      "foot",
      [
        "注：本表一式两份",
        "备注:1.…",
        "填报人：张三",
        "填表人：",
        "单位负责人（签字）：",
        "联系电话：",
        "说明：分值合计100分",
      ],
    ],
    [
      null,
      [
        "投入",
        "结果（100分）",
        "评价结果应用",
        "合规性",
        "总体目标",
        "说明材料完整性",
        "备注栏填写率",
        "满意度",
        "负责人履职情况",
      ],
    ],
  ])("%s", (words, texts) => {
    expect(texts.map((text) => [text, rowWords(text)])).toEqual(texts.map((text) => [text, words]));
  });
});
