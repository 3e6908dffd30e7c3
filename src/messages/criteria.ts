import { Exact, plain } from "../number/exact";
import type { ValueKind } from "../rules/methods/ValueMethod";
import type { Assumption, CriterionRefusal } from "../rules/read/CriterionReading";
import { fillSentence } from "./fillSentence";
import type { Language, Sentence } from "./Language";

const assumptions: Readonly<Record<Assumption["code"], Sentence>> = {
  aboutValue: {
    zh: "“{words}”说的是完成值怎样计算，得分的算法不受影响。取数时请照此处理。",
    en: "“{words}” is about how the value is worked out and leaves the scoring as it is. Please follow it when choosing the data.",
  },
  bestBeyond: {
    zh: "到{bound}为最好，原文没有写再往后如何计分，按同样得分计。另有规定的，请改评分方法。",
    en: "The text ends with its best value, {bound}: the score stays the same beyond it. Please change the method if it is otherwise.",
  },
  boundToFirst: {
    zh: "{bound}恰在两档之间，原文没有写明归哪一档，按先写的一档计分。财政部门另有解释的，请改评分方法。",
    en: "{bound} lies between two bands and the text says of neither that it is included: the band written first has it. Please change the method if the finance bureau reads it otherwise.",
  },
  cascade: {
    zh: "各档互相包含，按达到的最高一档计分。应当逐档累计的，请改评分方法。",
    en: "The bands lie within one another: the best one that is reached counts. Please change the method if they are meant to add up.",
  },
  fullSteps: {
    zh: "原文没有说明不足{step}的部分如何扣分，按不扣计。要按{step}扣或按比例扣的，请在评分口径中改选。",
    en: "The text does not say what less than {step} deducts: nothing is deducted for it. Please choose otherwise in the settings if it counts whole or in proportion.",
  },
  otherwiseNothing: {
    zh: "原文没有写不符合时得几分，按0分计。另有规定的，请改评分方法。",
    en: "The text does not say what scores where it is not met: 0 is taken. Please change the method if it is otherwise.",
  },
  percentagePoints: {
    zh: "“{share}”按{step}理解（例如由100%到101%是1个百分点），不是原数的百分之几。理解不同的，请改评分方法。",
    en: "“{share}” is read as {step} (from 100% to 101% is one), not as a share of the value. Please change the method if it is meant otherwise.",
  },
  shareOfPoints: {
    zh: "分值的{share}按{points}分计。分值改动的，请一并核对。",
    en: "{share} of the points is taken as {points}. Please check it if the points change.",
  },
  unstatedAbove: {
    zh: "原文没有规定高于{bound}时得几分。遇到时请人工确定得分。",
    en: "The text does not say what scores above {bound}. Please decide the score where it occurs.",
  },
  unstatedBelow: {
    zh: "原文没有规定低于{bound}时得几分。遇到时请人工确定得分。",
    en: "The text does not say what scores below {bound}. Please decide the score where it occurs.",
  },
};

