/**
 * Which budget a table says 预算数 is, where it explains the word: 「预算数：财政部门批复的年初预算数」.
 * @param texts the line's formula and explanation, normalised by `plainText`
 * @returns null where it does not say, or says both
 */
export function statedBudget(texts: string): "initial" | "adjusted" | null {
  const explained = [...texts.matchAll(explanation)]
    .map(([, words]) => words!.replace(/不(?:含|包括)[^,;]*/g, ""))
    .join("\n");
  const initial = explained.includes("年初");
  const adjusted = /调整后|调整预算|全年预算/.test(explained);
  if (initial === adjusted) return null;
  // 年初预算数加追加预算数 is not the budget of the year's start.
  if (initial && /追加|追减|调[剂增整]|结转|\+|之和/.test(explained)) return null;
  return initial ? "initial" : "adjusted";
}

/** 预算数 by itself, not 年初预算数 or 采购预算数. */
const explanation =
  /(?<!年初|调整|调整后|全年|采购|经费|批复)预算(?:安排)?数(?:是指|指|为|:|=)([^。;\n]*)/g;

/** Whether the staff that a table explains takes in people outside the quota or retired: 「在职人员数含编外人员」. */
export function countsOthers(texts: string): boolean {
  return /(?<!不)(?:含|包括|包含)[^。;\n不]{0,12}(?:编外|临聘|聘用|派遣|离退休|退休)/.test(texts);
}
