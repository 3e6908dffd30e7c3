import { Exact } from "../../../number/exact";
import { firstGroup, type Scanner } from "../Scanner";
import type { Condition, Edge, Hold, Unit } from "./Clause";
import { takeNumber, type WrittenNumber } from "./numberWords";
import { isAbsolute, sameSubject, subjectOf, takeSubject } from "./subject";
import { same, takeHold } from "./takeHold";

/** What a sentence has said of its standard so far. */
export interface Standard {
  /** The value that it names (以100%为标准); null where it names none. */
  readonly at: Exact | null;
  /** A condition stands right before, so that 未达到的, 超过的 go on from it. */
  readonly spoken: boolean;
}

type Side = "low" | "high" | "both";
interface Comparison {
  readonly side: Side;
  readonly hold: Hold;
}

/** Longer words before shorter ones, negations before what they negate. */
const comparisons: readonly (readonly [string, Comparison])[] = [
  [
    "大于(?:或者|或)?等于|高于(?:或者|或)?等于|达到(?:或|或者|及)?超过|≥|不低于|不小于|不少于|不得低于|未低于",
    { side: "low", hold: "claims" },
  ],
  [
    "小于(?:或者|或)?等于|低于(?:或者|或)?等于|≤|不超过|不高于|不大于|不多于|未超过|没有超过|不突破|未突破|不得超过|不超出|未超出|控制在",
    { side: "high", hold: "claims" },
  ],
  [
    "达不到|未达到|没有达到|没达到|未达|不足|不到|不满|低于|小于|少于|<",
    { side: "high", hold: "excludes" },
  ],
  ["大于|高于|超过|超出|多于|>", { side: "low", hold: "excludes" }],
  ["达到|达", { side: "low", hold: "claims" }],
  ["=|等于|为|是", { side: "both", hold: "claims" }],
];
const comparisonPattern = new RegExp(comparisons.map(([words]) => `(${words})`).join("|"));
const pairEnd = "(?:之间|区间|范围内|范围|以内|之内|内)?";

/**
 * A condition on the value: `≥90%`, `80%（含）-90%`, `75%≤固定资产利用率<90%`, `大于5%小于等于10%`, `在±10%以内`,
 * `[75%,90%)`, `完成率100%`. Null, and no move, where none stands here.
 * @param standard what 目标值 and 标准 stand for
 */
export function takeCondition(scanner: Scanner, standard: Standard): Condition | null {
  return scanner.attempt(() => {
    const condition =
      scanner.attempt(() => takeEnclosed(scanner)) ??
      scanner.attempt(() => takeInterval(scanner)) ??
      scanner.attempt(() => takeRange(scanner)) ??
      scanner.attempt(() => takeSided(scanner, standard));
    if (condition === null) return null;
    scanner.take(
      /的?(?:评|定)?为(?:优秀|优|良好|良|中|差|合格|不合格|一般|较好|较差)(?=,|;|得|的|计)/
    );
    scanner.take(/的?(?:情况|部分|单位|部门|项目)?(?:时|者|的)?/);
    return condition;
  });
}

/** `75%≤x<90%`, also `95%>x≥90%`. */
function takeEnclosed(scanner: Scanner): Condition | null {
  const deviates = scanner.take(/±/) !== null;
  const first = takeNumber(scanner);
  const left = first && scanner.take(/[≤<≥>]/)?.[0];
  const subject = left && scanner.take(/[^\d,;。:%<>≤≥=]{0,30}/)?.[0];
  const right = subject !== null && subject !== undefined ? scanner.take(/[≤<≥>]/)?.[0] : null;
  if (right && (scanner.take(/±/) !== null) !== deviates) return null;
  const second = right && takeNumber(scanner);
  if (!first || !left || !right || !second) return null;
  const rising = /[≤<]/.test(left);
  if (rising !== /[≤<]/.test(right)) return null;
  const edges = [edge(first, /[≤≥]/.test(left)), edge(second, /[≤≥]/.test(right))] as const;
  const [low, high] = rising ? edges : [edges[1], edges[0]];
  const condition = between(subject ?? "", low, high, second.unit, first);
  return { ...condition, deviation: condition.deviation || deviates };
}

