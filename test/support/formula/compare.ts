import type { Plain } from "./Value";

/** Numbers come before texts, texts before logical values, whatever they say. */
function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** A blank takes the other side's type: 0, "" or FALSE. */
function beside(value: Plain, other: Plain): number | string | boolean {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Negative, 0 or positive. Numbers by their bare doubles, without any tolerance; texts without regard to case. */
function order(left: Plain, right: Plain): number {
  const a = beside(left, right);
  const b = beside(right, left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return less(a.toLowerCase(), b.toLowerCase());
  return less(Number(a), Number(b));
}

function less<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What each comparison asks of the order of its sides. */
const comparisons = {
  "=": (sides: number) => sides === 0,
  "<>": (sides: number) => sides !== 0,
  "<": (sides: number) => sides < 0,
  "<=": (sides: number) => sides <= 0,
  ">": (sides: number) => sides > 0,
  ">=": (sides: number) => sides >= 0,
};

export type Comparison = keyof typeof comparisons;

export function isComparison(operator: string): operator is Comparison {
  return Object.hasOwn(comparisons, operator);
}

export function compare(operator: Comparison, left: Plain, right: Plain): boolean {
  return comparisons[operator](order(left, right));
}
