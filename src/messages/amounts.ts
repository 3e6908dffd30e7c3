import { Exact } from "../number/exact";
import { formatMoney, formatPercent } from "../number/format";
import type { Language } from "./Language";

const englishUnits: Readonly<Record<string, string>> = {
  人: "people",
  个: "projects",
  元: "yuan",
  项: "tasks",
};

/**
 * A value from a finding's data in words: `6,722.56万元`, `41人`, `31.33%`.
 * @param text plain decimal text in the kept unit (元, heads, a fraction); anything else is returned as it is
 * @param unit 万元 · 元 · 人 · 项 · 个 · 比率 · "" for a text. 万元 gives way to 元 where two decimals would hide digits
 */
export function amountWords(text: string, unit: string, language: Language): string {
  if (unit === "" || !/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return text;
  const value = new Exact(text);
  if (unit === "比率") return rateWords(value);
  if (unit === "万元" && value.modulo(100).isZero()) {
    const amount = formatMoney(value.dividedBy(10000));
    // English keeps the sheet's own unit: the reader looks for this very figure there.
    return language === "zh" ? `${amount}万元` : `${amount} 万元`;
  }
  const isMoney = unit === "元" || unit === "万元";
  const amount = formatMoney(value, isMoney ? 2 : 0);
  if (language === "zh") return `${amount}${isMoney ? "元" : unit}`;
  return `${amount} ${englishUnits[isMoney ? "元" : unit] ?? ""}`.trimEnd();
}

/** A fraction as a percentage with the decimals it has, at least two: 0.3133 → `31.33%`, 0.312468 → `31.2468%`. */
export function rateWords(fraction: Exact): string {
  return formatPercent(fraction, Math.max(2, fraction.decimalPlaces() - 2));
}