/** `[75%,90%)`, `(0,10%]`. */
function takeInterval(scanner: Scanner): Condition | null {
  const subject = takeSubject(scanner, /(?:在|为|处于|∈)?[[(](?=-?[\d.]+%?,)/);
  if (subject === null) return null;
  const opening = scanner.text[scanner.at - 1];
  const first = takeNumber(scanner);
  const second = first && scanner.take(/,/) && takeNumber(scanner);
  const closing = second && scanner.take(/[\])]/)?.[0];
  if (!first || !second || !closing) return null;
  scanner.take(new RegExp(pairEnd));
  const low = edge(first, opening === "[");
  return between(subject, low, edge(second, closing === "]"), second.unit, first);
}

/** `80%(含)-90%`, `在60%至80%(不含)之间`, `±10%-15%`, `5%-10%(含10%)`. */
function takeRange(scanner: Scanner): Condition | null {
  const subject = takeSubject(scanner, /(?:在|介于|处于|位于|为|是)?(?=[±]?-?(?:\d|\.\d))/);
  if (subject === null) return null;
  const deviation = scanner.take(/±/) !== null;
  const first = takeNumber(scanner);
  const firstHold = first && takeHold(scanner, first);
  if (!first || !scanner.take(/(?:及)?以[上下]?(?=[-至到])|(?=[-至到和与])/)) return null;
  if (!scanner.take(/-|至|到|和|与/)) return null;
  const secondDeviation = scanner.take(/±/) !== null;
  const second = takeNumber(scanner);
  if (!second || (secondDeviation && !deviation)) return null;
  const secondHold = takeHold(scanner, second);
  const closed = scanner.take(/之间|区间内?|范围内|范围|以内|之内|(?=.)/);
  const late = takeHold(scanner, null, [first, second]);
  if (closed === null) return null;
  const falling = same(first, second).value.greaterThan(second.value);
  const holds = [firstHold ?? late?.(0) ?? "names", secondHold ?? late?.(1) ?? "names"] as const;
  const edges = [
    { at: same(first, second).value, hold: holds[0] },
    { at: second.value, hold: holds[1] },
  ] as const;
  const [low, high] = falling ? [edges[1], edges[0]] : edges;
  return {
    ...between(subjectOf(subject), low, high, second.unit, first),
    deviation: deviation || isAbsolute(subject),
  };
}

/** One comparison or two: `≥90%`, `95%(含)以上`, `大于5%小于等于10%`, `在±10%以内`, `完成率100%`. */
function takeSided(scanner: Scanner, standard: Standard): Condition | null {
  const first = takeOneSide(scanner, standard, null);
  if (first === null || first.condition.bare) return first?.condition ?? null;
  const second = scanner.attempt(() => {
    scanner.take(/(?:的)?(?:、|,|并且|且|而|但|又|;(?=[<≤]))?(?:同时)?/);
    const other = takeOneSide(scanner, standard, first.condition.subject);
    const opposite =
      other !== null && (other.condition.low === null) !== (first.condition.low === null);
    const single =
      other !== null && (other.condition.low === null || other.condition.high === null);
    return opposite && single ? other : null;
  });
  if (second === null || first.condition.low?.at === first.condition.high?.at)
    return first.condition;
  const low = first.condition.low ?? second.condition.low;
  const high = first.condition.high ?? second.condition.high;
  if (!low || !high || low.at.greaterThan(high.at)) return null;
  return { ...first.condition, low, high };
}

function takeOneSide(
  scanner: Scanner,
  standard: Standard,
  expected: string | null
): { readonly condition: Condition } | null {
  return scanner.attempt(() => {
    const subject = takeSubject(
      scanner,
      new RegExp(`(?:在)?(?=${comparisonPattern.source}|±?-?(?:\\d|\\.\\d))`)
    );
    if (subject === null) return null;
    if (expected !== null && subject !== "" && !sameSubject(subjectOf(subject), expected))
      return null;
    const comparison = takeComparison(scanner);
    scanner.take(/(?:在|了)/);
    scanner.take(/(?:年度|年初)?(?:指标值|目标值|目标|计划数?|预算数?)的(?=\d)/);
    const deviation = scanner.take(/±/) !== null;
    const number =
      takeNumber(scanner) ?? takeTarget(scanner, standard, comparison, subject.startsWith("实际"));
    if (number === null) return null;
    // 优4分 is a score, not a bound.
    if (comparison === null && scanner.text[scanner.at - 1] === "分") return null;
    const early = takeHold(scanner, number);
    const suffix =
      scanner.take(
        /(?:及|含)?其?(?:以上|以下|以内|之内|以外|之外|内(?![容部外控]))(?:\(?(?:含)?本数\)?)?/
      )?.[0] ?? "";
    const late = early ?? takeHold(scanner, number);
    const edges = edgesOf(number.value, comparison, suffix, late);
    if (edges === null) return null;
    const bare = comparison === null && suffix === "";
    const condition: Condition = {
      subject: subjectOf(subject),
      ...edges,
      bare,
      deviation: deviation || isAbsolute(subject),
      centre: null,
      unit: number.unit,
    };
    // A name and a bare number that are followed by letters are no condition: 政府采购2020年…
    if (bare && !scanner.sees(/的|[,;。:]|得|计|给|评|扣|不[得计]|满分|时|者|$/)) return null;
    return { condition };
  });
}

