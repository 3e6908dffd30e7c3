import type { Exact } from "../../number/exact";
import type { ScoreMethod } from "../RulePack";
import type { Clause } from "./clauses/Clause";
import { scoreOf } from "./clauses/takeOutcome";
import { trimmedWords } from "./clauses/takeStatement";
import { bandsForm } from "./forms/bandsForm";
import { countForm } from "./forms/countForm";
import type { Form, FormReading, FormRefusal } from "./forms/Form";
import { coefficientForm } from "./forms/coefficientForm";
import { formulaForm } from "./forms/formulaForm";
import { eachForm, statementForm } from "./forms/statementForms";
import { stepsForm } from "./forms/stepsForm";
import { readClauses } from "./readClauses";

/** What the clauses of one sentence (without enumeration) were read into. */
export interface SentenceReading extends FormReading {
  readonly formula: string | null;
  readonly remarks: readonly string[];
}

export type SentenceResult = SentenceReading | { readonly refusal: FormRefusal };

/**
 * A sentence without enumeration, by the first form that reads all of it and whose best score is the points.
 * @param written the letters of a stretch as they were written
 */
export function readSentence(
  text: string,
  points: Exact,
  written: (from: number, to: number) => string
): SentenceResult {
  const all = readClauses(text, points).map((clause) =>
    clause.kind === "statement" || clause.kind === "words"
      ? { ...clause, words: trimmedWords(written(clause.from, clause.from + clause.length)) }
      : clause
  );
  const formula = all.find(({ kind }) => kind === "definition");
  const remarks = all.flatMap((clause) => (clause.kind === "remark" ? [clause.words] : []));
  const about = {
    formula: formula?.kind === "definition" ? formula.formula : null,
    remarks,
  };
  const clauses = withHolds(all).filter(
    ({ kind }) => !["definition", "remark", "direction", "holds"].includes(kind)
  );
  const { rest, wrap, taken } = takeQuestions(clauses, points);
  const forms: readonly Form[] = [
    stepsForm,
    coefficientForm,
    formulaForm,
    bandsForm,
    countForm(written),
    eachForm,
    statementForm,
  ];
  let refusal: FormRefusal | null = null;
  const cap = clauses.find(
    (clause) => clause.kind === "cap" && clause.points !== null && !clause.points.equals(points)
  );
  if (cap?.kind === "cap")
    return { refusal: { reason: "bestScore", clause: cap, best: cap.points! } };
  const counts = clauses.some(({ kind }) => kind === "steps" || kind === "count");
  const most = clauses.find(
    (clause) => clause.kind === "floor" && clause.most !== null && !clause.most.equals(points)
  );
  if (most !== undefined && !counts) return { refusal: { reason: "notUnderstood", clause: most } };
  for (const [list, cover] of taken
    ? ([
        [clauses, null],
        [rest, wrap],
      ] as const)
    : ([[clauses, null]] as const)) {
    for (const form of forms) {
      const result = form(list, points);
      if (result === null) continue;
      if ("refusal" in result) {
        refusal ??= result.refusal;
        continue;
      }
      if (!result.best.equals(points)) {
        refusal ??= { reason: "bestScore", clause: null, best: result.best };
        continue;
      }
      return { ...result, ...about, method: cover === null ? result.method : cover(result.method) };
    }
  }
  if (refusal !== null) return { refusal };
  const unknown = clauses.find(({ kind }) => kind === "words") ?? null;
  return {
    refusal: { reason: clauses.length === 0 ? "noRule" : "notUnderstood", clause: unknown },
  };
}

/** What （以上含本数，以下不含本数） says of conditions that only name their bound. */
function withHolds(clauses: readonly Clause[]): readonly Clause[] {
  const note = clauses.find(({ kind }) => kind === "holds");
  if (note?.kind !== "holds") return clauses;
  return clauses.map((clause) => {
    if (clause.kind !== "band") return clause;
    const { low, high } = clause.condition;
    if (low?.hold === "names" && high === null) {
      return { ...clause, condition: { ...clause.condition, low: { ...low, hold: note.above } } };
    }
    if (high?.hold === "names" && low === null) {
      return { ...clause, condition: { ...clause.condition, high: { ...high, hold: note.below } } };
    }
    return clause;
  });
}

/**
 * Questions beside a rule: `没有楼堂馆所项目的部门按满分计算` (does not apply: full) and `存在截留、挪用的，本项不得分` (a
 * breach: 0).
 */
function takeQuestions(
  clauses: readonly Clause[],
  points: Exact
): {
  readonly rest: readonly Clause[];
  readonly wrap: (method: ScoreMethod) => ScoreMethod;
  readonly taken: boolean;
} {
  const rules = clauses.filter(({ kind }) =>
    ["band", "steps", "formula", "count", "each"].includes(kind)
  );
  let free: string | null = null;
  let breach: string | null = null;
  const rest: Clause[] = [];
  for (const clause of clauses) {
    const score = clause.kind === "statement" ? scoreOf(clause.outcome, points) : null;
    const words = clause.kind === "statement" ? clause.words : "";
    const hasRule = rules.length > 0;
    const values = rules.some(({ kind }) => kind !== "count" && kind !== "each");
    if (hasRule && values && free === null && score?.equals(points) && absent.test(words)) {
      free = words;
    } else if (hasRule && breach === null && score?.isZero() && breaching.test(words)) {
      breach = words;
    } else if (clause.kind === "words" && free !== null && clause.words.startsWith("有")) {
      // 有新建项目的，…: the other side of the question.
    } else rest.push(clause);
  }
  return {
    rest,
    taken: free !== null || breach !== null,
    wrap: (method) => {
      const inner: ScoreMethod =
        breach === null ? method : { type: "veto", question: breach, of: method };
      return free === null ? inner : { type: "notApplicable", question: free, of: inner };
    },
  };
}

/** What a breach is told by; any other words with 0 are an outcome that the rule does not read. */
const breaching =
  /^(?!\d)(?!.*\d)(?!其[他它余]).*(?:出现|发生|存在|有(?=截留|挪用|虚假|违|造假)|被|违反|违规|违纪|违法|虚假|造假|弄虚作假|造成|截留|挪用|挤占|发现|隐瞒|虚报|套取|骗取|一项都|均未)/;
const absent =
  /^(?:本年度|当年|本年|如果|如|若|对于|对|单位|部门|确)*(?:没有|无|未(?:安排|发生|设立|涉及|开展|实施|编制)|不涉及|不存在|不适用)/;
