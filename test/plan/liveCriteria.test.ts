import { describe, expect, test } from "@jest/globals";
import { evaluate } from "../../src/evaluation/evaluate";
import { runChecks } from "../../src/checks/runChecks";
import type { Memory } from "../../src/evaluation/Memory";
import { fieldColumns } from "../../src/plan/memoryFields";
import { partColumns, scorecard } from "../../src/plan/columns";
import { planWorkbook } from "../../src/plan/planWorkbook";
import { readMemory, resolveNames } from "../../src/plan/readMemory";
import { idsByRowName } from "../../src/plan/rowNames";
import type { RulePack } from "../../src/rules/RulePack";
import { cellName } from "../../src/workbook/address";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/SheetPlan";
import { checkInput } from "../checks/build";
import { sampleFacts } from "../checks/sample";
import {
  criterionAnswers,
  criterionMistakes,
  criterionPack,
  criterionWorst,
} from "../support/criterionPack";
import { recalculate } from "../support/formula/recalculate";
import { disagreements, planBook } from "../support/planBook";
import { planSnapshot } from "../support/planSnapshot";
import { typedMemory } from "../support/typedMemory";

const input = checkInput(sampleFacts);

function planned(memory: Memory, pack: RulePack = criterionPack): WorkbookPlan {
  const evaluation = evaluate(pack, input.facts, memory);
  return planWorkbook({
    evaluation,
    findings: runChecks({ ...input, evaluation }),
    memory,
    existing: new Map(),
    taken: [],
    formulas: "native",
  });
}

function rowsById(sheet: SheetPlan): ReadonlyMap<string, number> {
  return new Map(
    sheet.cells.flatMap(({ row, column, content }) =>
      column === 0 && content.kind === "text" ? [[content.text, row] as const] : []
    )
  );
}

/** What a person would see who opens the sheets of a first run and types, without running again. */
function typedLive(answers: Memory): ReadonlyMap<string, string | number> {
  const blank = planned(new Map());
  const book = new Map(
    [...planBook(input.snapshot, blank)].map(([name, cells]) => [name, new Map(cells)])
  );
  // The second plan has what she typed as formulas compare it: labels and numbers.
  const second = planned(answers);
  second.sheets.slice(0, 2).forEach((sheet, index) => {
    const cells = book.get(blank.sheets[index]!.name)!;
    const ids = new Map([...rowsById(sheet)].map(([id, row]) => [row, id]));
    for (const { row, column, content } of sheet.cells) {
      const fields = fieldColumns(index === 0 ? "scorecard" : "facts", ids.get(row) ?? "");
      const field = fields.get(column);
      const typed = field !== undefined && answers.get(ids.get(row) ?? "")?.cells.has(field);
      if (typed !== true) continue;
      if (content.kind === "number") cells.set(cellName(row, column), content.number);
      if (content.kind === "text") cells.set(cellName(row, column), content.text);
    }
  });
  return shown(blank, recalculate(book));
}

/** 得分, 状态 and 扣分原因 of every row, and the sentences of the foot. */
function shown(
  plan: WorkbookPlan,
  values: ReturnType<typeof recalculate>
): ReadonlyMap<string, string | number> {
  const seen = new Map<string, string | number>();
  plan.sheets.slice(0, 2).forEach((sheet, index) => {
    const columns = index === 0 ? scorecard : partColumns;
    for (const [id, row] of rowsById(sheet)) {
      for (const column of [columns.score, columns.status, columns.reason]) {
        const value = values.get(sheet.name)?.get(cellName(row, column)) ?? "";
        seen.set(`${id} ${column}`, typeof value === "boolean" ? String(value) : value);
      }
      if (id === "row:foot") {
        for (const foot of [row - 2, row - 1]) {
          seen.set(`foot ${foot}`, String(values.get(sheet.name)?.get(cellName(foot, 1)) ?? ""));
        }
      }
    }
  });
  return seen;
}

