/** A sentence in half-width signs and without spaces, for its shape; its texts are taken from what was written. */
export interface DescribedText {
  readonly key: string;
  /** What was written between two places of the key, with quotes, full-width signs and inner spaces. */
  readonly written: (from: number, to?: number) => string;
  /** The same stretch, to be read by itself. */
  readonly part: (from: number, to?: number) => DescribedText;
}

/** Unlike the grammar's own spelling, nothing is mended, dropped or joined but space: one sign stays one sign. */
export function describedText(sentence: string): DescribedText {
  let key = "";
  const places: number[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const sign = sentence[at]!;
    if (/[\s\u200b\ufeff]/.test(sign)) continue;
    const narrow = sign.normalize("NFKC");
    key += narrow.length !== 1 ? sign : dashes.has(narrow) ? "-" : narrow;
    places.push(at);
  }
  const written = (from: number, to = key.length): string => {
    const start = from === 0 ? 0 : places[from - 1]! + 1;
    return sentence.slice(start, places[to] ?? sentence.length).trim();
  };
  return { key, written, part: (from, to) => describedText(written(from, to)) };
}

const dashes: ReadonlySet<string> = new Set("—–―−‐‑‒");
