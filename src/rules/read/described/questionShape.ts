import type { DescribedShape } from "./DescribedShape";

const questions = [
  { type: "veto", words: "。出现下列情形的,本项计0分:" },
  { type: "notApplicable", words: "。下列情形按满分计算:" },
] as const;

/**
 * `…。出现下列情形的，本项计0分：是否截留资金？` and `…。下列情形按满分计算：没有楼堂馆所项目`. A question behind the last of
 * several parts is taken for the whole line's: the description of a line and of its last part do not differ.
 */
export const questionShape: DescribedShape = (text, points, read) => {
  const [last] = questions
    .map((question) => ({ ...question, at: text.key.lastIndexOf(question.words) }))
    .sort((a, b) => b.at - a.at);
  if (last === undefined || last.at === -1) return null;
  const start = last.at + last.words.length;
  const of = read(text.part(0, last.at), points);
  if (of === null || start === text.key.length) return null;
  return {
    method: { type: last.type, question: text.written(start), of: of.method },
    valueKind: of.valueKind,
  };
};
