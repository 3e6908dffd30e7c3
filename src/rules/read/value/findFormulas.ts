import { depthOf, joinedLines, plainText } from "./plainText";
import { parseWords } from "./parseWords";
import type { WordTree } from "./WordTree";

/** A formula found in a text. */
export interface PrintedFormula {
  /** What it is the formula of, normalised; null where the text does not say. */
  readonly of: string | null;
  /** Null where it could not be taken apart. */
  readonly tree: WordTree | null;
  /** The formula as found, normalised signs. */
  readonly text: string;
  /** Told with signs (`a/b×100%`), not with words (a与b的比率). */
  readonly signs: boolean;
}

const separators = /[。;!?\n,:]/;
const leading =
  /^(?:其中|计算公式(?:为|是)?|公式(?:为|是)?|计算方法(?:为|是)?|\(?\d{1,2}[.、)]|即|为|是|以(?![前后上下外])|按照|按(?![期时月年季])|采用|根据|注)+(?=.)/;
/** A formula of the score, not of the value. */
const scored = /得分|评分|分值|分数|权重|满分|标准分|扣分|\d分/;
const comparison = /[<>≤≥≦≧≠]/;
const hasWord = /[\u4e00-\u9fffA-Za-z]|\.\.\./;
const percent = /[*/]100(?:%|$|(?=[\u4e00-\u9fff)]))|100%\*/;

/**
 * The formulas of a cell, in their order: `名称=…`, `名称：…×100%`, 名称按…计算, and a与b的比率 where no signs are.
 * Definitions, comparisons, worked figures and formulas of the score are none.
 * @param column whether the text stands where only a formula is expected, so that `a/b` alone is one
 */
export function findFormulas(text: string, column: boolean): readonly PrintedFormula[] {
  const pieces = piecesOf(joinedLines(plainText(text)));
  const signed = pieces.flatMap((piece) => signedFormula(piece, column) ?? []);
  if (signed.length > 0) return signed;
  return pieces.flatMap((piece) => spokenFormula(piece) ?? []);
}

interface Piece {
  readonly body: string;
  /** What stands before a colon directly ahead. */
  readonly before: string | null;
}

/** Cuts a text at its punctuation, but not inside brackets unless they do not close. */
function piecesOf(plain: string): readonly Piece[] {
  const closes = depthOf(plain) === 0;
  const pieces: Piece[] = [];
  let body = "";
  let before: string | null = null;
  let depth = 0;
  const end = (sign: string): void => {
    if (body !== "") pieces.push({ body, before });
    before = sign === ":" ? body : null;
    body = "";
  };
  for (const sign of plain) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (separators.test(sign) && (depth <= 0 || !closes)) end(sign);
    else body += sign;
  }
  end("");
  return pieces;
}

