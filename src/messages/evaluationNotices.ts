import type { RulePack } from "../rules/RulePack";
import type { Language } from "./Language";

/** Told where the evaluated year is outside the pack's validity, which is never a refusal; else "". */
export function yearNotice(
  { validFrom, validTo }: Pick<RulePack, "validFrom" | "validTo">,
  year: string | null,
  language: Language
): string {
  if (year === null) return "";
  const [from, to] = [validFrom?.slice(0, 4), validTo?.slice(0, 4)];
  const outside = (from !== undefined && year < from) || (to !== undefined && year > to);
  if (!outside) return "";
  return language === "zh"
    ? `提醒：评价年度${year}不在该评分标准的适用期内，请确认。`
    : `Note: the year ${year} is outside the pack's validity; please confirm.`;
}

/** Told where sheets of ours were copied: what was typed into the copies was not read; else "". */
export function copiesNotice(copies: readonly string[], language: Language): string {
  if (copies.length === 0) return "";
  return language === "zh"
    ? `提醒：${copies.map((name) => `“${name}”`).join("、")}是评价表的副本，其中的填写没有采用；不需要时请删除。`
    : `Note: ${copies.map((name) => `“${name}”`).join(", ")} is a copy of an evaluation sheet; what was typed there was not used.`;
}

/** Told where the workbook keeps rules that were not used, since others were named; else "". */
export function unusedPackNotice(sheet: string | null, language: Language): string {
  if (sheet === null) return "";
  return language === "zh"
    ? `提醒：“${sheet}”表中保存的评分规则这次没有采用；不指定规则时仍会采用它，不再需要的请删除该表。`
    : `Note: the rules kept in “${sheet}” were not used this time; they are again when no rules are named. Delete the sheet if it is not needed.`;
}
