import type { Finding } from "../checks/Finding";
import { runChecks } from "../checks/runChecks";
import { enterFacts } from "../evaluation/enterFacts";
import { evaluate } from "../evaluation/evaluate";
import type { Evaluation } from "../evaluation/Evaluation";
import { mergeMemories, type Memory } from "../evaluation/Memory";
import type { RecognisedFacts } from "../facts/Fact";
import { findOurSheets, ourSheetNames } from "../plan/ourSheets";
import { planWorkbook } from "../plan/planWorkbook";
import { readMemory, resolveNames } from "../plan/readMemory";
import { idsByRowName } from "../plan/rowNames";
import { recogniseFacts } from "../recognition/recogniseFacts";
import type { RulePack } from "../rules/RulePack";
import { Refusal } from "../workbook/Refusal";
import type { WorkbookPlan } from "../workbook/SheetPlan";
import type { Workbook } from "../workbook/Workbook";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { choicesOf, refuseUnusable, type Choices } from "./choices";

/** What was made of a workbook; everything that an entry shows is in it. */
export interface WorkbookEvaluation {
  readonly snapshot: WorkbookSnapshot;
  readonly facts: RecognisedFacts;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly plan: WorkbookPlan;
  /** Names of further copies of our sheets: what was typed into these was not read. */
  readonly copies: readonly string[];
}

/**
 * A bureau's workbook becomes its scored evaluation sheet. The road, front to back:
 *
 * ```
 *  workbook ─► snapshot ─► recognition ─► facts ─► evaluation ─► checks ─► plan ─► workbook
 *                 └─► memory (what people typed into our sheets before) ──┘
 * ```
 *
 * Nothing is written unless all of it could be planned.
 * @param choices `--choose`: cells that were named for items; they go before those chosen in the working paper
 * @param carried answers from an earlier output of ours; the workbook's own win
 * @throws Refusal where the workbook cannot be read, holds no known table, or must not be written
 */
export async function evaluateWorkbook(
  workbook: Workbook,
  {
    pack,
    choices = new Map(),
    carried = new Map(),
  }: {
    readonly pack: RulePack;
    readonly choices?: Choices;
    readonly carried?: Memory;
  }
): Promise<WorkbookEvaluation> {
  // 1. Read the workbook once.
  const snapshot = await workbook.read();
  // 2. Read back what people typed into our sheets.
  const ours = findOurSheets(snapshot);
  const memory = resolveNames(mergeMemories(readMemory(snapshot), carried), idsByRowName(pack));
  // 3. Recognise facts in the other sheets, then take what was typed for them.
  const named = choicesOf(snapshot, memory, choices);
  const recognised = recogniseFacts(snapshot, { choices: named, exclude: ourSheetNames(ours) });
  refuseUnusable(choices, recognised);
  const facts = enterFacts(recognised, memory);
  if (!recognised.anyKnownTable) throw new Refusal("noKnownTable");
  // 4. Score.
  const evaluation = evaluate(pack, facts, memory);
  // 5. Look for contradictions.
  const findings = runChecks({ facts, evaluation, snapshot });
  // 6. Lay the sheets out, then write them.
  const plan = planWorkbook({
    evaluation,
    findings,
    memory,
    existing: new Map([...ours.byKind].map(([kind, { name }]) => [kind, name])),
    taken: snapshot.sheets.map(({ name }) => name),
  });
  await workbook.write(plan);
  return {
    snapshot,
    facts,
    evaluation,
    findings,
    plan,
    copies: ours.copies.map(({ name }) => name),
  };
}
