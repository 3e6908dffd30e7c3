import type { ValueScore } from "../app/boundScores";
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
    const head = zh ? ["完成值", "得分"] : ["Value", "Score"];
    print(table([head, ...bounds.map((one) => scoreRow(one, language))], [0, 1]));
  }
  const asked = Object.entries(given).map(([value, score]) => ({ value, score }));
  if (asked.length > 0) {
    print("");
    const head = zh ? ["给定值", "得分"] : ["Given", "Score"];
    print(table([head, ...asked.map((one) => scoreRow(one, language))], [0, 1]));
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

function scoreRow({ value, score }: ValueScore, language: Language): readonly string[] {
  return [value, score ?? (language === "zh" ? "原文未规定" : "not stated")];
}
