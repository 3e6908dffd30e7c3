import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { InterpolationMethod } from "../RulePack";
import { bandAt, bandsOf, boundsOfBands, type Band } from "./bandsOf";
import { bandText } from "./bandText";
import { chooseBand } from "./chooseBand";
import { limitScore } from "./limitScore";
import {
  comparable,
  guardPlaces,
  pointsEnglish,
  pointsText,
  scoreGuard,
  subtracted,
} from "./shared";
import type { MethodContext, ValueMethod } from "./ValueMethod";

type InterpolationBand = Band<InterpolationMethod["bands"][number]>;

/**
 * Bands of one score each, or rising (falling) evenly between their bounds:
 * `低于60%得0分；在60%（含）至90%（不含）之间，从0分到6分按直线插值；不低于90%得6分`. The validator sees to it that only
 * bands between two different bounds rise.
 */
export const interpolation: ValueMethod<InterpolationMethod> = {
  type: "interpolation",

  score(method, value, context) {
    const band = bandAt(method.bands, value);
    return band ? limitScore(scoreIn(band, value), context) : null;
  },

  formula(method, value, context) {
    return chooseBand(method.bands, comparable(value, context), (band) =>
      scoreFormula(band, value, context)
    );
  },

  clause(method, value, context) {
    const band = bandAt(method.bands, value);
    if (!band) return "";
    const full = limitScore(scoreIn(band, value), context).greaterThanOrEqualTo(context.points);
    return full ? "" : bandText(band, context.valueKind, "zh");
  },

  clauseFormula(method, value, context) {
    return chooseBand(method.bands, comparable(value, context), (band) => {
      const place = textLiteral(bandText(band, context.valueKind, "zh"));
      const isFull = (score: Exact): boolean =>
        limitScore(score, context).greaterThanOrEqualTo(context.points);
      const [least, most] = rangeOf(band);
      if (isFull(least)) return '""';
      if (!isFull(most)) return place;
      return `IF(${scoreFormula(band, value, context)}>=${plain(context.points)},"",${place})`;
    });
  },

  describe(method, context, language) {
    return bandsOf(method.bands)
      .map((band) => {
        const place = bandText(band, context.valueKind, language);
        const words = language === "zh" ? pointsText : pointsEnglish;
        if ("score" in band.own) {
          const score = words(new Exact(band.own.score));
          return language === "zh" ? `${place}得${score}` : `${place}: ${score}`;
        }
        const [from, to] = [band.own.from, band.own.to].map((score) => words(new Exact(score)));
        return language === "zh"
          ? `${place}，从${from!}到${to!}按直线插值`
          : `${place}: evenly from ${from!} to ${to!}`;
      })
      .join(language === "zh" ? "；" : "; ");
  },

  best(method) {
    return Exact.max(0, ...bandsOf(method.bands).map((band) => rangeOf(band)[1]));
  },

  bounds(method) {
    return boundsOfBands(method.bands);
  },
};

/** The unrounded score of a value inside the band. */
function scoreIn({ from, to, own }: InterpolationBand, value: Exact): Exact {
  if ("score" in own) return new Exact(own.score);
  const rise = new Exact(own.to).minus(own.from);
  return rise.times(value.minus(from!.at)).dividedBy(to!.at.minus(from!.at)).plus(own.from);
}

/** The quotient is rounded to a decimal before the score itself is, so that a tie of decimals is one of doubles. */
function scoreFormula(
  { from, to, own }: InterpolationBand,
  value: string,
  context: MethodContext
): string {
  if ("score" in own) return plain(limitScore(new Exact(own.score), context));
  const rise = plain(new Exact(own.to).minus(own.from));
  const width = plain(to!.at.minus(from!.at));
  const x = comparable(value, context);
  const over = `ROUND(${x}${subtracted(plain(from!.at))},${guardPlaces})`;
  const score = `ROUND(${plain(new Exact(own.from))}+${rise}*${over}/${width},${scoreGuard})`;
  return `ROUND(MAX(0,MIN(${plain(context.points)},${score})),${context.scorePlaces})`;
}

/** The least and the highest score of a band. */
function rangeOf({ own }: InterpolationBand): readonly [Exact, Exact] {
  const ends = "score" in own ? [own.score] : [own.from, own.to];
  return [Exact.min(...ends), Exact.max(...ends)];
}
