import type { Language } from "./Language";

/** `核对提示（7）`, `Findings (7)`. */
export function countedTitle(title: string, count: number, language: Language): string {
  return language === "zh" ? `${title}（${count}）` : `${title} (${count})`;
}

/** Further places that hold the same value; "" where there is none. */
export function agreeingPlaces(count: number, language: Language): string {
  if (count === 0) return "";
  if (language === "zh") return `另有${count}处与此一致`;
  return count === 1 ? "1 other place agrees" : `${count} other places agree`;
}

/** What stands in the pane, and is read out, once the sheets are written. */
export function writtenSentence(
  { sheets, findings }: { readonly sheets: number; readonly findings: number },
  language: Language
): string {
  if (language === "zh") {
    return `已写入${sheets}张表，${findings === 0 ? "没有核对提示" : `有${findings}条核对提示`}。`;
  }
  const noted = findings === 0 ? "no findings" : `${findings} finding${findings === 1 ? "" : "s"}`;
  return `${sheets} sheets written, ${noted}.`;
}

/** How a sheet of ours will be written: `新增`, or `更新` where it stands already. */
export function writingWords(replaces: boolean, language: Language): string {
  if (language === "zh") return replaces ? "更新" : "新增";
  return replaces ? "updated" : "new";
}

/** What the screen reader says of a link to a cell. */
export function goToWords(place: string, language: Language): string {
  return language === "zh" ? `转到${place}` : `Go to ${place}`;
}
