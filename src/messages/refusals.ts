import type { Refusal } from "../workbook/Refusal";
import { excelRefusals } from "./excelRefusals";
import { fileRefusals } from "./fileRefusals";
import { fillRefusals } from "./fillRefusals";
import { fillSentence } from "./fillSentence";
import type { Language, Sentence } from "./Language";
import { placeWords } from "./placeWords";
import { usageRefusals } from "./usage";

const sentences: Readonly<Record<string, Sentence>> = {
  ...excelRefusals,
  ...fileRefusals,
  ...fillRefusals,
  ...usageRefusals,
};

/** For a code that no area knows yet: it must still be a sentence with a next step. */
const unknown: Sentence = {
  zh: "操作没有完成，原文件没有改动（代码：{code}）。请检查文件后重试；仍然如此，请把代码告诉维护人员。",
  en: "This could not be done, and nothing was changed (code: {code}). Check the file and try again; if it happens again, report the code.",
};

/**
 * Why nothing was done, in one sentence or two with the next step.
 * @returns a sentence for every code; an unknown one is named in it
 */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const sentence = Object.hasOwn(sentences, refusal.code) ? sentences[refusal.code] : undefined;
  const { cell } = refusal.data;
  return fillSentence((sentence ?? unknown)[language], {
    ...refusal.data,
    ...(cell !== undefined && { cell: placeWords(cell, language) }),
    code: refusal.code,
  });
}

/** Every code that has its own sentence, for tests. */
export const knownRefusals: readonly string[] = Object.keys(sentences);
