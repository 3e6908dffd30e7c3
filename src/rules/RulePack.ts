/** A rule pack as it stands in its JSON file: all numbers are plain decimal text, so that nothing is ever a double. */
export interface RulePack {
  readonly format: 1;
  /** kebab-case, the folder's name for shipped packs. */
  readonly id: string;
  readonly title: string;
  /** `unverified`: could not be laid beside the printed original; said wherever a result is shown. */
  readonly status: "verified" | "unverified";
  /** First and last evaluated day the pack is meant for; null is open. A year outside is a warning, never a refusal. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly jurisdiction?: string;
  readonly variant?: string;
  readonly documents: readonly PackDocument[];
  /** `asPrinted`: rates to `rate` decimals of the fraction, scores and parts of scores to `score` decimals. */
  readonly rounding: { readonly stage: "asPrinted"; readonly rate: number; readonly score: number };
  /** Readings that a finance bureau may decide otherwise; the default is applied and said. */
  readonly settings?: readonly PackSetting[];
  /** Highest first; a grade holds from its bound (included) up to the one before. */
  readonly grades: readonly { readonly from: string; readonly name: string }[];
  /** Points of 一级 and 二级指标, where the table prints them; the validator adds the lines up to them. */
  readonly groups?: readonly {
    readonly level1: string;
    readonly level2?: string;
    readonly points: string;
  }[];
  /** In official order. */
  readonly lines: readonly RuleLine[];
}

export interface PackDocument {
  readonly key: string;
  readonly title: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly address: string | null;
}

export interface PackSetting {
  readonly id: string;
  readonly title: string;
  readonly default: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

export interface RuleSource {
  readonly document: string;
  readonly place: string;
  readonly confidence: string;
  readonly quotation?: string;
  readonly lastChecked?: string;
}

/** What a 三级指标 and a part of one have in common. */
export interface Scored {
  readonly id: string;
  readonly name: string;
  /** Null throughout a pack is a skeleton: shown, not evaluated. */
  readonly points: string | null;
  /** The indicator's value; facts by id, `part.<id>` is the printed value of a part of the same line. */
  readonly expression?: string;
  /** Other expressions that a setting selects. */
  readonly alternatives?: readonly {
    readonly setting: string;
    readonly option: string;
    readonly expression: string;
  }[];
  readonly method: ScoreMethod;
  /** What the value is: a rate (where absent), or a number of things. */
  readonly valueKind?: "percent" | "count";
}

export interface RuleLine extends Scored {
  readonly level1: string;
  readonly level2: string;
  /** 指标说明: what is measured, in words. */
  readonly explanation?: string;
  /** 评分标准 as the table prints it or as we word it; without it the methods' own descriptions are shown. */
  readonly criterion?: string;
  readonly sources: readonly RuleSource[];
  readonly basis: "text" | "our reading";
  readonly note?: string;
  /** What a person changed after the line was read or shipped; shown as 已修改. */
  readonly changes?: readonly LineChange[];
}

/** One correction of a line: the old and the new value as text, and why. */
export interface LineChange {
  readonly field: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
}

/** How a value becomes a score; one file each in `methods/`. */
export type ScoreMethod =
  | BandsMethod
  | DeviationBandsMethod
  | CoefficientMethod
  | InterpolationMethod
  | ProportionalMethod
  | RatioDeductionMethod
  | StepsMethod
  | PerItemMethod
  | ChoiceMethod
  | ManualMethod
  | ChecklistMethod
  | RangeMethod
  | PartsMethod
  | VetoMethod
  | NotApplicableMethod
  | EitherOfMethod;

/** Where a band ends: `below` (excluded) or `upTo` (included) its bound; the last band has neither. */
export interface BandEnd {
  readonly below?: string;
  readonly upTo?: string;
}

/** Bands from low to high. A score of null: the text says nothing of these values, so they are asked. */
export interface BandsMethod {
  readonly type: "bands";
  readonly bands: readonly (BandEnd & { readonly score: string | null })[];
}

/** Bands over the distance |value − centre|, from 0 up: 成本控制率在±10%以内. */
export interface DeviationBandsMethod {
  readonly type: "deviationBands";
  readonly centre: string;
  readonly bands: readonly (BandEnd & { readonly score: string | null })[];
}

/** Bands that give a share of the points: 得分=得分系数×分值. */
export interface CoefficientMethod {
  readonly type: "coefficient";
  readonly bands: readonly (BandEnd & { readonly coefficient: string })[];
}

/**
 * Bands from low to high, each with one score or rising (falling) evenly from `from` at its lower bound to `to` at its
 * upper one. First and last band have one score.
 */
export interface InterpolationMethod {
  readonly type: "interpolation";
  readonly bands: readonly (BandEnd &
    ({ readonly score: string } | { readonly from: string; readonly to: string }))[];
}

/** Values that score 0 whatever the rest of the rule says. */
export interface ZeroLimits {
  /** Above it, excluded. */
  readonly cutOff?: string;
  /** From it upwards, included. */
  readonly cutOffFrom?: string;
  /** Below it, excluded. */
  readonly floor?: string;
  /** Up to it, included. */
  readonly floorUpTo?: string;
}

/**
 * score = value ÷ target × points (`target` 1 where absent), between 0 and the points; with `reverse`
 * target ÷ value × points, full at a value of 0 or less. Full from `fullFrom` upwards (included).
 */
export interface ProportionalMethod extends ZeroLimits {
  readonly type: "proportional";
  readonly reverse?: true;
  readonly target?: string;
  readonly fullFrom?: string;
}

/** score = (1 − factor × value) × points, between 0 and the points. */
export interface RatioDeductionMethod extends ZeroLimits {
  readonly type: "ratioDeduction";
  readonly factor: string;
}

/**
 * Full points up to `limit` (`direction: above` deducts above it, `below` deducts below it), then `deduction` per
 * `step` of excess, never under 0. `mode` says what a part of a step counts: full (nothing), started (a whole step),
 * continuous (its share); where absent, the pack setting `step-mode` decides, else full.
 */
export interface StepsMethod extends ZeroLimits {
  readonly type: "steps";
  readonly direction: "above" | "below";
  readonly limit: string;
  readonly step: string;
  readonly deduction: string;
  readonly mode?: StepMode;
}
export type StepMode = "full" | "started" | "continuous";

/**
 * Points minus `deduction` for each counted item, never under 0. `count` is an expression; without it a person counts
 * and types the number. `conditions` are what is counted against, in the table's words.
 */
export interface PerItemMethod {
  readonly type: "perItem";
  readonly count?: string;
  readonly deduction: string;
  readonly conditions?: readonly string[];
}

/** Outcomes of which a person picks the one that applies: 无结余 3 / 不超过上年 2 / 超过上年 0. */
export interface ChoiceMethod {
  readonly type: "choice";
  /** What is asked, where the options are 是 and 否. */
  readonly question?: string;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly points: string;
  }[];
}

