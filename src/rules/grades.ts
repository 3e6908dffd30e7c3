import type { Exact } from "../number/exact";
import type { RulePack } from "./RulePack";

/**
 * The grades of a total out of 100: 财预〔2020〕10号《项目支出绩效评价管理办法》, 总分设置为 100 分,等级四档. The measure is for
 * projects; departments use it by analogy, and a pack may print its own.
 */
export const nationalGrades: RulePack["grades"] = [
  { from: "90", name: "优" },
  { from: "80", name: "良" },
  { from: "60", name: "中" },
  { from: "0", name: "差" },
];

/**
 * The grade of a total: the first whose bound it reaches.
 * @param grades highest first
 * @returns null below the last bound
 */
export function gradeAt(grades: RulePack["grades"], total: Exact): string | null {
  return grades.find(({ from }) => total.greaterThanOrEqualTo(from))?.name ?? null;
}
