import { labelText } from "../table/labelText";
import { genericNames, indicatorTable, type KnownIndicator } from "./indicatorTable";
import { plainText } from "./plainText";

const byName: ReadonlyMap<string, KnownIndicator> = new Map(
  indicatorTable.flatMap((indicator) =>
    indicator.names.split(" ").map((name) => [name, indicator] as const)
  )
);
const generic: ReadonlySet<string> = new Set(genericNames.split(" "));

/** Points, weight and unit in brackets at the end of a name: (5分), (权重5%), (%), (10). */
const bracketed = /\((?:[^()]{0,4}:?\d+(?:\.\d+)?[分%]?|%|分)\)$/;
/** Points without brackets: 在职人员控制率5分. */
const trailing = /\d+(?:\.\d+)?分$/;
/** Whose indicator it is, where that changes nothing. */
const owner = /^(?:本年度|年度|部门\(单位\)|本部门|本单位)(?=.{4})/;

/** An indicator's name without numbering, quotes, points, unit and a colon: 「2、“三公经费”变动率（8分）」 → 三公经费变动率. */
export function indicatorName(raw: string): string {
  const name = plainText(labelText(raw))
    .replaceAll("\n", "")
    .replace(/[:;,。.]+$/, "");
  return name
    .replace(bracketed, "")
    .replace(trailing, "")
    .replace(/[:;]+$/, "");
}

/** The indicator of this name; null where it is not known. */
export function findIndicator(raw: string): KnownIndicator | null {
  const name = indicatorName(raw);
  return byName.get(name) ?? byName.get(name.replace(owner, "")) ?? null;
}

/** Whether a name says only what kind of figure it is: 变动率, 比率, 计算公式. */
export function isGenericName(raw: string): boolean {
  const name = indicatorName(raw);
  return name === "" || generic.has(name);
}