/**
 * Scored by hand, as {@link RangeMethod}, by the words of the table or because they could not be read. `allowed` are
 * the scores that the text leaves, as ranges with both ends included, rising; 0 to the points where absent.
 */
export interface ManualMethod {
  readonly type: "manual";
  readonly guidance?: string;
  readonly allowed?: readonly (readonly [string, string])[];
  /** The part of the criterion that was not understood. */
  readonly notUnderstood?: string;
}

/** Yes/no items, each with its points; a person answers 是 / 否 / 不适用. */
export interface ChecklistMethod {
  readonly type: "checklist";
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly points: string;
    /** True only where the table's text grants full marks for 不适用. */
    readonly fullWhenNotApplicable?: boolean;
  }[];
}

/** A person gives a score from 0 to the points, two decimals. */
export interface RangeMethod {
  readonly type: "range";
  /** What to consider, shown where the score is typed. */
  readonly guidance?: string;
}

/** The sum of parts, each with its own value, points and method, each between 0 and its points. */
export interface PartsMethod {
  readonly type: "parts";
  readonly parts: readonly Scored[];
  /**
   * The part whose value stands as the line's own, where there is one. Where a pack names none, every object still
   * inherits a function of this name: compare it with ids, or ask `Object.hasOwn`, never test it for truth.
   */
  readonly valueFrom?: string;
}

/** A question whose 是 means the breach: then the whole line scores 0. */
export interface VetoMethod {
  readonly type: "veto";
  readonly question: string;
  readonly of: ScoreMethod;
}

/** A question whose 是 means that the line does not apply and, by the table's text, counts full. */
export interface NotApplicableMethod {
  readonly type: "notApplicable";
  readonly question: string;
  readonly of: ScoreMethod;
}

/** 二者择其一: a person picks the alternative that is scored. */
export interface EitherOfMethod {
  readonly type: "eitherOf";
  readonly alternatives: readonly Scored[];
}
