/** A stretch of the year that a label names. */
export interface Period {
  /** 1–4 where it ends with a quarter. */
  readonly quarter: 1 | 2 | 3 | 4;
  /** From January on. 第二季度 by itself is the quarter alone. */
  readonly cumulative: boolean;
}

export type LabelYear = number | "current" | "previous";

export interface TimeInLabel {
  readonly year: LabelYear | null;
  readonly period: Period | null;
  /** The label without the words of time. */
  readonly rest: string;
}

const quarterOfMonth: Readonly<Record<string, 1 | 2 | 3 | 4>> = { 3: 1, 6: 2, 9: 3, 12: 4 };
const quarterWord: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};

const fullYear = /(20\d\d)(?:年度|年(?![初末底])|年?(?=年[初末底])|(?=年[初末底])|财年)/;
const bareYear = /^(20\d\d)$/;
const months = /第?0?1月?(?:份)?[-—–―~至到]+0?(3|6|9|12)月(?:份|底|末)?/;
const until = /(?:截至|截止)(?:到|至)?(3|6|9|12)月(?:份|底|末|3[01]日)?/;
const monthEnd = /(3|6|9|12)月(?:底|末|3[01]日)/;
const quarterEnd = /第?([一二三四1-4])季度?(?:末|底)/;
const quarterOnly = /第?([一二三四1-4])季度/;
/** A month by itself: whether from January on, the table must say. */
const monthOnly = /^(3|6|9|12)月份?$/;
const relative = /(本年度|本年|当年|上年度|上年|上一年度|上一年|去年)/;

/**
 * Takes year and period out of a normalised label. Codes such as 2013901 are no years: a year needs 年 behind it or stands alone.
 * @example readPeriod("截至2020年3月底累计支出") // year 2020, quarter 1 cumulative, rest 累计支出
 */
export function readPeriod(label: string): TimeInLabel {
  let rest = label;
  let year: LabelYear | null = null;
  let period: Period | null = null;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match === null) return null;
    rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
    return match[1] ?? "";
  };
  const written = take(bareYear) ?? take(fullYear);
  if (written !== null) year = Number(written);
  else {
    const word = take(relative);
    if (word !== null) year = /^[上去]/.test(word) ? "previous" : "current";
  }
  const month = take(months) ?? take(until) ?? take(monthEnd);
  if (month !== null) period = { quarter: quarterOfMonth[month]!, cumulative: true };
  else if (rest.includes("上半年")) {
    take(/(上半年)/);
    period = { quarter: 2, cumulative: true };
  } else if (rest.includes("前三季度")) {
    take(/(前三季度)/);
    period = { quarter: 3, cumulative: true };
  } else {
    const end = take(quarterEnd);
    const alone = end === null ? take(monthOnly) : null;
    const only = end === null && alone === null ? take(quarterOnly) : null;
    if (end !== null) period = { quarter: quarterWord[end]!, cumulative: true };
    else if (alone !== null) period = { quarter: quarterOfMonth[alone]!, cumulative: false };
    else if (only !== null) period = { quarter: quarterWord[only]!, cumulative: false };
  }
  return { year, period, rest: rest.replace(/^[-:,.]+/, "") };
}