describe("what is typed into the sheets scores there and then as a second run scores it", () => {
  // A value typed over a calculation keeps the old words until the next run; those are cases of their own.
  const without = (memory: Memory, ...ids: readonly string[]): Memory =>
    new Map([...memory].filter(([id]) => !ids.includes(id)));
  test.each([
    ["answers", criterionAnswers],
    ["the worst", without(criterionWorst, "unstated")],
  ])("%s", (_name, answers) => {
    const second = planned(answers);
    const wanted = shown(second, recalculate(planBook(input.snapshot, second)));
    const live = typedLive(answers);
    const differing = [...wanted].filter(([key, value]) => live.get(key) !== value);
    expect(differing.map(([key, value]) => [key, value, live.get(key)])).toEqual([]);
    expect(wanted.size).toBeGreaterThan(90);
  });

  test("a value that the text does not cover asks at once, and one that it covers scores", () => {
    const status = (value: number | null): readonly unknown[] => {
      const live = typedLive(value === null ? new Map() : typedMemory({ unstated: { value } }));
      return [live.get(`unstated ${scorecard.score}`), live.get(`unstated ${scorecard.status}`)];
    };
    expect(status(-0.0001)).toEqual(["", "口径待确认"]);
    expect(status(0)).toEqual([5, "自动计分"]);
    expect(status(0.05)).toEqual([4, "自动计分"]);
  });
});

test("a second run keeps everything that was typed, in the form in which it counts", () => {
  const names = idsByRowName(criterionPack);
  for (const answers of [criterionAnswers, criterionWorst, criterionMistakes]) {
    const first = readBack(planned(answers), names);
    const second = readBack(planned(first), names);
    expect([...second]).toEqual([...first]);
    const kept = [...answers].flatMap(([id, { cells }]) =>
      [...cells.keys()].map((field) => `${id} ${field}`)
    );
    const found = [...first].flatMap(([id, { cells }]) =>
      [...cells.keys()].map((field) => `${id} ${field}`)
    );
    expect(found.sort()).toEqual(kept.sort());
  }
});

function readBack(plan: WorkbookPlan, names: ReadonlyMap<string, string>): Memory {
  return resolveNames(readMemory(planSnapshot(input.snapshot, plan)), names);
}

test("an untouched sheet remembers nothing, though 备注 tells what was changed", () => {
  expect([...readBack(planned(new Map()), idsByRowName(criterionPack))]).toEqual([]);
});

describe("what an auditor sees beside a line", () => {
  const text = (memory: Memory, column: number): string => {
    const sheet = planned(memory).sheets[0]!;
    const row = rowsById(sheet).get("not-understood")!;
    const { content } = sheet.cells.find((cell) => cell.row === row && cell.column === column)!;
    return content.kind === "formula"
      ? String(content.cached)
      : "text" in content
        ? content.text
        : "";
  };
  const marks =
    "已修改：分值由“4”改为“5”。原因：县财政局“补充通知”\n评分标准未能读懂：“酌情给分”，请人工评分";

  test("in 备注, in the print area", () => {
    expect(text(new Map(), scorecard.note)).toBe(marks);
    expect(planned(new Map()).sheets[0]!.print.area!.right).toBe(scorecard.note);
  });

  test("below the criterion where 备注 holds a note of hers", () => {
    const memory = typedMemory({ "not-understood": { note: "见附件" } });
    expect(text(memory, scorecard.note)).toBe("见附件");
    expect(text(memory, scorecard.criterion)).toBe(
      `预算编制科学合理、符合本部门职责，酌情给分。\n${marks}`
    );
  });
});

