import type { ScoredResult } from "../evaluation/Evaluation";
import type { Language, Sentence } from "./Language";

type StatusOf = Pick<ScoredResult, "status" | "origin">;

const decidedByPerson: Sentence = { zh: "人工评分", en: "scored by hand" };
const overridden: Sentence = { zh: "人工改分", en: "changed by hand" };
const statuses: Readonly<Record<StatusOf["status"], Sentence>> = {
  ask: { zh: "口径待确认", en: "to be decided" },
  manual: { zh: "待人工评分", en: "to be scored by hand" },
  missing: { zh: "缺数据", en: "data missing" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  partial: { zh: "部分已评", en: "partly scored" },
  scored: { zh: "自动计分", en: "computed" },
  vetoed: { zh: "出现否决情形，本项计0分", en: "breach: the line scores 0" },
};

/**
 * 状态 of a line, a part or a checklist item: how its score came about, or what it waits for.
 * 自动计分, 人工评分 and 人工改分 are all `scored`; the origin tells them apart.
 */
export function statusText({ status, origin }: StatusOf, language: Language): string {
  return statusSentence(status, origin)[language];
}

function statusSentence(status: StatusOf["status"], origin: StatusOf["origin"]): Sentence {
  if (status !== "scored") return statuses[status];
  if (origin === "override") return overridden;
  return origin === "person" ? decidedByPerson : statuses.scored;
}
