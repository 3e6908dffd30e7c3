import { describe, expect, test } from "@jest/globals";
import { runChecks } from "../../src/checks/runChecks";
import { evaluate } from "../../src/evaluation/evaluate";
import type { Memory } from "../../src/evaluation/Memory";
import { typedMemory } from "../support/typedMemory";
import { shippedPacks } from "../../src/packs/shippedPacks";
import type { FormulaForm } from "../../src/plan/PlanInput";
import { planWorkbook } from "../../src/plan/planWorkbook";
import { validatePack } from "../../src/rules/validatePack";
import type { WorkbookPlan } from "../../src/workbook/SheetPlan";
import type { WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { checkInput, type SeenFact } from "../checks/build";
import { sampleFacts } from "../checks/sample";
import {
  criterionAnswers,
  criterionMistakes,
  criterionPack,
  criterionWorst,
} from "../support/criterionPack";
import { everyMethodPack } from "../support/everyMethodPack";
import { lintFormula } from "../support/formula/lintFormula";
import { recalculate } from "../support/formula/recalculate";
import { disagreements, planBook } from "../support/planBook";

function planned(
  facts: Readonly<Record<string, SeenFact>>,
  packId = "sz-2020-a",
  memory: Memory = new Map(),
  formulas: FormulaForm = "native"
): { plan: WorkbookPlan; snapshot: WorkbookSnapshot; evaluation: ReturnType<typeof evaluate> } {
  const input = checkInput(facts);
  const pack = [everyMethodPack, criterionPack].find(({ id }) => id === packId);
  const evaluation = evaluate(pack ?? shippedPacks.get(packId)!, input.facts, memory);
  const findings = runChecks({ ...input, evaluation });
  const taken = input.snapshot.sheets.map(({ name }) => name);
  const plan = planWorkbook({
    evaluation,
    findings,
    memory,
    existing: new Map(),
    taken,
    formulas,
  });
  return { plan, snapshot: input.snapshot, evaluation };
}

const assets = {
  "fixedAssets.gross": { place: "资产!B3", raw: "330.37" },
  "fixedAssets.inUse": { place: "资产!C3", raw: "330.37" },
};
const figures: Readonly<Record<string, SeenFact>> = { ...sampleFacts, ...assets };

const cases: Readonly<Record<string, Parameters<typeof planned>>> = {
  "the report's figures, sz-2020-a": [figures],
  "the report's figures, sz-2021-b": [figures, "sz-2021-b"],
  "no data at all": [{}],
  "half of the data": [
    Object.fromEntries(Object.entries(figures).filter((_, index) => index % 2 === 0)),
  ],
  "answers, scores, reasons and overrides": [
    figures,
    "sz-2020-a",
    typedMemory({
      "budget-compliance": { score: 4.5, reason: "缺少一项事前评估", note: "见附件" },
      "extra-staff-control": { score: 0.5 },
      "budget-execution/q1": { value: 0.8, working: "按财政口径核定", reason: "一季度进度慢" },
      "public-expenditure-control/office": { reason: "会议集中在年底" },
      "staff-control": { score: 7 },
      "financial-compliance/veto": { answer: "否" },
      effects: { score: 18.25 },
    }),
  ],
  "every method": [figures, "every-method"],
  "every method, answered": [
    figures,
    "every-method",
    typedMemory({
      "not-applicable/not-applicable": { answer: "是" },
      "either-of/either-of": { answer: "结转结余说明" },
      "either-of/judged": { answer: 18.5 },
      "veto-bands/veto": { answer: "否" },
      "nested/list/a": { answer: "是" },
      "nested/list/b": { answer: "不适用" },
    }),
  ],
  "every method, breached and half answered": [
    { ...figures, "carryover.out": { place: "结转!B3", raw: "500" } },
    "every-method",
    typedMemory({
      "not-applicable/not-applicable": { answer: "否" },
      "either-of/either-of": { answer: "结转结余率" },
      "veto-bands/veto": { answer: "是" },
      "nested/list/a": { answer: "否" },
      "nested/inner/half": { score: 9 },
      "steps-full": { value: 0.853 },
    }),
  ],
  "criteria of a bureau's own table": [figures, "county-2023"],
  "criteria of a bureau's own table, answered": [figures, "county-2023", criterionAnswers],
  "criteria of a bureau's own table, the worst answers": [
    { ...figures, "carryover.out": { place: "结转!B3", raw: "500" } },
    "county-2023",
    criterionWorst,
  ],
  "criteria of a bureau's own table, answers that cannot be": [
    figures,
    "county-2023",
    criterionMistakes,
  ],
  "criteria of a bureau's own table, with the add-in's functions": [
    figures,
    "county-2023",
    criterionAnswers,
    "functions",
  ],
  "a breach": [
    figures,
    "sz-2020-a",
    typedMemory({ "financial-compliance/veto": { answer: "是" } }),
  ],
};

describe("every live cell reads what the exact engine computed", () => {
  test.each(Object.entries(cases))("%s", (_name, input) => {
    const { plan, snapshot } = planned(...input);
    expect(disagreements(plan, recalculate(planBook(snapshot, plan)))).toEqual([]);
  });
});

test.each(Object.entries(cases))("formulas use what every spreadsheet has: %s", (_name, input) => {
  const { plan } = planned(...input);
  const ownFunctions = input[3] === "functions";
  const mistakes = plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ content }) =>
      content.kind === "formula" ? lintFormula(content.formula, { ownFunctions }) : []
    )
  );
  expect(mistakes).toEqual([]);
});

