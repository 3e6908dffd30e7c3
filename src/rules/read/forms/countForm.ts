import type { Exact } from "../../../number/exact";
import { plain } from "../../../number/exact";
import type { ScoreMethod } from "../../RulePack";
import type { Clause, CountClause } from "../clauses/Clause";
import { scoreOf } from "../clauses/takeOutcome";
import { ofKind, refuse, type Form } from "./Form";

const allowed: readonly Clause["kind"][] = [
  "count",
  "statement",
  "words",
  "floor",
  "cap",
  "condition",
];

/**
 * A deduction for each one: `全部按期保质完成得8分；一项重点工作没有完成扣4分，扣完为止`, with the conditions that are
 * counted against listed before it. Steps of several (每延期5天扣1分) are `steps` over the count.
 * @param wordsOf the sentence's letters of a stretch
 */
export function countForm(wordsOf: (from: number, to: number) => string): Form {
  return (clauses, points) => {
    const [count, second] = ofKind(clauses, "count");
    if (count === undefined || second !== undefined) return null;
    const strange = clauses.find(({ kind }) => !allowed.includes(kind));
    if (strange !== undefined) return refuse("notUnderstood", strange);
    const statements = ofKind(clauses, "statement");
    const best = statements
      .map(({ outcome }) => scoreOf(outcome, points)!)
      .find((score) => !score.isZero());
    if (statements.length > 1) return refuse("notUnderstood", statements[1] ?? null);
    if (statements.some(({ outcome }) => scoreOf(outcome, points)?.isZero())) return null;
    const excused = statements.find(({ from, words }) => from > count.from && !nothing.test(words));
    if (excused !== undefined) return refuse("notUnderstood", excused);
    const amount = count.share ? count.amount.times(points) : count.amount;
    if (amount.isZero() || count.every.isZero()) return refuse("notUnderstood", count);
    const top = best ?? points;
    const most = ofKind(clauses, "floor").find(
      ({ most: value }) => value !== null && !value.equals(top)
    );
    if (most !== undefined && (most.most!.greaterThan(top) || !count.every.equals(1))) {
      return refuse("notUnderstood", most);
    }
    const late = clauses.find(
      ({ kind, from }) => (kind === "words" || kind === "condition") && from > count.from
    );
    if (late !== undefined) return refuse("notUnderstood", late);

    const common = {
      valueKind: "count" as const,
      subject: count.thing === "" ? null : count.thing,
      assumptions: count.share
        ? [{ code: "shareOfPoints" as const, share: plain(count.amount), points: plain(amount) }]
        : [],
      best: top,
    };
    const conditions = conditionsOf(clauses, count, wordsOf);
    if (most !== undefined) {
      if (conditions.length > 0) return refuse("notUnderstood", most);
      return { ...common, method: endingAbove(top, amount, top.minus(most.most!)) };
    }
    return { ...common, method: methodOf(count, amount, conditions) };
  };
}

/** Full points said after the deduction are for having none, not for an exception. */
const nothing = /^(?:全部|均|无|未|没有|完全|不存在)/;

/** 最多扣3分: a deduction that ends above 0, count by count. */
function endingAbove(top: Exact, amount: Exact, least: Exact): ScoreMethod {
  const steps = top.minus(least).dividedBy(amount).ceil().toNumber();
  const bands = Array.from({ length: steps }, (_, index) => ({
    upTo: String(index),
    score: plain(top.minus(amount.times(index))),
  }));
  return { type: "bands", bands: [...bands, { score: plain(least) }] };
}

function methodOf(count: CountClause, amount: Exact, conditions: readonly string[]): ScoreMethod {
  if (!count.every.equals(1)) {
    return {
      type: "steps",
      direction: "above",
      limit: "0",
      step: plain(count.every),
      deduction: plain(amount),
      mode: "full",
    };
  }
  return {
    type: "perItem",
    deduction: plain(amount),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

/** What stands before the count: separated by semicolons where there are any, else by commas. */
function conditionsOf(
  clauses: readonly Clause[],
  count: Clause,
  wordsOf: (from: number, to: number) => string
): readonly string[] {
  const listed = clauses.filter(
    ({ kind, from }) => (kind === "words" || kind === "condition") && from < count.from
  );
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = wordsOf(first.from, last.to);
  return text
    .split(/[;；]/.test(text) ? /[;；。]/ : /[,，;；。]/)
    .map((words) => words.trim().replace(/^[,，、:：]+|[,，、:：]+$/g, ""))
    .filter((words) => words !== "" && !/^(?:以上|上述)(?:情况|各项|要求)?$/.test(words));
}
