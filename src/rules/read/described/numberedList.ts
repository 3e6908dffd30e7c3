import type { DescribedText } from "./DescribedText";

/**
 * `（1）…；（2）…` with nothing before it, each item read by itself. An item may hold a list of its own: it ends at the
 * first mark of the next number at which both it and all that follow can be read.
 * @returns null where the items cannot be read whole
 */
export function numberedList<T>(
  text: DescribedText,
  separator: ";" | "。",
  read: (item: DescribedText) => T | null
): readonly T[] | null {
  /** Marks from which the rest is known not to be readable. */
  const failed = new Set<number>();

  const from = (order: number, at: number): readonly T[] | null => {
    const mark = `(${order})`;
    if (failed.has(at) || !text.key.startsWith(mark, at)) return null;
    const start = at + mark.length;
    const next = `${separator}(${order + 1})`;
    for (
      let end = text.key.indexOf(next, start);
      end !== -1;
      end = text.key.indexOf(next, end + 1)
    ) {
      const item = read(text.part(start, end));
      const rest = item === null ? null : from(order + 1, end + 1);
      if (item !== null && rest !== null) return [item, ...rest];
    }
    const last = read(text.part(start));
    if (last !== null) return [last];
    failed.add(at);
    return null;
  };
  return from(1, 0);
}
