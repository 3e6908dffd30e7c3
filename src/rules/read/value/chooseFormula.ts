import { calculates, type PrintedFormula } from "./findFormulas";
import { findIndicator, indicatorName, isGenericName } from "./indicatorName";
import { withoutLeadingNoise } from "./readOperand";
import { operandsOf, type WordTree } from "./WordTree";

/** The formula of a line among those of its cell, and the words that the others explain. */
export interface ChosenFormula {
  /** Several where it is not clear which; empty where none is the line's. */
  readonly formulas: readonly PrintedFormula[];
  /** By what they define, as it stands in formulas without 本年度 and 部门. */
  readonly definitions: ReadonlyMap<string, WordTree | null>;
}

/** What a formula may be the formula of: 变动率, 情况, 预算完成程度. */
const rateName = /(?:率|比例|比重|占比|比值|程度|情况|性|满意度|进度)(?:\(%\))?$/;

/**
 * Which of the formulas of a cell is the line's: the one under its name or under none; else the only one that is no
 * explanation of a word in another.
 * @param formulas those of one cell, in their order
 * @param names what the line is called
 * @param explaining all that may explain a word, of other cells too
 */
export function chooseFormula(
  formulas: readonly PrintedFormula[],
  names: readonly string[],
  explaining: readonly PrintedFormula[] = formulas
): ChosenFormula {
  const definitions = new Map(
    explaining.flatMap(({ of, tree }) =>
      of === null || isGenericName(of) ? [] : [[definitionKey(of), tree] as const]
    )
  );
  const chosen = (list: readonly PrintedFormula[]): ChosenFormula => ({
    formulas: list,
    definitions: without(definitions, list),
  });
  const calculating = formulas.filter(calculates);
  const own = calculating.filter(({ of }) => of !== null && names.some((name) => same(of, name)));
  if (own.length > 0) return chosen(own);
  const unnamed = calculating.filter(({ of }) => of === null || isGenericName(of));
  if (unnamed.length > 0) return chosen(unnamed);
  const used = new Set(
    calculating.flatMap(({ tree }) =>
      tree === null ? [] : operandsOf(tree).map(withoutLeadingNoise)
    )
  );
  const others = calculating.filter(({ of }) => !used.has(definitionKey(of ?? "")));
  return chosen(others.filter(({ of }) => rateName.test(indicatorName(of ?? ""))));
}

function without(
  definitions: ReadonlyMap<string, WordTree | null>,
  chosen: readonly PrintedFormula[]
): ReadonlyMap<string, WordTree | null> {
  const trees = new Set(chosen.map(({ tree }) => tree));
  return new Map([...definitions].filter(([, tree]) => !trees.has(tree)));
}

/** The same indicator: the same name, another name of it, or the end of it (面积控制率 of 新建楼堂馆所面积控制率). */
function same(of: string, name: string): boolean {
  const one = indicatorName(of);
  const other = indicatorName(name);
  if (one === other || withoutLeadingNoise(one) === other) return true;
  if (one.length >= 3 && other.endsWith(one)) return true;
  const known = findIndicator(of);
  return known !== null && known === findIndicator(name);
}

function definitionKey(of: string): string {
  return withoutLeadingNoise(indicatorName(of));
}
