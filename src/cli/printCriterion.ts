import type { ExplainedCriterion } from "../app/explainReading";
import type { Language } from "../messages/Language";
import { markedPart } from "../messages/markedPart";
import { table } from "./table";

/**
 * A criterion as it is understood: in words, in scores at and beside its bounds, with what was assumed and what was not
 * understood.
 * @param given scores of the values that were given; null where the text says nothing of one
 */
export function printCriterion(
  { sentence, points, reading, words, scores, assumptions, refusal }: ExplainedCriterion,
  given: Readonly<Record<string, string | null>>,
  language: Language
): void {
  const zh = language === "zh";
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const marked = markedPart(sentence, reading.refusal?.notUnderstood ?? null);
  print(`${zh ? "评分标准：" : "Criterion: "}${marked}`);
  print(`${zh ? "分值：" : "Points: "}${points}`);
  print(`${zh ? "读作：" : "Read as: "}${words[language]}`);
  for (const { name, bounds } of scores) {
    print("");
    if (name !== null) print(name);
    const head = zh
      ? ["界限", "略低时得分", "正好时得分", "略高时得分"]
      : ["Bound", "Just under", "At", "Just over"];
    const rows = bounds.map(({ under, at, over }) => [
      at.value,
      ...[under, at, over].map((one) => (one === null ? "" : scoreText(one.score, language))),
    ]);
    print(table([head, ...rows], [0, 1, 2, 3]));
  }
  const asked = Object.entries(given);
  if (asked.length > 0) {
    print("");
    const head = zh ? ["给定值", "得分"] : ["Given", "Score"];
    print(
      table([head, ...asked.map(([value, score]) => [value, scoreText(score, language)])], [0, 1])
    );
  }
  if (assumptions.length > 0) {
    print("");
    print(zh ? "原文没有写明、按下列办法处理：" : "Not stated in the text, settled so:");
    for (const one of assumptions) print(`  ${one[language]}`);
  }
  if (refusal !== null) {
    print("");
    print(refusal[language]);
  }
}

/** A score that the criterion does not state is asked where it occurs. */
function scoreText(score: string | null, language: Language): string {
  return score ?? (language === "zh" ? "原文未规定" : "not stated");
}
