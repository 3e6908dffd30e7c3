import { Exact } from "../../../number/exact";
import { numeralOf } from "../normaliseSentence";
import type { Scanner } from "../Scanner";
import type { Unit } from "./Clause";

/** Digits with decimals, as source of a pattern. */
export const digitsPattern = String.raw`(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)`;
/** A number in digits or Chinese numerals. */
export const numeralPattern = String.raw`(?:${digitsPattern}|[一二两三四五六七八九十]+)`;
/** Words for what is counted. */
export const countingWords = String.raw`(?:例|项|次|个(?!百分点|月)|处|起|笔|件|家|份|条|篇|户|种|宗|批|期|名|本|张|人次|人|类|天|日|个月|月|小时|年|单)`;
/** Words for the points of the line. */
export const pointsWords = String.raw`(?:(?:本项|该项|此项|本指标|该指标|此指标|指标|对应|相应|该|本|所占|其)?(?:的)?(?:指标)?(?:权重分值|权重分|权重得分|权重|标准分值|标准分|分值|总分|满分|基准分|指标分))`;

/** A numeral as an exact number; null where it is none. */
export function numberOf(text: string): Exact | null {
  if (/^[\d.]/.test(text)) return new Exact(text);
  const digits = numeralOf(text);
  return digits === null ? null : new Exact(digits);
}

export interface WrittenNumber {
  /** A percent is a fraction here; a number without any unit is as written. */
  readonly value: Exact;
  readonly unit: Unit;
}

/** `95%`, `-5%`, `100个百分点`, `3次`, `0`; null where no number stands here. */
export function takeNumber(scanner: Scanner): WrittenNumber | null {
  const match = scanner.take(
    new RegExp(
      `(-?(?:${digitsPattern}))(?:(%|个?百分点)|(‰)|(${countingWords}|分(?!值|数)))?(?![\\d.])`
    )
  );
  if (match === null) return null;
  const [, digits = "0", percent, permille, counting] = match;
  const value = new Exact(digits);
  if (percent !== undefined) return { value: value.dividedBy(100), unit: "percent" };
  if (permille !== undefined) return { value: value.dividedBy(1000), unit: "percent" };
  return { value, unit: counting === undefined ? "plain" : "count" };
}
