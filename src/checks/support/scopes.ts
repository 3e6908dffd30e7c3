/** The words of one dimension of 口径; the first that a scope holds is its place on that dimension. */
const dimensions: readonly (readonly string[])[] = [
  [
    "一般公共预算",
    "政府性基金",
    "国有资本经营",
    "财政专户",
    "单位资金",
    "全部资金",
    "全口径",
    "财政拨款",
  ],
  ["本级", "汇总"],
  ["不含上年结转", "含上年结转"],
];

/**
 * True where two scopes name different things on one dimension, such as 全部资金 and 财政拨款: two right totals of
 * different 口径 are no contradiction. A scope that says nothing differs from none.
 */
export function differentScopes(first: string, second: string): boolean {
  return dimensions.some((words) => {
    const [a, b] = [first, second].map((scope) => words.find((word) => scope.includes(word)));
    return a !== undefined && b !== undefined && a !== b;
  });
}

/** The first two scopes of the list that differ, or null. */
export function firstDifferentScopes(scopes: readonly string[]): readonly [string, string] | null {
  for (const first of scopes) {
    const second = scopes.find((other) => differentScopes(first, other));
    if (second !== undefined) return [first, second];
  }
  return null;
}
