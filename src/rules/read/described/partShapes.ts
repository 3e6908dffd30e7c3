import { Exact, plain } from "../../../number/exact";
import type { Scored, ScoreMethod } from "../../RulePack";
import { number } from "./describedNumbers";
import type { DescribedMethod, DescribedShape } from "./DescribedShape";
import type { DescribedText } from "./DescribedText";
import { numberedList } from "./numberedList";

const headed = new RegExp(`^(?<name>.+?),(?<points>${number})分:`);
const eitherWord = "择其一评分:";

/** `（1）政府采购执行率，1分：得分=完成值×1分，最高1分。（2）落实情况，1分：在0至1分之间评分`. */
export const partsShape: DescribedShape = (text, points, read) => {
  const parts = toldParts(text, "p", read);
  if (parts === null || !Exact.sum(0, ...parts.map((part) => part.points ?? 0)).equals(points)) {
    return null;
  }
  return { method: { type: "parts", parts }, valueKind: null };
};

/** `择其一评分：结转结余率、变动率。（1）结转结余率，5分：…。（2）变动率，5分：…`. */
export const eitherOfShape: DescribedShape = (text, points, read) => {
  if (!text.key.startsWith(eitherWord)) return null;
  const end = text.key.indexOf("。(1)");
  if (end === -1) return null;
  const alternatives = toldParts(text.part(end + 1), "a", read);
  if (alternatives === null || alternatives.length < 2) return null;
  const names = alternatives.map(({ name }) => name).join("、");
  const fits =
    text.written(eitherWord.length, end) === names &&
    alternatives.every((one) => points.equals(one.points ?? 0));
  return fits ? { method: { type: "eitherOf", alternatives }, valueKind: null } : null;
};

/** @param letter of the ids: `p1`, `p2` … */
function toldParts(
  text: DescribedText,
  letter: "a" | "p",
  read: (inner: DescribedText, points: Exact) => DescribedMethod | null
): readonly Scored[] | null {
  const parts = numberedList(text, "。", (item): Omit<Scored, "id"> | null => {
    const head = headed.exec(item.key);
    if (head === null) return null;
    const points = new Exact(head.groups?.["points"] ?? 0);
    const own = read(item.part(head[0].length), points);
    if (own === null) return null;
    return {
      name: item.written(0, head.groups?.["name"]?.length ?? 0),
      points: plain(points),
      method: own.method,
      ...(own.valueKind === "count" && !countsItems(own.method)
        ? { valueKind: "count" as const }
        : {}),
    };
  });
  return parts?.map((part, index) => ({ id: `${letter}${index + 1}`, ...part })) ?? null;
}

/** A count by its method, which a part need not say again. */
function countsItems(method: ScoreMethod): boolean {
  return method.type === "veto" || method.type === "notApplicable"
    ? countsItems(method.of)
    : method.type === "perItem";
}
