import type { MoneyUnit } from "../number/units";

/** A label as it is compared: half width, without spaces, quotes, numbering and units; what was dropped is kept. */
export interface NormalisedLabel {
  /** With its remaining brackets: `因公出国(境)费`. */
  readonly text: string;
  /** Without bracketed parts: `雇员和临聘人员`. Equal to `text` where there are none. */
  readonly bare: string;
  /** What stood in the brackets that were left out of `bare`. */
  readonly brackets: readonly string[];
  /** A money unit that stood in brackets or behind the label. */
  readonly unit: MoneyUnit | null;
  /** 其中： stood before it: the row is part of another. */
  readonly within: boolean;
}

const circled = /^[①-⑳⓪❶-❿]/;
const numbering =
  /^(?:[一二三四五六七八九十]{1,3}[、.,:]|\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[、.]?(?=[^0-9.])|[0-9]{1,3}(?:[、,]|\.(?![0-9]))|[0-9]{1,2}\)|[-—*★·•]+(?=[^0-9-—]))/;
const within = /^(?:其中|其它|含)[:、,]?/;
const bracketedUnit = /\((?:单位[:]?)?(?:人民币)?(亿元|万元|千元|元|人|个|项|%)\)/;
const trailingUnit = /[/,](亿元|万元|千元|元)$/;

/**
 * Makes a cell's text comparable.
 * @example normaliseLabel("（一）“三公”经费 预算数（万元）") // text 三公经费预算数, unit 万元
 */
export function normaliseLabel(raw: string): NormalisedLabel {
  let text = raw.trim().replace(circled, "").normalize("NFKC");
  text = text
    .replace(/[\s\u200b\ufeff"'“”‘’「」『』《》<>]/g, "")
    .replaceAll("【", "(")
    .replaceAll("】", ")");
  let isWithin = false;
  for (let more = true; more;) {
    const rest = text.replace(numbering, "");
    const inner = /^(?:其中)[:、,]?/.test(rest) ? rest.replace(within, "") : rest;
    if (inner !== rest) isWithin = true;
    more = inner !== text && inner !== "";
    if (inner !== "") text = inner;
  }
  text = text.replace(/^[减加]:/, "");
  let unit: MoneyUnit | null = null;
  const note = (found: string): string => {
    if (found.endsWith("元")) unit = found as MoneyUnit;
    return "";
  };
  text = text.replace(bracketedUnit, (_, found: string) => note(found));
  text = text.replace(trailingUnit, (_, found: string) => note(found));
  // 年初预算数为 | 6,772.56万元: a sentence cut into cells.
  text = text
    .replace(/[:。;]+$/, "")
    .replace(/(?<=[数额资计人产出费])[为是]$/, "")
    .replace(/%$/, "");
  const brackets: string[] = [];
  const bare = text.replace(/\(([^()]*)\)/g, (_, inner: string) => {
    brackets.push(inner);
    return "";
  });
  return { text, bare: bare === "" ? text : bare, brackets, unit, within: isWithin };
}
