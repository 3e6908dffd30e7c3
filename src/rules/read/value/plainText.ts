/** Quotes and book marks, which forms put around 三公 and around names: “三公”, 「」, 《》. */
const quotes = /["'`“”‘’„‟〝〞＂＇「」『』《》〈〉«»]/g;

/** `①` would otherwise become a plain 1. */
const circled = /[①-⑳⑴-⒇㈠-㈩]/g;

/** 「在公经费」 stands for 三公经费 in official forms. */
const misprint = /在公经费/g;

/**
 * A text with half-width signs, round brackets only, `*` and `/` for `×` and `÷`, without quotes and blanks.
 * Line breaks stay. A minus of any length is `-`.
 */
export function plainText(text: string): string {
  return text
    .replace(/…+|⋯+/g, "...")
    .replace(circled, ";")
    .normalize("NFKC")
    .replace(quotes, "")
    .replace(/[[【〔〖{]/g, "(")
    .replace(/[\]】〕〗}]/g, ")")
    .replace(/[×✕✖╳⨯∙·∗﹡]|(?<=[)\u4e00-\u9fff])[xX](?=\d)/g, "*")
    .replace(/[÷∕⁄➗]/g, "/")
    .replace(/[−–—―‐‑﹣]+/g, "-")
    .replace(/[＝]|等于/g, "=")
    .replace(/[∶︰]/g, ":")
    .replace(/[Σ∑]/g, "")
    .replace(/[^\S\n]+/g, "")
    .replace(misprint, "三公经费");
}

/** Signs that carry a formula over a line break: a break beside one, or inside a bracket, is none. */
const carriesOver = /[-+*/=(]$/;
const carriedOn = /^[-+*/=)]/;

/** Joins the lines of a text where a formula goes on in the next; other breaks stay. */
export function joinedLines(plain: string): string {
  let joined = "";
  for (const line of plain.split("\n").filter((one) => one !== "")) {
    const goesOn = carriesOver.test(joined) || carriedOn.test(line) || depthOf(joined) > 0;
    joined += joined === "" || goesOn ? line : `\n${line}`;
  }
  return joined;
}

/** Brackets that are open at the end of a text; negative where more are closed than opened. */
export function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text) depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
  return depth;
}
