import type { FactQuestion } from "../facts/Fact";
import { fillSentence } from "./fillSentence";
import type { Language, Sentence } from "./Language";
import { placeWords } from "./placeWords";

/** So many unknown words or cells are named; the rest are counted. */
const mostNamed = 8;

const questions: Readonly<Record<FactQuestion["code"], Sentence>> = {
  ambiguousLabel: {
    zh: "“{label}”有几种含义，不能确定是否就是本数据项。请确认口径，在指标数据底稿中选定来源或录入数值。",
    en: "“{label}” has several meanings, so it may not be this item. Settle its definition, then choose a cell or enter the value in the working paper.",
  },
  equalCandidates: {
    zh: "找到几个不同的数，分不出以哪个为准。请核对后在指标数据底稿中选定来源，或改正原表。",
    en: "Several different values of equal standing were found. Check them, then choose one in the working paper or correct the sheets.",
  },
  noValue: {
    zh: "来源单元格是公式，但没有可用的结果[[（“{raw}”）]]。请在Excel中打开、改正并保存一次，再重新评价。",
    en: "The source cell is a formula without a usable result[[ (“{raw}”)]]. Open the workbook in Excel, correct and save it, then evaluate again.",
  },
  unknownStatuses: {
    zh: "进度评价中的{words}既不能算完成，也不能算未完成（{cells}）。请改为“已完成”或“未完成”，或在指标数据底稿中录入完成数。",
    en: "The statuses {words} are neither done nor not done ({cells}). Change them to 已完成 or 未完成, or enter the number done in the working paper.",
  },
  unreadable: {
    zh: "来源单元格是“{raw}”，不能当作数字。请改为数字，或在指标数据底稿中录入数值。",
    en: "The source cell holds “{raw}”, which is no number. Change it, or enter the value in the working paper.",
  },
};

/** What a person is asked about an item, and how to answer. */
export function questionSentence(question: FactQuestion, language: Language): string {
  return fillSentence(questions[question.code][language], wordsOf(question, language));
}

function wordsOf(question: FactQuestion, language: Language): Record<string, string> {
  switch (question.code) {
    case "equalCandidates":
      return {};
    case "ambiguousLabel":
      return { label: question.label };
    case "unknownStatuses":
      return {
        words: some(
          question.words.map((word) => `“${word}”`),
          language
        ),
        cells: some(
          question.cells.map((cell) => placeWords(cell, language)),
          language
        ),
      };
    case "unreadable":
    case "noValue":
      return { raw: question.raw };
  }
}

function some(list: readonly string[], language: Language): string {
  const named = list.slice(0, mostNamed).join(language === "zh" ? "、" : ", ");
  const rest = list.length - mostNamed;
  if (rest <= 0) return named;
  return language === "zh" ? `${named}等${list.length}处` : `${named} and ${rest} more`;
}