const refusals: Readonly<Record<CriterionRefusal["reason"], Sentence>> = {
  bestScore: {
    zh: "照原文最高得{best}分，分值却是{points}分，两者不一致。请对照原表，改正评分标准或分值后重新读取。",
    en: "The text gives {best} at best, but the line has {points} points. Please compare with the original, correct the criterion or the points, and read it again.",
  },
  boundTwice: {
    zh: "[[{bound}]]同时写在两档之内，两档得分不同。请对照原表，确定归哪一档后重新读取，或人工评分。",
    en: "Two bands[[ both include {bound}]] with different scores. Please compare with the original, decide which one has it and read it again, or score by hand.",
  },
  contradiction: {
    zh: "[[“{part}”]]与同一句中的其他规定矛盾[[（{bound}）]]。请对照原表核对，改正后重新读取，或人工评分。",
    en: "[[“{part}” ]]contradicts the rest of the sentence[[ ({bound})]]. Please compare with the original, correct it and read it again, or score by hand.",
  },
  gap: {
    zh: "各档之间有空缺[[：{bound}处没有规定得分]]。请对照原表补上，重新读取，或人工评分。",
    en: "The bands leave a gap[[ at {bound}]]. Please compare with the original, add what is missing and read it again, or score by hand.",
  },
  lostSign: {
    zh: "[[“{bound}”]]前没有≤、≥、>或<等符号，可能在复制时丢失。请对照原表补上后重新读取，或人工评分。",
    en: "No sign such as ≤, ≥, > or < stands before[[ “{bound}”]] the bound; it may have been lost in copying. Please compare with the original, add it and read it again, or score by hand.",
  },
  noRule: {
    zh: "这段文字没有写明怎样得分、怎样扣分。请人工评分，或在评分方法中自行设定。",
    en: "The text does not say what scores or what is deducted. Please score by hand, or set a method.",
  },
  notUnderstood: {
    zh: "评分标准[[中的“{part}”]]未能读懂，整条按人工评分处理。请对照原表核对有无错字漏字，改正后重新读取，或在评分方法中自行设定。",
    en: "The criterion[[, in “{part}”,]] was not understood, so the line is scored by hand. Please compare with the original for wrong or missing words, correct it and read it again, or set a method.",
  },
  overlap: {
    zh: "各档互相重叠[[：{bound}处有两种得分]]。请对照原表核对界限，改正后重新读取，或人工评分。",
    en: "The bands overlap[[: {bound} has two scores]]. Please compare the bounds with the original, correct them and read it again, or score by hand.",
  },
};

/**
 * What was assumed in reading a criterion, and what to do where it is meant otherwise.
 * @param kind what the numbers in it are; null where the reading scores no value
 */
export function assumptionSentence(
  assumption: Assumption,
  kind: ValueKind | null,
  language: Language
): string {
  return fillSentence(assumptions[assumption.code][language], dataOf(assumption, kind, language));
}

/** Why a criterion is left to be scored by hand, with the doubtful part or bound, and what to do. */
export function criterionRefusalSentence(
  { reason, notUnderstood, best, points, bound }: CriterionRefusal,
  kind: ValueKind | null,
  language: Language
): string {
  return fillSentence(refusals[reason][language], {
    points,
    ...(notUnderstood !== null && { part: notUnderstood }),
    ...(best !== null && { best }),
    // A number whose sign was lost is told as it stands there.
    ...(bound !== undefined && { bound: reason === "lostSign" ? bound : boundText(bound, kind) }),
  });
}

function dataOf(
  assumption: Assumption,
  kind: ValueKind | null,
  language: Language
): Readonly<Record<string, string>> {
  switch (assumption.code) {
    case "fullSteps":
      return { step: stepText(assumption.step, kind, language) };
    case "percentagePoints":
      return { share: `${assumption.step}%`, step: pointsText(assumption.step, language) };
    case "shareOfPoints":
      return { share: boundText(assumption.share, "percent"), points: assumption.points };
    case "bestBeyond":
    case "boundToFirst":
    case "unstatedAbove":
    case "unstatedBelow":
      return { bound: boundText(assumption.bound, kind) };
    case "aboutValue":
      return { words: assumption.words };
    case "cascade":
    case "otherwiseNothing":
      return {};
  }
}

/** A bound as the sentence has it: `10%` of a fraction, bare of a count; what is no number stays as it is. */
function boundText(bound: string, kind: ValueKind | null): string {
  const value = numberOf(bound);
  if (value === null) return bound;
  return kind === "count" ? plain(value) : `${plain(value.times(100))}%`;
}

function stepText(step: string, kind: ValueKind | null, language: Language): string {
  const value = numberOf(step);
  if (value === null || kind === "count") return step;
  return pointsText(plain(value.times(100)), language);
}

/** @param points a number of percentage points */
function pointsText(points: string, language: Language): string {
  if (language === "zh") return `${points}个百分点`;
  return `${points} percentage ${points === "1" ? "point" : "points"}`;
}

function numberOf(text: string): Exact | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Exact(text) : null;
}
