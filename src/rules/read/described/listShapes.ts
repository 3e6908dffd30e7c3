import { Exact } from "../../../number/exact";
import { decimal, number } from "./describedNumbers";
import type { DescribedShape } from "./DescribedShape";
import type { DescribedText } from "./DescribedText";
import { numberedList } from "./numberedList";

const announced = /^按所属情形计分(?<question>\(.+?\))?:(?=\(1\))/;
const outcome = new RegExp(`,得(?<points>${number})分$`);
const worth = new RegExp(`,(?<points>${number})分$`);
/** An item that says what is given or taken, or has points of its own before them, is a rule and no mere question. */
const rule = new RegExp(
  `[得扣计给加减](?:${number}|[一二两三四五六七八九十]+)分|不得分|满分|酌情|,${number}分:`
);

/** `按所属情形计分（是否公开）：（1）是，得1分；（2）否，得0分`. */
export const choiceShape: DescribedShape = (text, points) => {
  const head = announced.exec(text.key);
  if (head === null) return null;
  const start = head[0].length;
  const list = numberedList(text.part(start), ";", (item) => toldItem(item, outcome));
  if (list === null || list.length < 2) return null;
  if (!Exact.max(...list.map((option) => option.points)).equals(points)) return null;
  const hasQuestion = head.groups?.["question"] !== undefined;
  const question = text.written(text.key.indexOf("(") + 1, start - 2);
  const yesOrNo = hasQuestion && list.map((option) => option.text).join() === "是,否";
  const options = list.map((option, index) => ({
    id: yesOrNo ? ["yes", "no"][index]! : `option-${index + 1}`,
    ...option,
  }));
  return {
    method: { type: "choice", ...(hasQuestion ? { question } : {}), options },
    valueKind: null,
  };
};

/** `（1）制度健全，1分；（2）执行有效，2分`. */
export const checklistShape: DescribedShape = (text, points) => {
  const list = numberedList(text, ";", (item) =>
    rule.test(item.key) ? null : toldItem(item, worth)
  );
  if (list === null || !Exact.sum(0, ...list.map((item) => item.points)).equals(points)) {
    return null;
  }
  const items = list.map((item, index) => ({ id: `item-${index + 1}`, ...item }));
  return { method: { type: "checklist", items }, valueKind: null };
};

function toldItem(
  item: DescribedText,
  ending: RegExp
): { readonly text: string; readonly points: string } | null {
  const match = ending.exec(item.key);
  if (match === null || match.index === 0) return null;
  const text = item.written(0, match.index);
  return { text, points: decimal(match.groups?.["points"] ?? "") };
}