function signedFormula(piece: Piece, column: boolean): PrintedFormula | null {
  const { before } = piece;
  const body = withSigns(unwrapped(piece.body));
  const divided = piece.body.includes("除以");
  if (comparison.test(body) || scored.test(body)) return null;
  if (before !== null && scored.test(before)) return null;
  const sides = body.split("=");
  if (sides.length > 1) return equation(sides);
  const named = /^(.{2,30}?)(?:按照|按(?![期时月年季]))(?=.*[+\-*/])(.+)$/.exec(body);
  const [of, right] = named ? [named[1]!, named[2]!] : [before, body];
  if (!percent.test(right) && !divided && !(column && /[^\d/*+-][/*+-]|^\(/.test(right)))
    return null;
  const formula = cut(right);
  if (!hasWord.test(formula) || !/[+\-*/]/.test(formula)) return null;
  return {
    of: of === null ? null : cleaned(of),
    tree: parseWords(formula),
    text: formula,
    signs: true,
  };
}

/** 「（预算调整数=…）」 in brackets of its own. */
function unwrapped(body: string): string {
  const inner = /^\((.*=.*)\)$/.exec(body)?.[1];
  return inner !== undefined && depthOf(inner) === 0 && !inner.startsWith(")") ? inner : body;
}

/** Signs that are written as words. */
function withSigns(body: string): string {
  return body
    .replaceAll("除以", "/")
    .replaceAll("乘以", "*")
    .replaceAll("减去", "-")
    .replaceAll("加上", "+");
}

const ofPoints =
  /\*(?:该|本)?项?(?:指标)?(?:\d+(?:\.\d+)?分|分值|权重分?|满分|标准分|\(?分值\)?).*$/;

/**
 * The quotient in a formula of the score: 「得分=执行数/年初预算数×10分」. It is the value only where it is what the name
 * means too, since 计划数/实际数 may score a value the other way round.
 */
export function findScoreQuotients(text: string): readonly WordTree[] {
  return piecesOf(joinedLines(plainText(text))).flatMap(({ body }) => {
    if (comparison.test(body) || !ofPoints.test(body)) return [];
    const right = cut(withSigns(body.split("=").at(-1)!.replace(ofPoints, "")));
    const tree = hasWord.test(right) && right.includes("/") ? parseWords(right) : null;
    return tree === null ? [] : [tree];
  });
}

/** `名称=…`, perhaps with a worked example after it: the first side that has words and a sign counts. */
function equation([left = "", ...rights]: readonly string[]): PrintedFormula | null {
  const worked = rights.every((right) => !hasWord.test(right));
  if (worked && hasWord.test(left) && percent.test(left)) {
    const formula = cut(left);
    return { of: null, tree: parseWords(formula), text: formula, signs: true };
  }
  const of = cleaned(left);
  for (const right of rights) {
    const formula = cut(right);
    const told = wordedFormula(formula);
    if (told !== null) return { ...told, of: of === "" ? null : of };
    if (!hasWord.test(formula)) continue;
    const tree = parseWords(formula);
    // 「预算数=年初预算数」 defines a word; 「满意度=调查结果」 is no formula, and for both one operand is no sum.
    if (!/[+\-*/]/.test(formula) && tree?.kind !== "operand") return null;
    return { of: of === "" ? null : of, tree, text: formula, signs: true };
  }
  return null;
}

/** The formula up to its closing ×100%, without what leads up to it. */
function cut(text: string): string {
  const body = cleaned(text);
  const closing = /[*/]100%/g;
  for (let found = closing.exec(body); found !== null; found = closing.exec(body)) {
    const end = found.index + found[0].length;
    const next = body[end];
    const open = depthOf(body.slice(0, end));
    if (open === 0 && (next === undefined || !"+-*/)".includes(next))) return body.slice(0, end);
  }
  return body;
}

const cleaned = (text: string): string => text.replace(leading, "");

/** 「预算执行率是指a与b的比率」, 「预算执行率：a与b的比率」. */
function spokenFormula({ body, before }: Piece): PrintedFormula | null {
  const named = /^(.{2,25}?)(?:是指|指的是|指(?![标数]))(.+)$/.exec(body);
  const of = named?.[1] ?? before;
  const told = wordedFormula(named?.[2] ?? body);
  return told && { ...told, of: of === null ? null : cleaned(of) };
}

const lead =
  /^(?:该指标|本指标|主要|用以|用于|反映和考核|反映|考核|考察|评价|衡量|和|及|指的是|是指|指|即|为|通过)+/;
const ratio =
  /^(.+?)(?:与|同|占)(.+?)(?:的|之)?(变动|变化|增减)?(?:比率|比例|比值|比重|百分比|之比)(?:情况|大小)?$/;

/** a与b的比率, a占b的比重; a与b的变动比率 is (a-b)/b. */
function wordedFormula(piece: string): PrintedFormula | null {
  if (/[+*/=]/.test(piece.replace(/\([^()]*\)|部门\/单位/g, "")) || comparison.test(piece))
    return null;
  const found = ratio.exec(piece.replace(lead, ""));
  if (found === null) return null;
  const [, first, second, change] = found;
  const left = operand(first!);
  const right = operand(second!);
  const top: WordTree =
    change === undefined ? left : { kind: "binary", operator: "-", left, right };
  const tree: WordTree = { kind: "binary", operator: "/", left: top, right };
  return { of: null, tree, text: piece, signs: false };
}

const operand = (words: string): WordTree => ({ kind: "operand", words });

/** Whether a formula calculates and does not only define a word by another. */
export function calculates({ tree, text }: PrintedFormula): boolean {
  return tree?.kind !== "operand" || /[*/]/.test(text);
}
