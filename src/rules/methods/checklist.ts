import { Exact, plain } from "../../number/exact";
import type { ChecklistMethod } from "../RulePack";
import type { Answer, AnswerOutcome } from "./answers";
import { sumScores, sumScoresFormula } from "./parts";
import { pointsEnglish, pointsText } from "./shared";

export type ChecklistItem = ChecklistMethod["items"][number];

/** Yes/no items, each worth its points; the line's score is the sum of the decided ones. */
export const checklist = {
  type: "checklist",

  /** 是 gives the item's points, 否 nothing; 不适用 only gives them where the rule's text says so. */
  scoreItem(item: ChecklistItem, answer: Answer | null): AnswerOutcome {
    switch (answer) {
      case "是":
        return { state: "decided", score: new Exact(item.points) };
      case "否":
        return { state: "decided", score: new Exact(0) };
      case "不适用":
        return item.fullWhenNotApplicable
          ? { state: "decided", score: new Exact(item.points) }
          : { state: "undecided", score: null };
      case null:
        return { state: "open", score: null };
    }
  },

  /**
   * The item's score cell, without `=`.
   * @param answer the cell that holds the answer
   * @example `IF(G9="是",1,IF(G9="否",0,""))`
   */
  itemFormula(item: ChecklistItem, answer: string): string {
    const points = plain(new Exact(item.points));
    const otherwise = item.fullWhenNotApplicable ? `IF(${answer}="不适用",${points},"")` : `""`;
    return `IF(${answer}="是",${points},IF(${answer}="否",0,${otherwise}))`;
  },

  /** Sum of the decided items, null while none is; see {@link sumScores}. */
  score: sumScores,
  /** The same over the items' score cells. */
  formula: sumScoresFormula,

  describe(method: ChecklistMethod, language: "zh" | "en"): string {
    return language === "zh"
      ? method.items
          .map(({ text, points }, index) => {
            const item = `${text.replace(/[。；;.]+$/, "")}，${pointsText(new Exact(points))}`;
            return `（${index + 1}）${item}`;
          })
          .join("；")
      : method.items
          .map(
            ({ text, points }, index) =>
              `(${index + 1}) ${text} ${pointsEnglish(new Exact(points))}`
          )
          .join("; ");
  },

  /** The best score: the items' points together. */
  best(method: ChecklistMethod): Exact {
    return Exact.sum(0, ...method.items.map(({ points }) => points));
  },
} as const;
