import { Exact, plain } from "../../../number/exact";
import type { WordTree } from "./WordTree";

/** A formula longer or deeper than this is none. */
const longest = 600;
const deepest = 12;

type Token =
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "words"; readonly text: string };

/** A number that no word hangs on: `2020年` and `1-9月` are words. */
const number = /\d+(?:\.\d+)?%?(?![\d.]*[\u4e00-\u9fffA-Za-z])/y;
const period = /\d{1,2}-\d{1,2}月/y;

/**
 * Reads the words of a formula, normalised by `plainText`: `+ - * /`, brackets, numbers, and runs of words.
 * A bracket directly after a word explains it and belongs to it; `×100%` is a factor of 1 and falls away.
 * @returns null where the text is no whole formula
 */
export function parseWords(body: string): WordTree | null {
  if (body.length > longest) return null;
  const tokens = tokensOf(body.replace(/\*100$/, "").replace(/\*100(?=\)+$)/, ""));
  if (tokens === null) return null;
  const reader = new WordReader(tokens);
  const tree = reader.sum(0);
  return tree !== null && reader.atEnd ? tree : null;
}

function tokensOf(body: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < body.length;) {
    const last = tokens.at(-1)?.kind;
    const sign = body[at]!;
    if ("+-*/()".includes(sign)) {
      tokens.push({ kind: "sign", text: sign });
      at++;
      continue;
    }
    number.lastIndex = at;
    period.lastIndex = at;
    const figure = period.test(body) ? undefined : number.exec(body)?.[0];
    if (figure !== undefined && last !== "words") {
      tokens.push({ kind: "number", text: fractionOf(figure) });
      at += figure.length;
      continue;
    }
    const end = wordsEnd(body, at);
    if (end === null) return null;
    tokens.push({ kind: "words", text: body.slice(at, end) });
    at = end;
  }
  return tokens;
}

/** Where a run of words ends; null where a bracket in it stays open. */
function wordsEnd(body: string, start: number): number | null {
  for (let at = start; at < body.length; at++) {
    period.lastIndex = at;
    const months = period.exec(body)?.[0];
    if (months !== undefined) {
      at += months.length - 1;
      continue;
    }
    const sign = body[at]!;
    if (sign === "(" && at > start) {
      const close = closingBracket(body, at);
      if (close === null) return null;
      at = close;
    } else if ("+-*/()".includes(sign)) {
      return at;
    }
  }
  return body.length;
}

function closingBracket(body: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < body.length; at++) {
    if (body[at] === "(") depth++;
    if (body[at] === ")" && --depth === 0) return at;
  }
  return null;
}

function fractionOf(figure: string): string {
  return figure.endsWith("%") ? plain(new Exact(figure.slice(0, -1)).dividedBy(100)) : figure;
}

class WordReader {
  private index = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.index === this.tokens.length;
  }

  sum(depth: number): WordTree | null {
    let left = this.product(depth);
    for (let sign = this.take("+-"); left !== null && sign !== null; sign = this.take("+-")) {
      const right = this.product(depth);
      if (right === null) return null;
      left = { kind: "binary", operator: sign as "+" | "-", left, right };
    }
    return left;
  }

  private product(depth: number): WordTree | null {
    let left = this.signed(depth);
    for (let sign = this.take("*/"); left !== null && sign !== null; sign = this.take("*/")) {
      const right = this.signed(depth);
      if (right === null) return null;
      left = product(sign as "*" | "/", left, right);
    }
    return left;
  }

  private signed(depth: number): WordTree | null {
    if (this.take("-") === null) return this.atom(depth);
    const of = this.atom(depth);
    return of && { kind: "negate", of };
  }

  private atom(depth: number): WordTree | null {
    const token = this.tokens[this.index];
    if (token === undefined || depth > deepest) return null;
    this.index++;
    if (token.kind === "number") return token;
    if (token.kind === "words") return { kind: "operand", words: token.text };
    if (token.text !== "(") return null;
    const inner = this.sum(depth + 1);
    return this.take(")") === null ? null : inner;
  }

  private take(signs: string): string | null {
    const token = this.tokens[this.index];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.index++;
    return token.text;
  }
}

function product(operator: "*" | "/", left: WordTree, right: WordTree): WordTree {
  const isOne = (tree: WordTree): boolean => tree.kind === "number" && tree.text === "1";
  if (isOne(right)) return left;
  if (operator === "*" && isOne(left)) return right;
  return { kind: "binary", operator, left, right };
}
