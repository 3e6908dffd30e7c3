import { shortened } from "../workbook/textLimits";

/** Excel's limit for the entries of a drop-down list together, commas between them included. */
const longestList = 255;

/** Begins like something that Excel would turn into a number, a date or a formula when it is picked. */
const startsLikeNumber = /^[\d.+\-=@'"(（¥￥$%０-９]/;

/**
 * What a cell offers for some texts of which one is picked, in their order: the texts themselves where a drop-down list
 * can hold them, else numbered and, where there is no room, cut: `1、无结余`, `2、有结余，但不超过上年结…`.
 */
export function pickLabels(texts: readonly string[]): readonly string[] {
  const fits = texts.join(",").length <= longestList;
  if (fits && texts.every(isPlainEntry) && isDistinct(texts)) return texts;
  const room = Math.floor((longestList - (texts.length - 1)) / Math.max(1, texts.length));
  return texts.map((text, index) => {
    const words = text.replaceAll(/\s+/g, " ").replaceAll(",", "，").trim();
    const label = `${index + 1}、${words}`;
    return shortened(label, Math.max(4, room));
  });
}

/** Whether a drop-down list can hold the labels; of very many it cannot, however they are cut. */
export function fitsList(labels: readonly string[]): boolean {
  return labels.join(",").length <= longestList;
}

/**
 * Which of the texts an answer means: its label in the cell, or the text itself as an entry outside the cell gives it.
 * @returns the text's index, -1 for no answer or an unknown one
 */
export function pickedIndex(texts: readonly string[], answer: string | null): number {
  if (answer === null) return -1;
  const label = pickLabels(texts).indexOf(answer);
  return label >= 0 ? label : texts.findIndex((text) => text.trim() === answer);
}

function isPlainEntry(text: string): boolean {
  return (
    text !== "" &&
    text === text.trim() &&
    !/[,\n\r\t]/.test(text) &&
    !startsLikeNumber.test(text) &&
    !/^(true|false)$/i.test(text)
  );
}

/** Excel compares texts without regard to case. */
function isDistinct(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase())).size === texts.length;
}
