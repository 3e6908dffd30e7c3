import type { Fact } from "../facts/Fact";
import type { FactId } from "../facts/vocabulary";
import type { Exact } from "../number/exact";
import type { RulePack, RuleLine, Scored } from "../rules/RulePack";
import type { ValueKind } from "../rules/methods/ValueMethod";

/**
 * scored: has a score · partial: some parts are open · manual: waits for a person · missing: data was not found ·
 * ask: a definition or a choice is open, its base is 0, or the rule says nothing of its value · notApplicable: counts full by the table's text ·
 * vetoed: a breach makes the whole line 0.
 */
export type LineStatus =
  "scored" | "partial" | "manual" | "missing" | "ask" | "notApplicable" | "vetoed";

/** A line, a part of a line, or a checklist item, evaluated. */
export interface ScoredResult {
  /** Path of ids: `extra-staff-control`, `budget-execution/q1`, `asset-safety/item-2`. */
  readonly id: string;
  readonly rule: Scored;
  readonly name: string;
  /** Null in a skeleton pack. */
  readonly points: Exact | null;
  /** The indicator's printed value, rounded as the pack says. */
  readonly value: Exact | null;
  /** How the value is printed: a rate in percent, or a bare number. */
  readonly valueKind: ValueKind;
  /** Unrounded, for the 临界值 check. */
  readonly exactValue: Exact | null;
  /** Rounded; the sum of the decided parts for a partial line. */
  readonly score: Exact | null;
  readonly status: LineStatus;
  /** Points that the decided part of it stands for. */
  readonly decidedPoints: Exact;
  /** What could at least be scored once all is answered: open vetoes count as breached. */
  readonly lowest: Exact;
  readonly highest: Exact;
  /** 扣分原因; "" where no point was lost. */
  readonly reason: string;
  /** 自评依据（计算过程）; "" where there is no calculation. */
  readonly working: string;
  /** Facts it uses, in the order of its expression. */
  readonly facts: readonly FactId[];
  /** Where the score came from, for 状态: our formula, a person's score, a constant over our formula. */
  readonly origin: "computed" | "person" | "override" | null;
  readonly parts: readonly ScoredResult[];
}

export interface LineResult extends ScoredResult {
  readonly rule: RuleLine;
}

export interface Totals {
  /** Sum of the decided scores. */
  readonly decided: Exact;
  readonly decidedPoints: Exact;
  /** Points still open. */
  readonly open: Exact;
  readonly lowest: Exact;
  readonly highest: Exact;
  /** Null until everything is decided. */
  readonly total: Exact | null;
  readonly grade: string | null;
}

export interface Evaluation {
  readonly pack: RulePack;
  readonly department: string | null;
  readonly year: string | null;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly lines: readonly LineResult[];
  readonly totals: Totals;
}