describe("formulas with the add-in's own functions", () => {
  const { plan, snapshot } = planned(figures, "sz-2020-a", new Map(), "functions");
  const formulas = plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []))
  );

  test("each rate of the table has its function, with the plain formula behind it", () => {
    const calls = formulas.flatMap((formula) => formula.match(/JX\.[A-Z]+/g) ?? []);
    expect(calls.sort()).toEqual(
      [
        ...["ADJUSTRATE", "COMPLETIONRATE", "COMPLETIONRATE", "CONTROLRATE", "CONTROLRATE"],
        ...["CONTROLRATE", "EXTRASTAFFRATE", "PROCURERATE", "QUARTERRATE", "QUARTERRATE"],
        ...["QUARTERRATE", "QUARTERRATE", "USERATE"],
      ].map((name) => `JX.${name}`)
    );
    const staff = formulas.find((formula) => formula.includes("EXTRASTAFFRATE"));
    expect(staff).toMatch(
      /^IF\(COUNT\((.+),(.+)\)<2,"",IFERROR\(JX\.EXTRASTAFFRATE\(\1,\2\),IFERROR\(ROUND\(\1\/\(\2\+\1\),4\),""\)\)\)$/
    );
  });

  test("without the add-in every cell reads the same", () => {
    expect(disagreements(plan, recalculate(planBook(snapshot, plan)))).toEqual([]);
  });

  test("nothing else is in them that some spreadsheet lacks", () => {
    expect(formulas.flatMap((formula) => lintFormula(formula, { ownFunctions: true }))).toEqual([]);
  });

  test("scores lean on no function of ours: only values do", () => {
    const native = planned(figures).plan;
    const differing = plan.sheets.flatMap((sheet, index) =>
      sheet.cells.filter(
        (cell, at) => JSON.stringify(cell) !== JSON.stringify(native.sheets[index]?.cells[at])
      )
    );
    expect(differing).toHaveLength(13);
    for (const { content, style } of differing) {
      expect(content).toMatchObject({ formula: expect.stringContaining("JX.") });
      expect(style.numberFormat).toBe("0.00%");
    }
  });
});

test("the report's figures score 21.43 of 25 decided points", () => {
  const { totals } = planned(figures).evaluation;
  const { decided, decidedPoints, open, lowest, highest, total, grade } = totals;
  expect([decided, decidedPoints, open, lowest, highest].map(String)).toEqual([
    "21.43",
    "25",
    "75",
    "21.43",
    "96.43",
  ]);
  expect([total, grade]).toEqual([null, null]);
});

test.each([everyMethodPack, criterionPack])("the pack $id is a valid one", (pack) => {
  expect(validatePack(pack).mistakes).toEqual([]);
});
