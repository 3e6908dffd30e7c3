import type { MoneyUnit } from "../units";

/** Units that may stand behind a number in its cell. */
export type WrittenUnit = MoneyUnit | "人" | "项" | "个" | "%";

/**
 * Each written suffix and the unit it means, longest first so that 万元 is not read as 元. 名 counts people; 件 and 辆
 * count things; a bare 万 or 亿 behind an amount is 万元 or 亿元.
 */
const suffixes: readonly (readonly [suffix: string, unit: WrittenUnit])[] = [
  ["亿元", "亿元"],
  ["万元", "万元"],
  ["千元", "千元"],
  ["元", "元"],
  ["亿", "亿元"],
  ["万", "万元"],
  ["人", "人"],
  ["名", "人"],
  ["项", "项"],
  ["个", "个"],
  ["件", "个"],
  ["辆", "个"],
  ["%", "%"],
];

/**
 * Splits a trailing unit off. `1.2万人` leaves `1.2万`, which is no number: a factor inside a count is not guessed.
 * @param compact the text after {@link halfWidth}
 * @returns the text before the unit, and the unit or null
 * @example splitUnit("28.8万元") // { body: "28.8", unit: "万元" }
 */
export function splitUnit(compact: string): {
  readonly body: string;
  readonly unit: WrittenUnit | null;
} {
  for (const [suffix, unit] of suffixes)
    if (compact.endsWith(suffix)) return { body: compact.slice(0, -suffix.length), unit };
  return { body: compact, unit: null };
}
