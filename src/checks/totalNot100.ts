import { Exact, plain } from "../number/exact";
import type { Check } from "./Check";

/** The points of the pack do not add up to 100: official tables do so, with 加分项 or by mistake; told, not refused. */
export const totalNot100: Check = {
  kind: "totalNot100",
  run: ({ evaluation }) => {
    if (evaluation === null) return [];
    const points = evaluation.lines.map((line) => line.points ?? new Exact(0));
    const total = Exact.sum(0, ...points);
    if (total.equals(100)) return [];
    return [
      {
        id: "totalNot100:points",
        kind: "totalNot100",
        severity: "info",
        code: "totalNot100",
        data: { points: plain(total) },
        cells: [],
      },
    ];
  },
};
