import { describe, expect, test } from "@jest/globals";
import { evaluate } from "../../src/evaluation/evaluate";
import type { Memory, MemoryField } from "../../src/evaluation/Memory";
import { typedMemory } from "../support/typedMemory";
import type { ScoredResult } from "../../src/evaluation/Evaluation";
import { shippedPacks } from "../../src/packs/shippedPacks";
import type { RulePack } from "../../src/rules/RulePack";
import { checkInput, type SeenFact } from "../checks/build";
import { sampleFacts } from "../checks/sample";

const pack = shippedPacks.get("sz-2020-a")!;

function line(
  id: string,
  facts: Readonly<Record<string, SeenFact>>,
  memory: Memory = new Map(),
  rules: RulePack = pack
): ScoredResult {
  return evaluate(rules, checkInput(facts).facts, memory).lines.find((one) => one.id === id)!;
}

function told(result: ScoredResult): readonly (string | null)[] {
  const { value, score, status, reason } = result;
  return [value?.toFixed(4) ?? null, score?.toFixed(2) ?? null, status, reason];
}

function without(...ids: readonly string[]): Readonly<Record<string, SeenFact>> {
  return Object.fromEntries(Object.entries(sampleFacts).filter(([id]) => !ids.includes(id)));
}

describe("a line that a number scores", () => {
  const cases: readonly (readonly [
    string,
    string,
    Readonly<Record<string, SeenFact>>,
    readonly (string | null)[],
  ])[] = [
    [
      "25 of 66 outside quota",
      "extra-staff-control",
      sampleFacts,
      ["0.3788", "0.00", "scored", "编外人员控制率37.88%，高于10%，按标准得0分，扣1分"],
    ],
    ["41 of 49", "staff-control", sampleFacts, ["0.8367", "1.00", "scored", ""]],
    [
      "data that was not found",
      "staff-control",
      without("staff.quota"),
      [null, null, "missing", ""],
    ],
    [
      "a base of 0 scores nothing and is asked",
      "staff-control",
      { ...sampleFacts, "staff.quota": { place: "人员!B3", raw: "0" } },
      [null, null, "ask", ""],
    ],
    [
      "an item that is asked",
      "staff-control",
      {
        ...sampleFacts,
        "staff.quota": {
          place: "人员!B3",
          raw: "49",
          status: "ask",
          question: { code: "equalCandidates" },
        },
      },
      [null, null, "ask", ""],
    ],
  ];
  test.each(cases)("%s", (_name, id, facts, expected) => {
    expect(told(line(id, facts))).toEqual(expected);
  });
});

describe("a line of parts", () => {
  test("预算执行率 sums rounded parts: 0.76 + 0.88 + 0.99 + 0.99 + 1.81", () => {
    const result = line("budget-execution", sampleFacts);
    expect(result.parts.map((part) => [part.value!.toFixed(4), part.score!.toFixed(2)])).toEqual([
      ["0.7568", "0.76"],
      ["0.8840", "0.88"],
      ["0.9889", "0.99"],
      ["0.9936", "0.99"],
      ["0.9058", "1.81"],
    ]);
    expect(told(result).slice(0, 3)).toEqual(["0.9058", "5.43", "scored"]);
  });

  test("with one quarter missing it is partial and says what is decided", () => {
    const result = line("budget-execution", without("spending.q2"));
    expect([result.score!.toFixed(2), result.status, result.decidedPoints.toString()]).toEqual([
      "2.74",
      "partial",
      "3",
    ]);
    expect([result.lowest, result.highest].map(String)).toEqual(["2.74", "5.74"]);
  });

  test("parts with different formulas give the line no value", () => {
    expect(line("public-expenditure-control", sampleFacts).value).toBeNull();
  });
});

