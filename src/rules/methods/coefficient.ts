import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { CoefficientMethod } from "../RulePack";
import { bandAt, bandsOf, boundsOfBands, type Band } from "./bandsOf";
import { bandText } from "./bandText";
import { chooseBand } from "./chooseBand";
import { limitScore } from "./limitScore";
import { comparable, pointsText } from "./shared";
import type { MethodContext, ValueMethod } from "./ValueMethod";

type CoefficientBand = Band<CoefficientMethod["bands"][number]>;

/**
 * Bands that give a share of the points:
 * `得分=得分系数×5分；完成值低于60%，系数为0；在60%（含）至90%（不含）之间，系数为0.8；不低于90%，系数为1`.
 */
export const coefficient: ValueMethod<CoefficientMethod> = {
  type: "coefficient",

  score(method, value, context) {
    const band = bandAt(method.bands, value);
    return band ? scoreOf(band, context) : null;
  },

  formula(method, value, context) {
    return chooseBand(method.bands, comparable(value, context), (band) =>
      plain(scoreOf(band, context))
    );
  },

  clause(method, value, context) {
    const band = bandAt(method.bands, value);
    return band ? clauseOf(band, context) : "";
  },

  clauseFormula(method, value, context) {
    return chooseBand(method.bands, comparable(value, context), (band) =>
      textLiteral(clauseOf(band, context))
    );
  },

  describe(method, context, language) {
    const list = bandsOf(method.bands).map((band) => {
      const place = bandText(band, context.valueKind, language);
      const share = plain(new Exact(band.own.coefficient));
      return language === "zh" ? `${place}，系数为${share}` : `${place}: ${share}`;
    });
    return language === "zh"
      ? `得分=得分系数×${pointsText(context.points)}；完成值${list.join("；")}`
      : `coefficient × ${plain(context.points)}; coefficient ${list.join("; ")}`;
  },

  best(method, context) {
    return Exact.max(0, ...method.bands.map((band) => context.points.times(band.coefficient)));
  },

  bounds(method) {
    return boundsOfBands(method.bands);
  },
};

function scoreOf({ own }: CoefficientBand, context: MethodContext): Exact {
  return limitScore(context.points.times(own.coefficient), context);
}

function clauseOf(band: CoefficientBand, context: MethodContext): string {
  const full = scoreOf(band, context).greaterThanOrEqualTo(context.points);
  return full ? "" : bandText(band, context.valueKind, "zh");
}
