/** An enumerated part of a sentence, in the normal text. */
export interface SentenceItem {
  readonly from: number;
  readonly to: number;
}

export interface SplitSentence {
  /** What stands before the first mark. */
  readonly head: SentenceItem | null;
  readonly items: readonly SentenceItem[];
}

const styles: readonly { readonly mark: RegExp; readonly order: (text: string) => number }[] = [
  { mark: /\((\d{1,2})\)(?!分)/g, order: Number },
  { mark: /\(([一二三四五六七八九十]{1,2})\)/g, order: chinese },
  { mark: /(?<![\d.%-])(\d{1,2})(?:[.、)](?!\d)|\.(?=\d+年))/g, order: Number },
  { mark: /([一二三四五六七八九十]{1,2})、/g, order: chinese },
  { mark: /(?<![A-Za-z])([a-h])[.、)]/g, order: (text) => text.charCodeAt(0) - 96 },
  { mark: /([一二三四五六七八九])是(?=[\u4e00-\u9fa5])/g, order: chinese },
  { mark: /第([一二三四五六七八九])[,、:]/g, order: chinese },
];

/** 预算执行率（5分）：…；公用经费控制率（3分）：… without numbers. */
const header =
  /(?<=^|[;。])(?=[^,;。:=%\d()]{2,20}(?:\((?:占|共)?\d+(?:\.\d+)?分\)|占\d+(?:\.\d+)?分):)/g;

/**
 * The items of an enumeration 1, 2, 3 …; `(1)`, `①`, `1.`, `一、`, `a.`, `一是`. Null where there are not at least two,
 * or they do not count up. A first mark may be missing: `季度执行率：…；2.全年…`.
 */
export function splitItems(text: string): SplitSentence | null {
  for (const { mark, order } of styles) {
    const marks = [...text.matchAll(mark)].filter(
      ({ index }) =>
        index === 0 ||
        /[,;。:、)分]/.test(text[index - 1] ?? "") ||
        /[\u4e00-\u9fa5]/.test(text[index - 1] ?? "")
    );
    const rising: RegExpMatchArray[] = [];
    for (const found of marks) {
      if (order(found[1] ?? "") === rising.length + 1) rising.push(found);
    }
    if (rising.length < 2) continue;
    const first = rising[0]!.index ?? 0;
    const items = rising.map((found, index): SentenceItem => {
      const from = (found.index ?? 0) + found[0].length;
      return { from, to: rising[index + 1]?.index ?? text.length };
    });
    return { head: first === 0 ? null : { from: 0, to: first }, items };
  }
  const heads = [...text.matchAll(header)].map(({ index }) => index);
  if (heads.length < 2) return null;
  return {
    head: heads[0] === 0 ? null : { from: 0, to: heads[0] ?? 0 },
    items: heads.map((from, index) => ({ from, to: heads[index + 1] ?? text.length })),
  };
}

function chinese(text: string): number {
  if (text.startsWith("十"))
    return 10 + Math.max(0, "一二三四五六七八九".indexOf(text[1] ?? "") + 1);
  return "一二三四五六七八九十".indexOf(text) + 1;
}
