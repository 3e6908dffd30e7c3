import { Exact, plain } from "../../number/exact";
import type { CriterionReading, CriterionRefusal } from "./CriterionReading";
import type { FormRefusal } from "./forms/Form";
import { manualForm } from "./forms/manualForm";
import { isSound } from "./isSound";
import { normaliseSentence, type NormalSentence } from "./normaliseSentence";
import { readDescribed } from "./readDescribed";
import { readParts } from "./readParts";
import { readSentence, type SentenceReading } from "./readSentence";
import { splitItems, type SplitSentence } from "./splitItems";

/**
 * A criterion sentence as a score method. It is read whole or not at all: what cannot be read, or contradicts itself
 * or the points, is left to a person with the reason and the part that was not understood.
 * @param sentence the cell as written
 * @param points of the line, plain decimal text
 */
export function readCriterion(sentence: string, points: string): CriterionReading {
  const reading = readWhole(sentence, points);
  if (reading.refusal !== null || isSound(reading.method, points)) return reading;
  return refused({ reason: "contradiction", clause: null }, points, normaliseSentence(sentence));
}

function readWhole(sentence: string, points: string): CriterionReading {
  const normal = normaliseSentence(sentence);
  const text = normal.text.replace(headings, (found) => ";".repeat(found.length));
  const own = new Exact(points);
  if (text.replace(/[;,。:]/g, "") === "") return byHand(points);

  const described = readDescribed(sentence, own);
  if (described !== null) return described;

  const manual = manualForm(withoutMarks(text, splitItems(text)), own);
  if (manual !== null) {
    return { ...empty, method: { ...manual, guidance: sentence.trim() } };
  }
  // A line without points of its own (扣分项) has nothing that a rule could give.
  if (own.isZero()) return byHand(points);
  const split = splitItems(text);
  const joined = withoutMarks(text, split);
  const list = listed.exec(joined);
  const attempts = [
    joined,
    ...(list === null ? [] : [";".repeat(list[0].length) + joined.slice(list[0].length)]),
  ];
  let first: FormRefusal | null = null;
  for (const attempt of attempts) {
    const result = readSentence(attempt, own, normal.written);
    if (!("refusal" in result)) return readingOf(result);
    first ??= result.refusal;
  }
  if (split !== null && /^[^\d%]*$/.test(headOf(text, split))) {
    const parts = readParts(text, split.items, own, normal.written);
    if (parts !== null) {
      return {
        ...empty,
        method: { type: "parts", parts: parts.parts },
        assumptions: parts.assumptions,
      };
    }
  }
  return refused(first ?? { reason: "notUnderstood", clause: null }, points, normal);
}

const empty = {
  valueKind: null,
  subject: null,
  formula: null,
  assumptions: [],
  refusal: null,
} as const;

/** Words that only announce the criterion. */
const headings =
  /^(?:评分标准|计分标准|评分细则|评价标准|计分方法|计分办法|评分办法|评分方法|计分规则|评分规则)[:;]/;
/** Words that announce a list: 绩效目标：, 决策程序规范，包括：. */
const listed = /^;?[^;。\d%<>≤≥]{1,30}:/;

function byHand(points: string): CriterionReading {
  return {
    ...empty,
    method: { type: "manual" },
    refusal: { reason: "noRule", notUnderstood: null, best: null, points },
  };
}

function readingOf(result: SentenceReading): CriterionReading {
  return {
    method: result.method,
    valueKind: result.valueKind,
    subject: result.subject,
    formula: result.formula,
    assumptions: [
      ...result.assumptions,
      ...result.remarks.map((words) => ({ code: "aboutValue" as const, words })),
    ],
    refusal: null,
  };
}

/** The marks of an enumeration as separators, letter for letter, so that places stay. */
function withoutMarks(text: string, split: SplitSentence | null): string {
  if (split === null) return text;
  const head = headOf(text, split);
  const keepsHead = head !== "" && !/[:]$/.test(head);
  let result = keepsHead ? head : ";".repeat(head.length);
  let at = head.length;
  for (const { from, to } of split.items) {
    result += ";".repeat(from - at) + text.slice(from, to);
    at = to;
  }
  return result;
}

function headOf(text: string, { head }: SplitSentence): string {
  return head === null ? "" : text.slice(head.from, head.to);
}

function refused(
  { reason, clause, best, bound }: FormRefusal,
  points: string,
  normal: NormalSentence
): CriterionReading {
  const part = clause === null ? "" : normal.written(clause.from, clause.to).trim();
  const refusal: CriterionRefusal = {
    reason,
    notUnderstood: part === "" ? null : part,
    best: best === undefined ? null : plain(best),
    points: plain(new Exact(points)),
    ...(bound === undefined ? {} : { bound }),
  };
  return {
    ...empty,
    method: { type: "manual", ...(part === "" ? {} : { notUnderstood: part }) },
    refusal,
  };
}