describe("the cells in which a person types", () => {
  const plan = planned(new Map());
  const validation = (sheet: number, id: string, column: number) => {
    const row = rowsById(plan.sheets[sheet]!).get(id)!;
    return plan.sheets[sheet]!.validations.find(
      ({ range }) => range.top === row && range.left === column
    );
  };
  const answer = (id: string) => validation(1, id, partColumns.answer);

  test("an outcome is picked from a list", () => {
    expect(answer("choice/choice")).toMatchObject({
      kind: "list",
      options: ["无结余", "有结余，但不超过上年结转", "结余超过上年结转"],
    });
    const long = answer("choice-long/choice");
    expect(long).toMatchObject({ kind: "list" });
    if (long?.kind !== "list") throw new Error("no list");
    expect(long.options[0]).toBe("1、100%覆盖， 且有效执行");
    expect(long.options.join(",").length).toBeLessThanOrEqual(255);
  });

  test("a score is held to what the text leaves", () => {
    expect(validation(0, "manual", scorecard.score)).toMatchObject({
      kind: "custom",
      formula: expect.stringMatching(
        /^AND\(ISNUMBER\((I\d+)\),OR\(AND\(\1>=0,\1<=0\),AND\(\1>=1,\1<=3\)\)\)$/
      ),
      error: "请填写0分，或1至3分，最多两位小数。",
    });
    expect(validation(0, "deduction", scorecard.score)).toMatchObject({
      error: "请填写-5至0分，最多两位小数。",
    });
  });

  test("a count is a whole number, and what is counted against stands in its row", () => {
    expect(answer("count/count")).toMatchObject({ kind: "custom", promptTitle: "填写项数" });
    const { cells } = plan.sheets[1]!;
    const row = rowsById(plan.sheets[1]!).get("count/count")!;
    const name = cells.find((cell) => cell.row === row && cell.column === partColumns.name)!;
    expect(name.content).toMatchObject({
      text: expect.stringContaining(
        "（1）支出符合国家财经法规；（2）资金拨付有完整的审批程序；（3）不存在截留、挤占、挪用"
      ),
    });
  });

  test("a value that no data gives is typed, as a percent or as a number", () => {
    expect(validation(0, "typed-rate", scorecard.value)).toMatchObject({ kind: "custom" });
    const style = (id: string): string | undefined => {
      const row = rowsById(plan.sheets[0]!).get(id)!;
      return plan.sheets[0]!.cells.find(
        (cell) => cell.row === row && cell.column === scorecard.value
      )!.style.numberFormat;
    };
    expect([style("typed-rate"), style("typed-count"), style("counted")]).toEqual([
      "0.00%",
      "General",
      "General",
    ]);
  });
});

test("a 一级指标 to which the table comes back has a 小计 of its own, and no line counts twice", () => {
  const pack: RulePack = {
    ...criterionPack,
    lines: criterionPack.lines.map((line, index) => ({
      ...line,
      level1: index % 7 < 3 ? "投入" : "产出",
    })),
  };
  const plan = planned(criterionAnswers, pack);
  const values = recalculate(planBook(input.snapshot, plan));
  expect(disagreements(plan, values)).toEqual([]);
  const sheet = plan.sheets[0]!;
  const total = sheet.cells.find(
    ({ column, content }) =>
      column === scorecard.level1 && "text" in content && content.text === "合计"
  )!;
  const { name } = sheet;
  expect(values.get(name)?.get(cellName(total.row, scorecard.points))).toBe(105);
  expect(values.get(name)?.get(cellName(total.row, scorecard.score))).toBe(60.82);
});

test("however many and long the outcomes and marks, no formula is longer than Excel's 8,192 letters", () => {
  const options = Array.from({ length: 30 }, (_, index) => ({
    id: `o${index}`,
    text: `第${index}种情形：${"很长的“说明”".repeat(60)}`,
    points: index === 0 ? "3" : "1",
  }));
  const long = "改动的原文“很长”。".repeat(500);
  const pack: RulePack = {
    ...criterionPack,
    lines: criterionPack.lines.flatMap((line) =>
      line.id === "choice"
        ? [
            {
              ...line,
              method: { type: "choice", question: long, options } as const,
              changes: Array.from({ length: 20 }, () => ({
                field: "评分标准",
                was: long,
                now: long,
                reason: long,
              })),
            },
          ]
        : []
    ),
  };
  const memory = typedMemory({ "choice/choice": { answer: options[7]!.text } });
  const plan = planned(memory, pack);
  const formulas = plan.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []))
  );
  expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(8192);
  expect(disagreements(plan, recalculate(planBook(input.snapshot, plan)))).toEqual([]);
  expect(readBack(plan, idsByRowName(pack)).get("choice/choice")?.cells.get("answer")).toMatch(
    /^8、/
  );
});
