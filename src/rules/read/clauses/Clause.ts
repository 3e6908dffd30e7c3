import type { Exact } from "../../../number/exact";
import type { StepMode } from "../../RulePack";

/** `claims`: the words include the bound · `excludes`: they leave it out · `names`: they say neither (80%-90%). */
export type Hold = "claims" | "names" | "excludes";

export interface Edge {
  readonly at: Exact;
  readonly hold: Hold;
}

/** The values that a piece of a sentence speaks of. */
export interface Condition {
  /** The indicator's name, "" where none is written. */
  readonly subject: string;
  readonly low: Edge | null;
  readonly high: Edge | null;
  /** One value without any sign (完成率100%): low and high are the same. */
  readonly bare: boolean;
  /** Speaks of the distance from 0 (±10%) or from `centre`. */
  readonly deviation: boolean;
  readonly centre: Exact | null;
  readonly unit: Unit;
}

/** percent: written with % · count: with a counting word · plain: a bare number. */
export type Unit = "percent" | "count" | "plain";

/** What a condition scores. */
export type Outcome =
  | { readonly kind: "score"; readonly score: Exact }
  | { readonly kind: "share"; readonly share: Exact }
  | { readonly kind: "full"; readonly points: Exact | null }
  | { readonly kind: "minus"; readonly points: Exact }
  | { readonly kind: "coefficient"; readonly coefficient: Exact }
  | { readonly kind: "formula"; readonly formula: ScoreFormula }
  | { readonly kind: "line"; readonly from: Exact | null; readonly to: Exact | null }
  | { readonly kind: "proportion" }
  | { readonly kind: "unstated" };

/** score = slope·x + constant (both with the points multiplied in), or quotient ÷ x; or coefficient × points. */
export type ScoreFormula =
  | {
      readonly kind: "linear";
      readonly slope: Exact;
      readonly constant: Exact;
      readonly subject: string;
    }
  | { readonly kind: "reverse"; readonly quotient: Exact; readonly subject: string }
  | { readonly kind: "coefficient"; readonly points: Exact };

/** One piece of a criterion sentence. Together the clauses of a sentence are all of its letters but separators. */
export type Clause = ClauseBody & { readonly from: number; readonly to: number };

export type ClauseBody =
  | { readonly kind: "band"; readonly condition: Condition; readonly outcome: Outcome }
  /** 超过100%的，… before what happens there. */
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "otherwise"; readonly outcome: Outcome }
  | StepsClause
  | { readonly kind: "mode"; readonly mode: StepMode }
  /** 扣完为止, 最低0分, 最多扣3分. */
  | { readonly kind: "floor"; readonly most: Exact | null }
  /** 最高5分, 超过100%的按100%计算. */
  | { readonly kind: "cap"; readonly points: Exact | null }
  | { readonly kind: "formula"; readonly formula: ScoreFormula; readonly total: Exact | null }
  /** 以100%为标准. */
  | { readonly kind: "standard"; readonly at: Exact }
  | { readonly kind: "definition"; readonly name: string; readonly formula: string }
  | CountClause
  /** 每符合一项得1分. */
  | { readonly kind: "each"; readonly points: Exact }
  /** Words with a score: 无结余，计3分. */
  | {
      readonly kind: "statement";
      readonly words: string;
      /** Letters of the clause that are its words. */
      readonly length: number;
      readonly outcome: Outcome;
    }
  /** A remark on what counts: 政策性因素除外. */
  | { readonly kind: "remark"; readonly words: string }
  | { readonly kind: "holds"; readonly above: Hold; readonly below: Hold }
  /** 反向指标: the rest says by itself what is better. */
  | { readonly kind: "direction" }
  | { readonly kind: "words"; readonly words: string; readonly length: number };

export interface StepsClause {
  readonly kind: "steps";
  readonly direction: "above" | "below" | null;
  /** The limit where the step itself names it: 每超过100%一个百分点. */
  readonly limit: Exact | null;
  readonly step: Exact;
  readonly unit: Unit;
  /** Share of the points instead of points: 扣减权重分的5%. */
  readonly share: boolean;
  readonly amount: Exact;
  /** Written as 1%: meant as one percentage point. */
  /** Told in brackets right behind the step. */
  readonly mode: StepMode | null;
  readonly writtenInPercent: boolean;
  readonly adds: boolean;
}

export interface CountClause {
  readonly kind: "count";
  readonly every: Exact;
  readonly share: boolean;
  readonly amount: Exact;
  /** What is counted: 重点工作; "" where the sentence does not name it. */
  readonly thing: string;
}
