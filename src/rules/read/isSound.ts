import { Exact } from "../../number/exact";
import type { RulePack, ScoreMethod } from "../RulePack";
import { validatePack } from "../validatePack";

/**
 * Whether a method that was read could stand in a pack. What the grammar lets through and the validator does not (an
 * outcome named twice, more decimals than a score has) is left to a person, so that one line never spoils a table.
 */
export function isSound(method: ScoreMethod, points: string): boolean {
  const pack: RulePack = {
    format: 1,
    id: "one-line",
    title: "—",
    status: "unverified",
    validFrom: null,
    validTo: null,
    documents: [{ key: "table", title: "—", address: null }],
    rounding: {
      stage: "asPrinted",
      rate: 4,
      score: Math.min(4, Math.max(2, new Exact(points).decimalPlaces())),
    },
    grades: [{ from: "0", name: "—" }],
    lines: [
      {
        id: "line",
        level1: "—",
        level2: "—",
        name: "—",
        points,
        method,
        sources: [{ document: "table", place: "—", confidence: "—" }],
        basis: "text",
      },
    ],
  };
  return validatePack(pack).mistakes.length === 0;
}
