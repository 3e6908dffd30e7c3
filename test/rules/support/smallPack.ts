/** A valid pack with one line of each method, as JSON that a test may spoil. */
export function smallPack(): Json {
  const sources = [{ document: "table", place: "第1行", confidence: "V" }];
  const line = (id: string, name: string, points: string, method: Json, more: Json = {}): Json => ({
    id,
    level1: "过程",
    level2: "执行",
    name,
    points,
    method,
    sources,
    basis: "text",
    ...more,
  });
  const by = (id: string, name: string, points: string, more: Json = {}): Json => ({
    id,
    name,
    points,
    method: { type: "range" },
    ...more,
  });
  return {
    format: 1,
    id: "small",
    title: "小表",
    status: "verified",
    validFrom: "2021-01-01",
    validTo: null,
    documents: [{ key: "table", title: "评分表", date: "2021-03-01", address: null }],
    rounding: { stage: "asPrinted", rate: 4, score: 2 },
    settings: [
      {
        id: "basis",
        title: "口径",
        default: "adjusted",
        options: [
          { id: "adjusted", title: "调整" },
          { id: "initial", title: "年初" },
        ],
      },
    ],
    grades: [
      { from: "90", name: "优" },
      { from: "60", name: "中" },
      { from: "0", name: "差" },
    ],
    groups: [
      { level1: "过程", points: "100" },
      { level1: "过程", level2: "执行", points: "100" },
    ],
    lines: [
      line(
        "extra-staff-control",
        "编外人员控制率",
        "10",
        {
          type: "bands",
          bands: [{ below: "0.05", score: "10" }, { upTo: "0.10", score: "5" }, { score: "0" }],
        },
        { expression: "staff.extra / (staff.inQuota + staff.extra)" }
      ),
      line(
        "office",
        "公用经费控制率",
        "10",
        { type: "steps", direction: "above", limit: "1", step: "0.01", deduction: "1" },
        {
          expression: "office.actual / office.adjusted",
          alternatives: [
            { setting: "basis", option: "initial", expression: "office.actual / office.initial" },
          ],
        }
      ),
      line("execution", "预算执行率", "20", {
        type: "veto",
        question: "是否截留资金？",
        of: {
          type: "parts",
          valueFrom: "q2",
          parts: [
            by("q1", "第一季度", "8", {
              expression: "spending.q1 / total.adjusted / 0.25",
              method: { type: "proportional", cutOff: "1.5" },
            }),
            by("q2", "平均", "8", {
              expression: "(part.q1 + 1) / 2",
              method: { type: "proportional" },
            }),
            by("hand", "人工", "4"),
          ],
        },
      }),
      line("tasks", "重点工作", "20", {
        type: "perItem",
        count: "tasks.total - tasks.done",
        deduction: "4",
      }),
      line("system", "制度", "20", {
        type: "notApplicable",
        question: "是否不需要制度？",
        of: {
          type: "checklist",
          items: [
            { id: "a", text: "有制度", points: "12" },
            { id: "b", text: "有执行", points: "8", fullWhenNotApplicable: true },
          ],
        },
      }),
      line("either", "结转结余", "20", {
        type: "eitherOf",
        alternatives: [by("rate", "结转结余率", "20"), by("change", "变动率", "20")],
      }),
    ],
  };
}

export type Json = Record<string, unknown>;

/** The object at a pointer of a pack. */
export function at(pack: Json, pointer: string): Json {
  const keys = pointer.split("/").filter((key) => key !== "");
  return keys.reduce((value, key) => value[key] as Json, pack);
}
