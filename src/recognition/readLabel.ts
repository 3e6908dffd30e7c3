import { directLabels } from "../facts/directLabels";
import {
  type Basis,
  fillerWords,
  type ItemName,
  type LabelTerm,
  labelTerms,
} from "../facts/labelTerms";
import { factDefinition, type FactId } from "../facts/vocabulary";
import type { MoneyUnit } from "../number/units";
import { normaliseLabel } from "./normaliseLabel";
import { type LabelYear, type Period, readPeriod } from "./readPeriod";

/** What a label says, as far as its words are known. */
export interface LabelMeaning {
  /** Normalised text. */
  readonly text: string;
  /** True where every word of it is known. Empty labels are not. */
  readonly known: boolean;
  /** Known words name an item that the label merely contains. */
  readonly contained: boolean;
  readonly item: ItemName | null;
  readonly basis: Basis | null;
  readonly fact: FactId | null;
  readonly part: FactId | null;
  readonly ambiguous: boolean;
  readonly weak: boolean;
  readonly total: number;
  readonly subtotal: boolean;
  readonly funds: string | null;
  readonly income: boolean;
  readonly cumulative: boolean;
  readonly column: NonNullable<LabelTerm["column"]> | null;
  readonly year: LabelYear | null;
  readonly period: Period | null;
  /** The name of a rate: 预算执行率, 支出进度. */
  readonly rate: string | null;
  readonly unit: MoneyUnit | null;
  readonly within: boolean;
}

const terms = new Map<string, LabelTerm>();
for (const [words, term] of [...labelTerms, ...directLabels])
  for (const word of words.split(" ")) if (!terms.has(word)) terms.set(word, term);
const filler: LabelTerm = {};
for (const word of fillerWords.split(" ")) if (!terms.has(word)) terms.set(word, filler);
/** Lengths of the words that begin with a character, so that most texts are told apart at once. */
const sizesByFirst = new Map<number, number[]>();
/** Names of items by their first two characters, for labels that only contain one. */
const namesByStart = new Map<string, [word: string, term: LabelTerm][]>();
for (const [word, term] of terms) {
  const sizes = sizesByFirst.get(word.charCodeAt(0)) ?? [];
  if (!sizes.includes(word.length)) sizes.push(word.length);
  sizesByFirst.set(
    word.charCodeAt(0),
    sizes.sort((a, b) => a - b)
  );
  if (word.length < 4 || (term.fact === undefined && term.item === undefined)) continue;
  const start = word.slice(0, 2);
  namesByStart.set(start, [...(namesByStart.get(start) ?? []), [word, term]]);
}

const rateName = /(?:率|进度|比例|占比|比重|增幅|幅度|百分比)$/;
/** Labels about money or shares of people are no head counts. */
const notACount = /[率费额款]|支出|经费|金|工资|比|预算|标准|面积|补助|福利|公积/;
const parentOf: Readonly<Partial<Record<ItemName, readonly ItemName[]>>> = {
  personnel: ["basic", "total"],
  office: ["basic", "total"],
  basic: ["total"],
  project: ["total"],
  threePublic: ["total"],
  abroad: ["threePublic"],
  car: ["threePublic"],
  carPurchase: ["car", "threePublic"],
  carRunning: ["car", "threePublic"],
  reception: ["threePublic"],
};

const cache = new Map<string, LabelMeaning>();
/** Labels repeat; cells of prose do not, and must not fill the memory. */
const cacheLimit = 20000;

/**
 * Reads a label word by word: year and period, 资金口径, item, basis, kind of total. Never fuzzy: a label with a word
 * that is not known is not `known`, whatever else it says.
 * @example readLabel("2020年日常公用经费预算数（万元）") // item office, basis budget, year 2020, unit 万元
 */
export function readLabel(raw: string): LabelMeaning {
  const cached = cache.get(raw);
  if (cached !== undefined) return cached;
  const meaning = read(raw);
  if (cache.size >= cacheLimit) cache.clear();
  if (raw.length <= 60) cache.set(raw, meaning);
  return meaning;
}

function read(raw: string): LabelMeaning {
  const label = raw.length > 80 ? null : normaliseLabel(raw);
  if (label === null || label.text === "") return blankMeaning(label?.text ?? raw, label);
  const time = readPeriod(label.bare);
  const whole = terms.get(label.text) ?? terms.get(label.bare);
  let chain: readonly LabelTerm[] | null = whole === undefined ? null : [whole];
  let timed = false;
  if (chain === null && rateName.test(label.bare) && terms.get(time.rest)?.fact === undefined)
    return { ...blankMeaning(label.text, label), known: true, rate: label.bare, ...timeOf(time) };
  if (chain === null) {
    timed = time.rest !== label.bare;
    const stripped = readPeriod(label.text).rest;
    chain = time.rest === "" ? [] : (chainOf(stripped) ?? chainOf(time.rest));
  }
  const merged = chain === null ? null : merge(chain);
  const named = merged?.fact ?? merged?.part ?? null;
  const people = named !== null && factDefinition(named).kind === "count";
  if (
    merged === null ||
    chain === null ||
    (people && chain.length > 1 && notACount.test(label.bare))
  )
    return containing(label.bare, label, time);
  const meaning = {
    ...blankMeaning(label.text, label),
    ...merged,
    known: true,
    ...(timed ? timeOf(time) : {}),
  };
  return withBrackets(meaning, label.brackets);
}

const timeOf = (time: { year: LabelYear | null; period: Period | null }) => ({
  year: time.year,
  period: time.period,
});