describe("answers", () => {
  const veto = "financial-compliance/veto";
  test("an open veto leaves the decided part standing, the lowest possible is 0", () => {
    const facts = {
      ...sampleFacts,
      "total.initial": { place: "财政拨款支出情况!B9", raw: "8,081.56" },
    };
    const result = line("financial-compliance", facts);
    expect([result.status, String(result.score), String(result.lowest)]).toEqual([
      "partial",
      "1",
      "0",
    ]);
  });
  test("是 makes the whole line 0 and decided", () => {
    const result = line(
      "financial-compliance",
      sampleFacts,
      typedMemory({ [veto]: { answer: "是" } })
    );
    expect([result.status, String(result.score), String(result.decidedPoints)]).toEqual([
      "vetoed",
      "0",
      "3",
    ]);
    expect(result.reason).toContain("本项计0分，扣3分");
  });
  test("不适用 to a checklist item leaves its points undecided", () => {
    const [first, second] = items("asset-safety");
    const result = line(
      "asset-safety",
      sampleFacts,
      typedMemory({ [first!]: { answer: "不适用" }, [second!]: { answer: "是" } })
    );
    expect([result.status, String(result.score), String(result.decidedPoints)]).toEqual([
      "partial",
      "1",
      "1",
    ]);
    expect(result.parts[0]!.status).toBe("ask");
  });
  test("否 loses the item's points and says which", () => {
    const [first, second] = items("asset-safety");
    const result = line(
      "asset-safety",
      sampleFacts,
      typedMemory({ [first!]: { answer: "否" }, [second!]: { answer: "是" } })
    );
    expect([result.status, String(result.score)]).toEqual(["scored", "1"]);
    expect(result.reason).toMatch(/^“.+”未达到，扣1分$/);
  });
  test.each([
    [4.5, "4.5", "scored", "人工评分4.5分，扣0.5分"],
    [5, "5", "scored", ""],
    [5.5, null, "ask", "填写的得分应为0至5之间、最多两位小数的数，请改正"],
    ["四分半", null, "ask", "填写的得分应为0至5之间、最多两位小数的数，请改正"],
    [4.567, null, "ask", "填写的得分应为0至5之间、最多两位小数的数，请改正"],
  ] as const)("a score by hand of %s", (score, expected, status, reason) => {
    const result = line(
      "budget-compliance",
      sampleFacts,
      typedMemory({ "budget-compliance": { score } })
    );
    expect([result.score?.toString() ?? null, result.status, result.reason]).toEqual([
      expected,
      status,
      reason,
    ]);
  });
  test("a constant over a computed score is kept as an override", () => {
    const result = line(
      "extra-staff-control",
      sampleFacts,
      typedMemory({ "extra-staff-control": { score: 0.5 } })
    );
    expect([String(result.score), result.status, result.origin]).toEqual([
      "0.5",
      "scored",
      "override",
    ]);
  });
});

test("when all is decided there is a total and a grade", () => {
  const answers: Record<string, Partial<Record<MemoryField, string | number>>> = {};
  const visit = (result: ScoredResult): void => {
    const { method } = result.rule;
    if (method.type === "veto") answers[`${result.id}/veto`] = { answer: "否" };
    if (result.parts.length === 0 && result.score === null) {
      const isItem = result.status === "manual" && !pack.lines.some(({ id }) => id === result.id);
      if (isItem && method.type === "range")
        answers[result.id] = { answer: "是", score: Number(result.points) };
      else answers[result.id] = { score: Number(result.points) };
    }
    result.parts.forEach(visit);
  };
  evaluate(pack, checkInput(sampleFacts).facts, new Map()).lines.forEach(visit);
  const { totals } = evaluate(pack, checkInput(sampleFacts).facts, typedMemory(answers));
  expect([totals.open, totals.total, totals.lowest].map(String)).toEqual(["0", "96.43", "96.43"]);
  expect(totals.grade).toBe("优");
});

function items(id: string): readonly string[] {
  const { method } = pack.lines.find((one) => one.id === id)!;
  if (method.type !== "checklist") throw new Error(`${id} is no checklist`);
  return method.items.map((item) => `${id}/${item.id}`);
}
