import { Exact, plain } from "../../../number/exact";
import type { Clause } from "../clauses/Clause";
import { scoreOf } from "../clauses/takeOutcome";
import { ofKind, onlyKinds, refuse, type Form, type FormReading } from "./Form";

type Statement = Clause & { readonly kind: "statement" };

/**
 * Words with points. Together they are the points of the line: a checklist. One of them is: a choice.
 * `①已制定…，1分；②…，1分` · `无结余，计3分；有结余，但不超过上年结转，计2分；…` · `在规定时限内公开，计1分；否则不得分`.
 */
export const statementForm: Form = (clauses, points) => {
  if (!onlyKinds(clauses, "statement", "otherwise", "floor", "cap", "each", "count")) return null;
  const statements = ofKind(clauses, "statement");
  const [otherwise, second] = ofKind(clauses, "otherwise");
  if (statements.length === 0 || ofKind(clauses, "each").length > 0) return null;
  if (second !== undefined) return checklistWithOtherwise(clauses, points);
  const scores = statements.map(({ outcome }) => scoreOf(outcome, points)!);
  if (!onesOf(clauses, scores)) return null;
  // 延期完成扣2分 is an outcome beside the full one; deductions alone are counted up, which no method says.
  const minus = statements.filter(({ outcome }) => outcome.kind === "minus");
  const whole = statements.some(
    ({ outcome }, index) => outcome.kind !== "minus" && scores[index]!.equals(points)
  );
  if (minus[0] !== undefined && (!whole || otherwise !== undefined))
    return refuse("notUnderstood", minus[0]);
  const negative = statements[scores.findIndex((score) => score.isNegative())];
  if (negative !== undefined) return refuse("contradiction", negative);
  const elsewhere = otherwise === undefined ? null : scoreOf(otherwise.outcome, points);
  const sum = Exact.sum(0, ...scores);
  const best = Exact.max(0, ...scores, elsewhere ?? 0);
  const hasZero = scores.some((score) => score.isZero());

  if (otherwise !== undefined) {
    if (statements.length === 1) return yesOrNo(statements[0]!, scores[0]!, elsewhere);
    if (elsewhere?.isZero() && !hasZero && sum.equals(points))
      return checklist(statements, scores, sum);
    return choice(
      [...statements.map(({ words }) => words), "其他情形"],
      [...scores, elsewhere ?? new Exact(0)],
      best
    );
  }
  if (
    !hasZero &&
    minus.length === 0 &&
    sum.equals(points) &&
    (statements.length > 1 || statements[0]!.words.length > 3)
  ) {
    return checklist(statements, scores, sum);
  }
  // 未公开不得分 after items that are added up: none of them is met.
  const positive = statements.filter((_, index) => !scores[index]!.isZero());
  const none = statements.filter((_, index) => scores[index]!.isZero());
  if (
    positive.length > 1 &&
    sum.equals(points) &&
    none.every(({ words }) => /^(?:均|都|全部)?未/.test(words))
  ) {
    return checklist(
      positive,
      scores.filter((score) => !score.isZero()),
      sum
    );
  }
  const equal = scores.every((score) => score.equals(scores[0]!));
  const [single] = statements;
  if (statements.length === 1 && single!.words.length < 4) return refuse("notUnderstood", single!);
  if (minus.length === 0 && (statements.length === 1 || (equal && !hasZero))) {
    return sum.equals(points)
      ? checklist(statements, scores, sum)
      : refuse("bestScore", null, { best: sum });
  }
  if (!best.equals(points) && !hasZero) return refuse("bestScore", null, { best: sum });
  return choice(
    statements.map(({ words }) => words),
    scores,
    best
  );
};

/** …，得2分，否则不得分；…，得2分，否则不得分. */
function checklistWithOtherwise(clauses: readonly Clause[], points: Exact): ReturnType<Form> {
  const statements = ofKind(clauses, "statement");
  const others = ofKind(clauses, "otherwise");
  const scores = statements.map(({ outcome }) => scoreOf(outcome, points)!);
  const zero = others.every(({ outcome }) => scoreOf(outcome, points)?.isZero());
  const paired = clauses.every(
    ({ kind }, index) => kind === (index % 2 === 0 ? "statement" : "otherwise")
  );
  const sum = Exact.sum(0, ...scores);
  if (!zero || !paired || scores.some((score) => score.isZero())) return null;
  return { ...checklist(statements, scores, sum), assumptions: [] };
}

/** 每符合一项得1分 over listed words. */
export const eachForm: Form = (clauses, points) => {
  const [each, second] = ofKind(clauses, "each");
  if (each === undefined || second !== undefined) return null;
  if (!onlyKinds(clauses, "each", "words", "statement", "otherwise", "cap", "floor", "count"))
    return null;
  if (!onesOf(clauses, [each.points])) return null;
  const statements = ofKind(clauses, "statement");
  const rests = statements.filter(({ outcome, words }) => {
    const score = scoreOf(outcome, points);
    return !(score?.equals(points) ?? false) && !(score?.isZero() && /^(?:不符合|未)/.test(words));
  });
  if (rests[0] !== undefined) return refuse("notUnderstood", rests[0]);
  const words = ofKind(clauses, "words");
  if (words.length === 0) return null;
  const sum = each.points.times(words.length);
  return {
    method: {
      type: "checklist",
      items: words.map(({ words: text }, index) => ({
        id: `item-${index + 1}`,
        text,
        points: plain(each.points),
      })),
    },
    valueKind: null,
    subject: null,
    assumptions: [],
    best: sum,
  };
};

/** 缺一项扣1分 beside items of one point each says nothing more. */
function onesOf(clauses: readonly Clause[], scores: readonly Exact[]): boolean {
  return ofKind(clauses, "count").every(
    ({ every, share, amount }) =>
      every.equals(1) && !share && scores.every((score) => score.equals(amount))
  );
}

function checklist(
  statements: readonly Statement[],
  scores: readonly Exact[],
  best: Exact
): FormReading {
  return {
    method: {
      type: "checklist",
      items: statements.map(({ words }, index) => ({
        id: `item-${index + 1}`,
        text: words,
        points: plain(scores[index]!),
      })),
    },
    valueKind: null,
    subject: null,
    assumptions: statements.length === 1 ? [{ code: "otherwiseNothing" }] : [],
    best,
  };
}

function choice(
  texts: readonly string[],
  scores: readonly Exact[],
  best: Exact
): FormReading | ReturnType<Form> {
  const plainTexts = texts.map((text) => text.toLowerCase());
  if (new Set(plainTexts).size < texts.length) return refuse("contradiction", null);
  return {
    method: {
      type: "choice",
      options: texts.map((text, index) => ({
        id: `option-${index + 1}`,
        text,
        points: plain(scores[index]!),
      })),
    },
    valueKind: null,
    subject: null,
    assumptions: [],
    best,
  };
}

function yesOrNo({ words }: Statement, yes: Exact, no: Exact | null): FormReading {
  return {
    method: {
      type: "choice",
      question: words,
      options: [
        { id: "yes", text: "是", points: plain(yes) },
        { id: "no", text: "否", points: plain(no ?? new Exact(0)) },
      ],
    },
    valueKind: null,
    subject: null,
    assumptions: [],
    best: Exact.max(yes, no ?? 0),
  };
}