/** What stands in brackets may restrict the meaning: 固定资产(净值), 部门预算资金支出(累计). */
function withBrackets(meaning: LabelMeaning, brackets: readonly string[]): LabelMeaning {
  let result = meaning;
  for (const inner of brackets) {
    const time = readPeriod(inner);
    const term = terms.get(time.rest === "" ? inner : time.rest);
    if (time.year !== null || time.period !== null)
      result = { ...result, year: result.year ?? time.year, period: result.period ?? time.period };
    if (term === undefined) {
      if (/含.*编外/.test(inner) && !inner.includes("不含") && result.fact === "staff.inQuota")
        result = { ...result, ambiguous: true };
      continue;
    }
    if (term.cumulative) result = { ...result, cumulative: true };
    if (term.funds !== undefined) result = { ...result, funds: term.funds };
    if (term.basis !== undefined && (result.basis === null || result.basis === "amount"))
      result = { ...result, basis: term.basis };
    if (term.basis === "other") result = { ...result, basis: "other" };
  }
  return result;
}

/** Fewest words that make up the whole text; null where a word is unknown. Gives up at the first gap. */
function chainOf(text: string): readonly LabelTerm[] | null {
  const best: (readonly LabelTerm[] | undefined)[] = [[]];
  for (let start = 0; start < text.length; start++) {
    const before = best[start];
    const sizes = before === undefined ? undefined : sizesByFirst.get(text.charCodeAt(start));
    if (before === undefined || sizes === undefined) continue;
    for (const size of sizes) {
      const end = start + size;
      if (end > text.length) break;
      const known = best[end];
      if (known !== undefined && known.length <= before.length + 1) continue;
      const term = terms.get(text.slice(start, end));
      if (term !== undefined) best[end] = [...before, term];
    }
  }
  return best[text.length] ?? null;
}

/** Joins the words of one label; null where they contradict each other. */
function merge(chain: readonly LabelTerm[]): Partial<LabelMeaning> | null {
  let item: ItemName | null = null;
  let basis: Basis | null = null;
  let total = 0;
  let said = false;
  const sum: { -readonly [K in keyof LabelMeaning]?: LabelMeaning[K] } = {};
  for (const term of chain) {
    if (term.item !== undefined && term.item !== item) {
      if (item === null || parentOf[term.item]?.includes(item)) item = term.item;
      else if (!parentOf[item]?.includes(term.item)) return null;
    }
    if (term.basis !== undefined && term.basis !== basis) {
      const soft = (value: Basis | null) =>
        value === null || value === "amount" || value === "budget";
      if (soft(basis)) basis = term.basis === "amount" ? (basis ?? "amount") : term.basis;
      else if (term.basis === "gross" || term.basis === "inUse") {
        // 实际在用 + 固定资产总额: what is in use, at its 原值.
        if (basis !== "gross" && basis !== "inUse") return null;
        basis = "inUse";
      } else if (!soft(term.basis)) return null;
    }
    if (chain.length === 1 || term.fact === undefined) {
      if (term.fact !== undefined) sum.fact = term.fact;
      if (term.part !== undefined) sum.part = term.part;
    } else if (sum.fact === undefined || sum.fact === term.fact) sum.fact = term.fact;
    else return null;
    if (term.ambiguous) sum.ambiguous = true;
    if (term.weak) sum.weak = true;
    if (term.total !== undefined) total = Math.max(total, term.total);
    if (term.subtotal) sum.subtotal = true;
    if (term.funds !== undefined) sum.funds = term.funds;
    if (term.income) sum.income = true;
    if (term.cumulative) sum.cumulative = true;
    if (term.column !== undefined && chain.length === 1) sum.column = term.column;
    said ||= term !== filler;
  }
  if (!said && chain.length > 0) return { column: null };
  return { ...sum, item, basis, total };
}

/** A label that is not known but holds the name of a count; money is only a doubtful candidate. */
function containing(
  text: string,
  label: NonNullable<ReturnType<typeof normaliseLabel>>,
  time: { year: LabelYear | null; period: Period | null; rest: string }
): LabelMeaning {
  const none = { ...blankMeaning(label.text, label), ...timeOf(time) };
  if (time.period !== null || text.length > 40) return none;
  let found: LabelTerm | null = null;
  let size = 3;
  for (let at = 0; at + 4 <= text.length; at++) {
    for (const [word, term] of namesByStart.get(text.slice(at, at + 2)) ?? []) {
      if (word.length <= size || !text.startsWith(word, at)) continue;
      if (/[不非未超]/.test(text.charAt(at - 1))) continue;
      found = term;
      size = word.length;
    }
  }
  if (found === null) return none;
  if (found.fact !== undefined) {
    if (
      notACount.test(text) ||
      found.fact.startsWith("carryover") ||
      found.fact.startsWith("tasks")
    )
      return none;
    return { ...none, contained: true, fact: found.fact, ambiguous: found.ambiguous === true };
  }
  const rest = time.rest;
  const ending = [...terms].find(
    ([word, term]) => term.basis !== undefined && word.length > 2 && rest.endsWith(word)
  );
  return {
    ...none,
    contained: true,
    item: found.item ?? null,
    basis: found.basis ?? ending?.[1].basis ?? null,
  };
}

function blankMeaning(
  text: string,
  label: { readonly unit: MoneyUnit | null; readonly within: boolean } | null
): LabelMeaning {
  return {
    text,
    known: false,
    contained: false,
    item: null,
    basis: null,
    fact: null,
    part: null,
    ambiguous: false,
    weak: false,
    total: 0,
    subtotal: false,
    funds: null,
    income: false,
    cumulative: false,
    column: null,
    year: null,
    period: null,
    rate: null,
    unit: label?.unit ?? null,
    within: label?.within ?? false,
  };
}
