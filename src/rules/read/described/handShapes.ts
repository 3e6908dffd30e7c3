import { Exact, plain } from "../../../number/exact";
import { number } from "./describedNumbers";
import type { DescribedShape } from "./DescribedShape";

const signed = `-?${number}`;
const byHand = new RegExp(`^人工评分\\((?<scores>[^()]*)\\)(?<colon>:(?=.))?`);
const scores = new RegExp(`^(?<from>${signed})(?:至(?<to>${signed}))?分$`);
const between = new RegExp(`^在(?:0至(?<points>${number})|0)分之间评分(?<colon>:(?=.))?`);
const unread = /。未能读懂:[“"](?=.+[”"]$)/;

/** `人工评分（0分，或1至3分）：…。未能读懂：“…”`. */
export const manualShape: DescribedShape = (text, points) => {
  const head = byHand.exec(text.key);
  if (head === null) return null;
  const { scores: list = "", colon } = head.groups ?? {};
  const ranges = list.split(",或").map((one) => scores.exec(one)?.groups ?? null);
  const allowed = ranges.map((range): readonly [string, string] => {
    const { from = "NaN", to = from } = range ?? {};
    return [plain(new Exact(from)), plain(new Exact(to))];
  });
  if (ranges.includes(null) || !points.equals(allowed.at(-1)?.[1] ?? "")) return null;
  const start = head[0].length;
  const remark = unread.exec(text.key.slice(start));
  const end = remark === null ? text.key.length : start + remark.index;
  if (colon === undefined ? end > start : end === start) return null;
  const whole = allowed.length === 1 && allowed[0]![0] === "0";
  return {
    method: {
      type: "manual",
      ...(colon === undefined ? {} : { guidance: text.written(start, end) }),
      ...(whole ? {} : { allowed }),
      ...(remark === null
        ? {}
        : { notUnderstood: text.written(end + remark[0].length, text.key.length - 1) }),
    },
    valueKind: null,
  };
};

/** `在0至5分之间评分：酌情给分`. */
export const rangeShape: DescribedShape = (text, points) => {
  const head = between.exec(text.key);
  if (head === null) return null;
  const { points: own = "0", colon } = head.groups ?? {};
  const start = head[0].length;
  if (!points.equals(own) || (colon === undefined && start < text.key.length)) return null;
  const guidance = colon === undefined ? {} : { guidance: text.written(start) };
  return { method: { type: "range", ...guidance }, valueKind: null };
};
