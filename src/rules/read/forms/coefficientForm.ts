import { Exact, plain } from "../../../number/exact";
import { doubtfulConditions, subjectOfAll } from "./bandsForm";
import { ofKind, onlyKinds, type Form } from "./Form";
import { layBands, type Claim } from "./layBands";

/** Bands of coefficients and 得分=得分系数×分值. */
export const coefficientForm: Form = (clauses, points) => {
  if (!onlyKinds(clauses, "formula", "band", "otherwise", "standard", "cap")) return null;
  const [formula, second] = ofKind(clauses, "formula");
  const bands = ofKind(clauses, "band");
  if (formula?.formula.kind !== "coefficient" || second !== undefined || bands.length === 0)
    return null;
  const claims: Claim<Exact>[] = [];
  for (const clause of bands) {
    if (clause.outcome.kind !== "coefficient") return null;
    claims.push({ condition: clause.condition, worth: clause.outcome.coefficient, clause });
  }
  const doubt = doubtfulConditions(bands);
  if (doubt !== null) return doubt;
  const other = ofKind(clauses, "otherwise")[0]?.outcome;
  if (other !== undefined && other.kind !== "coefficient") return null;
  const laid = layBands<Exact>(claims, other?.coefficient, (a, b) => a.equals(b), {
    order: (a, b) => a.comparedTo(b),
  });
  if ("refusal" in laid) return laid;
  const unstated = laid.bands.find(({ worth }) => worth === null);
  const best = Exact.max(...claims.map(({ worth }) => worth)).times(formula.formula.points);
  const share = formula.formula.points.dividedBy(points);
  const ends = laid.bands.map(({ below, upTo }) => ({
    ...(below === undefined ? {} : { below }),
    ...(upTo === undefined ? {} : { upTo }),
  }));
  const common = {
    valueKind: "percent" as const,
    subject: subjectOfAll(bands),
    assumptions: laid.assumptions,
    best,
  };
  if (unstated !== undefined) {
    // A coefficient has no word for what is unstated; the same as scores.
    const list = laid.bands.map(({ worth }, index) => ({
      ...ends[index],
      score:
        worth === null
          ? null
          : plain(
              worth.times(formula.formula.kind === "coefficient" ? formula.formula.points : points)
            ),
    }));
    return { ...common, method: { type: "bands", bands: list } };
  }
  const list = laid.bands.map(({ worth }, index) => ({
    ...ends[index],
    coefficient: plain(worth!.times(share)),
  }));
  return { ...common, method: { type: "coefficient", bands: list } };
};
