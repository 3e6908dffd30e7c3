import { plain } from "../../../number/exact";
import type { StepMode } from "../../RulePack";
import {
  bound,
  boundDecimal,
  boundValue,
  decimal,
  groupsOf,
  kindOfBounds,
  limitBounds,
  limitsOf,
  number,
  zeroLimits,
} from "./describedNumbers";
import type { DescribedShape } from "./DescribedShape";
import { numberedList } from "./numberedList";

const stepped = new RegExp(
  `^不(?<side>高|低)于(?<limit>${bound})得(?<points>${number})分;每(?<way>超出|低)(?<step>${number})(?<unit>(?:个百分点)?)扣(?<deduction>${number})分,` +
    `不足\\k<step>\\k<unit>的(?<mode>不扣|按\\k<step>\\k<unit>计|按比例计),扣完为止${zeroLimits}$`
);
const counted = new RegExp(
  `^全部(?<full>完成|符合要求)得(?<points>${number})分;每有1项(?<missed>未完成|不符合要求)扣(?<deduction>${number})分,扣完为止(?<list>。要求:(?=\\(1\\)))?`
);

/** `不高于100%得5分；每超出1个百分点扣0.5分，不足1个百分点的不扣，扣完为止；高于120%的得0分`. */
export const stepsShape: DescribedShape = ({ key }, points) => {
  const groups = groupsOf(stepped, key);
  if (groups === null) return null;
  const { side, limit = "", points: own = "", way, step = "", unit, deduction = "" } = groups;
  if (!points.equals(own) || (side === "高") !== (way === "超出")) return null;
  if (Number(step) === 0 || Number(deduction) === 0) return null;
  const percent = unit !== "";
  const stepBound = percent ? `${step}%` : step;
  const valueKind = kindOfBounds([limit, stepBound, ...limitBounds(groups)]);
  if (valueKind === null) return null;
  return {
    method: {
      type: "steps",
      direction: way === "超出" ? "above" : "below",
      limit: boundDecimal(limit),
      step: plain(boundValue(stepBound)),
      deduction: decimal(deduction),
      mode: modeOf(groups["mode"] ?? ""),
      ...limitsOf(groups),
    },
    valueKind,
  };
};

function modeOf(words: string): StepMode {
  if (words === "不扣") return "full";
  return words === "按比例计" ? "continuous" : "started";
}

/** `全部完成得8分；每有1项未完成扣4分，扣完为止`, or 符合要求 with `。要求：（1）…；（2）…`. */
export const perItemShape: DescribedShape = (text, points) => {
  const match = counted.exec(text.key);
  const { full, points: own = "0", missed, deduction = "0", list } = match?.groups ?? {};
  if (match === null || !points.equals(own) || Number(deduction) === 0) return null;
  const common = { type: "perItem", deduction: decimal(deduction) } as const;
  const end = match[0].length;
  if (full === "完成") {
    const whole = missed === "未完成" && end === text.key.length;
    return whole ? { method: common, valueKind: "count" } : null;
  }
  if (missed !== "不符合要求" || list === undefined) return null;
  const conditions = numberedList(text.part(end), ";", (item) =>
    item.key === "" ? null : item.written(0)
  );
  return conditions && { method: { ...common, conditions }, valueKind: "count" };
};