function edgesOf(
  at: Exact,
  comparison: Comparison | null,
  suffix: string,
  hold: Hold | null
): { low: Edge | null; high: Edge | null } | null {
  if (suffix !== "") {
    const upwards = /以上|以外|之外/.test(suffix);
    const words: Hold =
      /^(?:及|含)/.test(suffix) || suffix.includes("本数")
        ? "claims"
        : suffix.includes("外")
          ? "excludes"
          : suffix.includes("内")
            ? "claims"
            : "names";
    if (comparison !== null && comparison.side !== "both") {
      // 达到90%以上, 不足60%以下: both words must point the same way.
      if ((comparison.side === "low") !== upwards) return null;
      const own = hold ?? comparison.hold;
      return upwards
        ? { low: { at, hold: own }, high: null }
        : { low: null, high: { at, hold: own } };
    }
    const own = hold ?? words;
    return upwards
      ? { low: { at, hold: own }, high: null }
      : { low: null, high: { at, hold: own } };
  }
  if (comparison === null || comparison.side === "both") {
    return { low: { at, hold: "claims" }, high: { at, hold: "claims" } };
  }
  const one = { at, hold: hold ?? comparison.hold };
  return comparison.side === "low" ? { low: one, high: null } : { low: null, high: one };
}

function takeComparison(scanner: Scanner): Comparison | null {
  const match = scanner.take(comparisonPattern);
  if (match === null) return null;
  return comparisons[firstGroup(match)?.index ?? -1]?.[1] ?? null;
}

/**
 * 目标值, 计划 …, or nothing after 未达到的, 超过的: the standard that the sentence names, else 100 % of the plan.
 * @param actual the name is of what was really spent: 实际采购金额大于采购计划金额
 */
function takeTarget(
  scanner: Scanner,
  standard: Standard,
  comparison: Comparison | null,
  actual: boolean
): WrittenNumber | null {
  if (comparison === null || comparison.side === "both") return null;
  const words = actual
    ? /[\u4e00-\u9fa5]{0,6}(?:计划|预算|目标|批准|核定|概算)(?:采购|支出)?(?:金额|总额|数额|成本|投资|面积|规模|时间|时限|数量|指标|数|值|价|额)?(?=的|,|时|[得计](?:满|\d))|目标值|标准值|序时进度/
    : /(?:年初|年度)?(?:目标值|标准值|指标值|目标|标准|计划数|计划值|计划成本|计划|预算数|预算|承诺时限|规定时限|规定标准|序时进度|基准值?|上述标准)(?![\u4e00-\u9fa5]{0,3}(?:率|制度|编制|管理|执行))|(?=的[,得按]|,(?:得分|按)|的?,?每)/;
  const found = scanner.take(words);
  if (found === null || (found[0] === "" && !standard.spoken)) return null;
  return { value: standard.at ?? new Exact(1), unit: "percent" };
}

function edge({ value }: WrittenNumber, included: boolean): Edge {
  return { at: value, hold: included ? "claims" : "excludes" };
}

function between(
  subject: string,
  low: Edge,
  high: Edge,
  unit: Unit,
  first: WrittenNumber
): Condition {
  const fixed =
    first.unit === "plain" && unit === "percent" ? shareOf(low, high, first) : { low, high };
  return {
    subject: subjectOf(subject),
    ...fixed,
    bare: false,
    deviation: isAbsolute(subject),
    centre: null,
    unit,
  };
}

function shareOf(low: Edge, high: Edge, first: WrittenNumber): { low: Edge; high: Edge } {
  const fix = (edge: Edge): Edge =>
    edge.at === first.value ? { ...edge, at: first.value.dividedBy(100) } : edge;
  return { low: fix(low), high: fix(high) };
}
