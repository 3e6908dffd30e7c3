import { bySeverity, runChecks } from "../checks/runChecks";
import type { Finding } from "../checks/Finding";
import { evaluate } from "../evaluation/evaluate";
import type { Evaluation } from "../evaluation/Evaluation";
import { mergeMemories, type Memory } from "../evaluation/Memory";
import type { RecognisedFacts } from "../facts/Fact";
import { formFindings } from "../plan/form/formFindings";
import type { FormState } from "../plan/form/FormState";
import { sortFormCells } from "../plan/form/sortFormCells";
import { findOurSheets } from "../plan/ourSheets";
import type { FormulaForm } from "../plan/PlanInput";
import { planWorkbook } from "../plan/planWorkbook";
import { readMemory, resolveNames } from "../plan/readMemory";
import { idsByRowName } from "../plan/rowNames";
import type { RulePack } from "../rules/RulePack";
import { Refusal } from "../workbook/Refusal";
import type { WorkbookPlan } from "../workbook/SheetPlan";
import type { Workbook } from "../workbook/Workbook";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import type { Choices } from "./choices";
import { openForm, type FormChoice } from "./openForm";
import { recogniseWorkbook } from "./recogniseWorkbook";

/** What was made of a workbook; everything that an entry shows is in it. */
export interface WorkbookEvaluation {
  readonly snapshot: WorkbookSnapshot;
  readonly facts: RecognisedFacts;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly plan: WorkbookPlan;
  /** The bureau's own form with the cells that are filled and those that are kept; null where none is filled. */
  readonly form: FormState | null;
  /** Names of further copies of our sheets: what was typed into these was not read. */
  readonly copies: readonly string[];
  /** Name of a sheet 评分规则 that keeps a pack which was not used this time; null where there is none. */
  readonly unusedPack: string | null;
}

export interface EvaluationOptions {
  readonly pack: RulePack;
  /** `--choose`: cells that were named for items; they go before those chosen in the working paper. */
  readonly choices?: Choices;
  /** Answers from an earlier output of ours; the workbook's own win. */
  readonly carried?: Memory;
  /** That output itself: what was typed into the bureau's own form there is carried over, too. */
  readonly output?: WorkbookSnapshot;
  /** Answers typed just now outside the workbook, such as the pane's 部门 and 年度: they win over the workbook's own. */
  readonly entered?: Memory;
  /** How 完成值 cells are written: `native` where it is left out. */
  readonly formulas?: FormulaForm;
  /** Keeps the pack in the workbook, as a sheet 评分规则: for one that is not shipped. */
  readonly keepPack?: boolean;
  /** The bureau's own form that is filled in beside our sheets; one that was filled before is kept up to date anyway. */
  readonly form?: FormChoice;
}

/**
 * All of the road but the writing: the workbook is read, evaluated and laid out, and stays as it is.
 * @throws Refusal where the workbook cannot be read or holds no known table; those of `openForm`, and `formNoMatch`
 */
export async function prepareEvaluation(
  workbook: Pick<Workbook, "read">,
  {
    pack,
    choices = new Map(),
    carried = new Map(),
    entered = new Map(),
    formulas = "native",
    keepPack = false,
    form: choice,
    output,
  }: EvaluationOptions
): Promise<WorkbookEvaluation> {
  // 1. Read the workbook once.
  const snapshot = await workbook.read();
  // 2. Read back what people typed into our sheets.
  const ours = findOurSheets(snapshot);
  const request = openForm(snapshot, ours, choice, output);
  const typed = mergeMemories(entered, mergeMemories(readMemory(snapshot), carried));
  const memory = resolveNames(typed, idsByRowName(pack));
  // 3. Recognise facts in the other sheets, then take what was typed for them.
  const facts = recogniseWorkbook(snapshot, ours, memory, choices);
  if (!facts.anyKnownTable) throw new Refusal("noKnownTable");
  // 4. Score.
  const evaluation = evaluate(pack, facts, memory);
  // 5. Look for contradictions.
  const form = request && sortFormCells(request, evaluation, memory);
  if (choice !== undefined && form?.match.matched.length === 0) {
    throw new Refusal("formNoMatch", { sheet: form.sheet });
  }
  const findings = bySeverity([
    ...runChecks({ facts, evaluation, snapshot }),
    ...(form === null ? [] : formFindings(form)),
  ]);
  // 6. Lay the sheets out.
  const plan = planWorkbook({
    evaluation,
    findings,
    memory,
    existing: new Map([...ours.byKind].map(([kind, { name }]) => [kind, name])),
    taken: snapshot.sheets.map(({ name }) => name),
    formulas,
    keepPack,
    form,
  });
  return {
    snapshot,
    facts,
    evaluation,
    findings,
    plan,
    form,
    copies: ours.copies.map(({ name }) => name),
    unusedPack: keepPack ? null : (ours.byKind.get("pack")?.name ?? null),
  };
}
