import type { WordNode } from "./WordNode";
import { nodeText } from "./nodeText";

const longestName = 31;

/**
 * The heading of a table among the paragraphs between it and the table before: the last one that is styled as a heading,
 * else the last one that is called a table or a form (…表, with or without a bracket behind), else the last one that is
 * no label with a colon (单位：万元, 填报单位（盖章）：), no number of an annex and no whole sentence.
 * @returns null where none of them is one
 */
export function headingOf(paragraphs: readonly WordNode[]): string | null {
  const lines = paragraphs
    .map((paragraph) => ({ text: nodeText(paragraph).replace(/\s+/g, " "), paragraph }))
    .filter(({ text }) => text !== "");
  const found =
    lines.findLast(({ paragraph }) => isHeading(paragraph)) ??
    lines.findLast(({ text }) => /表\s*(（[^（）]*）|\([^()]*\))?$/.test(text)) ??
    lines.findLast(({ text }) => !/[:：。；;]|^附件?\s*[\d一二三四五六七八九十]*$/.test(text));
  return found?.text ?? null;
}

function isHeading({ styleName }: WordNode): boolean {
  return /^(heading|title|标题)/i.test(styleName ?? "");
}

/**
 * Sheet names for tables in their order: the heading as Excel can take it (no `\ / ? * [ ] :`, 31 characters), 表格N
 * without one, and a number behind those that stand earlier already.
 */
export function tableNames(headings: readonly (string | null)[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const plain = (heading ?? "")
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim();
    const name = plain === "" ? `表格${index + 1}` : plain;
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : `(${number})`;
      const candidate = cut(name, longestName - ending.length) + ending;
      // Excel does not tell letter case.
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** The first letters, never half of a surrogate pair. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
