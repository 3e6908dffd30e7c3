/**
 * Which budget a table says 预算数 is, where it explains the word: 「预算数：财政部门批复的年初预算数」.
 * @param texts the line's formula and explanation, normalised by `plainText`
 * @returns null where it does not say, or says both
 */
export function statedBudget(texts: string): "initial" | "adjusted" | null {
  const explained = [...texts.matchAll(/预算(?:安排)?数(?:是指|指|为|:|=)([^。;\n]*)/g)]
    .map(([, words]) => words!)
    .join("\n");
  const initial = explained.includes("年初");
  const adjusted = /调整后|调整预算|全年预算/.test(explained);
  if (initial === adjusted) return null;
  return initial ? "initial" : "adjusted";
}

/** Whether the staff that a table explains takes in people outside the quota or retired: 「在职人员数含编外人员」. */
export function countsOthers(texts: string): boolean {
  return /(?<!不)(?:含|包括|包含)[^。;\n不]{0,12}(?:编外|临聘|聘用|派遣|离退休|退休)/.test(texts);
}
