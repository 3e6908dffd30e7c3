/** A criterion in the spelling that the grammar knows, with the way back to what was written. */
export interface NormalSentence {
  readonly text: string;
  /** The written text that stands behind a stretch of the normal one. */
  readonly written: (from: number, to: number) => string;
}

interface Letter {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** Signs of one meaning, after NFKC. */
const signs: Readonly<Record<string, string>> = {
  "≦": "≤",
  "⩽": "≤",
  "≧": "≥",
  "⩾": "≥",
  "〈": "<",
  "〉": ">",
  "∶": ":",
  "｡": "。",
  "*": "×",
  "✕": "×",
  "∗": "×",
  "【": "[",
  "】": "]",
  "〔": "(",
  "〕": ")",
};
for (const dash of "—–―−‐‑‒─~〜－") (signs as Record<string, string>)[dash] = "-";

/** Written differently, meant alike: applied in order to the whole text, NFKC and signs done. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/<=|=<|≤=|<_/g, "≤"],
  [/>=|=>|≥=/g, "≥"],
  [/\|\|/g, "|"],
  [/百份点/g, "百分点"],
  [/(?<=\d|\.)[Oo〇](?=[\d%.Oo〇分])|(?<=\d|\.)[Oo〇]$/g, "0"],
  [/[lI](?=\.?\d)|(?<=\d)[lI](?=[\d%.分])|(?<=[得计扣评给])[lI](?=分)/g, "1"],
  [/(?<=\d)[Oo〇](?=[\d%.Oo〇分])/g, "0"],
  [/(?<=[得计扣评给])[Oo〇](?=\.\d)/g, "0"],
  [/(?<=[%)])一(?=\d)/g, "-"],
  [/--+/g, "-"],
  [/(?<=等于|大于|小于|高于|低于|超过|[为≤≥<>=])零(?![\u4e00-\u9fa5]*增长)/g, "0"],
  [/九成(?![本果立效员功])/g, "90%"],
  [/八成(?![本果立效员功])/g, "80%"],
  [/七成(?![本果立效员功])/g, "70%"],
  [/六成(?![本果立效员功])/g, "60%"],
  [/五成(?![本果立效员功])/g, "50%"],
  [/(?<=[率数额值分)])[xX](?=[\d该本权分标指])/g, "×"],
  [/,(?=[,;。])/g, ""],
  [/;(?=[;。])/g, ""],
  [/(?<=[;。])[,;。]+/g, ""],
];

const digits = "零一二三四五六七八九";

/**
 * Half-width, one sign for one meaning, no quotes and no spaces; circled numbers become `(1)`, 百分之九十五 `95%`.
 * What OCR damaged is mended only beside digits, where nothing else can stand.
 */
export function normaliseSentence(written: string): NormalSentence {
  let letters: readonly Letter[] = lettersOf(written);
  for (const [pattern, text] of spellings) letters = replace(letters, pattern, () => text);
  letters = replace(letters, /百分之([零一二三四五六七八九十百点两]+|\d+(?:\.\d+)?)/g, percentOf);
  return {
    text: textOf(letters),
    written: (from, to) => {
      const first = letters[from];
      const last = letters[Math.min(to, letters.length) - 1];
      if (first === undefined || last === undefined) return "";
      // Quotes are no letters of the normal text, and belong to the words they enclose.
      const opening = /[“‘「『《]*$/.exec(written.slice(0, first.at))?.[0].length ?? 0;
      const closing = /^[”’」』》]*/.exec(written.slice(last.end))?.[0].length ?? 0;
      return written.slice(first.at - opening, last.end + closing);
    },
  };
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ text }) => text).join("");
}

/** One entry for each letter of the normal text. */
function lettersOf(written: string): Letter[] {
  const letters: Letter[] = [];
  const add = (text: string, at: number, end: number): void => {
    for (const letter of text) letters.push({ text: letter, at, end });
  };
  let at = 0;
  for (const character of written) {
    const end = at + character.length;
    const circled = /[①-⑳]/u.test(character) ? character.codePointAt(0)! - 0x245f : null;
    if (circled !== null) add(`(${circled})`, at, end);
    else if (/[\r\n]/.test(character)) lineBreak(letters, at, end, add);
    else if (!/[\s“”"'‘’「」『』《》\u200b\ufeff]/u.test(character)) {
      for (const letter of character.normalize("NFKC")) add(signs[letter] ?? letter, at, end);
    }
    at = end;
  }
  return letters;
}

/** A line break separates like a semicolon, unless a sign does so already. */
function lineBreak(
  letters: readonly Letter[],
  at: number,
  end: number,
  add: (text: string, at: number, end: number) => void
): void {
  const before = letters.at(-1)?.text ?? ";";
  if (!/[,;。:、]/.test(before)) add(";", at, end);
}

function replace(
  letters: readonly Letter[],
  pattern: RegExp,
  print: (match: RegExpExecArray) => string
): readonly Letter[] {
  const text = textOf(letters);
  const result: Letter[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    result.push(...letters.slice(done, match.index));
    const covered = letters.slice(match.index, match.index + found.length);
    const [first, last] = [covered[0], covered.at(-1)];
    if (first !== undefined && last !== undefined) {
      for (const letter of print(match)) result.push({ text: letter, at: first.at, end: last.end });
    }
    done = match.index + found.length;
  }
  result.push(...letters.slice(done));
  return result;
}

function percentOf([whole, number]: RegExpExecArray): string {
  if (number === undefined) return whole;
  if (/^\d/.test(number)) return `${number}%`;
  const value = numeralOf(number);
  return value === null ? whole : `${value}%`;
}

/** A Chinese numeral up to 199, with 点 for decimals, as digits; null where it is none. */
export function numeralOf(text: string): string | null {
  const [whole = "", fraction] = text.replaceAll("两", "二").split("点");
  const match = /^(?:(一?百)零?)?(?:([二三四五六七八九一])?(十))?([零一二三四五六七八九])?$/.exec(
    whole
  );
  if (match === null || whole === "") return null;
  const [, hundred, tens, ten, ones] = match;
  const value =
    (hundred === undefined ? 0 : 100) +
    (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : digits.indexOf(tens))) +
    (ones === undefined ? 0 : digits.indexOf(ones));
  if (fraction === undefined) return String(value);
  const decimals = Array.from(fraction, (digit) => digits.indexOf(digit));
  return decimals.some((digit) => digit < 0) ? null : `${value}.${decimals.join("")}`;
}
