import type { Exact } from "../../number/exact";

/** What a person may answer to a question or a checklist item. */
export type Answer = "是" | "否" | "不适用";

/** The answers in the order in which a cell offers them. */
export const answers: readonly Answer[] = ["是", "否", "不适用"];

/** Tells a valid answer from whatever else stands in a cell. */
export function isAnswer(text: string | null): text is Answer {
  return text !== null && (answers as readonly string[]).includes(text);
}

/**
 * What an answer makes of a score. decided: it counts · open: nobody answered · undecided: answered 不适用 although
 * the rule does not say what that scores (口径待确认) · invalid: a typed score that cannot be.
 */
export type AnswerOutcome =
  | { readonly state: "decided"; readonly score: Exact }
  | { readonly state: "open" | "undecided" | "invalid"; readonly score: null };
