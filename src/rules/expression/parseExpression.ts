import { functionArity, type Expression, type ExpressionError } from "./Expression";

/** Far beyond any printed rule; keeps a hostile pack from exhausting the stack. */
const longest = 2000;
const deepest = 40;

const tokenPattern = /\s*(?:([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)|(\d+(?:\.\d+)?)|([-+*/(),]))/y;

interface Token {
  readonly kind: "name" | "number" | "sign" | "end";
  readonly text: string;
  readonly position: number;
}

/** Carries an {@link ExpressionError} out of the recursion; never leaves this file. */
class ParseFailure extends Error {
  constructor(readonly reason: ExpressionError) {
    super(reason.error);
  }
}

/**
 * Reads an expression: data items and parts by id, plain decimals, `+ - * /`, parentheses, unary minus,
 * `min(a, b)`, `max(a, b)`, `abs(a)`. Ids hold letters, digits and dots only (a hyphen is always a minus).
 * Whether the ids exist is not looked at here.
 * @example parseExpression("staff.extra / (staff.inQuota + staff.extra)")
 * @returns the tree, or where and why the text is none; see {@link isExpressionError}
 */
export function parseExpression(text: string): Expression | ExpressionError {
  if (text.length > longest) return { error: "tooLong", position: longest, found: "" };
  try {
    return new Parser(tokensOf(text)).whole();
  } catch (failure) {
    if (failure instanceof ParseFailure) return failure.reason;
    throw failure;
  }
}

/** Tells a failed reading from a tree. */
export function isExpressionError(result: Expression | ExpressionError): result is ExpressionError {
  return "error" in result;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (text.slice(position).trim() !== "") {
    tokenPattern.lastIndex = position;
    const match = tokenPattern.exec(text);
    const start = position + (/^\s*/.exec(text.slice(position))?.[0].length ?? 0);
    if (!match) {
      const found = String.fromCodePoint(text.codePointAt(start)!);
      throw new ParseFailure({ error: "unexpected", position: start, found });
    }
    const [, name, number, sign] = match;
    const kind = name !== undefined ? "name" : number !== undefined ? "number" : "sign";
    tokens.push({ kind, text: name ?? number ?? sign ?? "", position: start });
    position = tokenPattern.lastIndex;
  }
  tokens.push({ kind: "end", text: "", position: text.length });
  return tokens;
}

class Parser {
  private index = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const tree = this.sum();
    if (this.next.kind !== "end") throw this.unexpected();
    return tree;
  }

  private sum(): Expression {
    if (++this.depth > deepest) throw this.failure("tooDeep");
    let left = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) {
      left = { kind: "binary", operator: sign, left, right: this.product() };
    }
    this.depth--;
    return left;
  }

  private product(): Expression {
    let left = this.signed();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
      left = { kind: "binary", operator: sign, left, right: this.signed() };
    }
    return left;
  }

  private signed(): Expression {
    if (!this.take("-")) return this.atom();
    if (++this.depth > deepest) throw this.failure("tooDeep");
    const of = this.signed();
    this.depth--;
    return { kind: "negate", of };
  }

  private atom(): Expression {
    const token = this.next;
    if (this.take("(")) {
      const inner = this.sum();
      this.expect(")");
      return inner;
    }
    if (token.kind !== "name" && token.kind !== "number") throw this.unexpected();
    this.index++;
    if (token.kind === "number") return { kind: "number", text: token.text };
    return this.take("(") ? this.call(token) : { kind: "identifier", id: token.text };
  }

  private call(name: Token): Expression {
    if (!isFunctionName(name.text)) {
      throw new ParseFailure({
        error: "unknownFunction",
        position: name.position,
        found: name.text,
      });
    }
    const list = [this.sum()];
    while (this.take(",")) list.push(this.sum());
    this.expect(")");
    if (list.length !== functionArity[name.text]) {
      throw new ParseFailure({ error: "argumentCount", position: name.position, found: name.text });
    }
    return { kind: "call", name: name.text, arguments: list };
  }

  private get next(): Token {
    return this.tokens[this.index]!;
  }

  private take<S extends string>(...signs: readonly S[]): S | null {
    const { kind, text } = this.next;
    const sign = kind === "sign" ? signs.find((candidate) => candidate === text) : undefined;
    if (sign === undefined) return null;
    this.index++;
    return sign;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw this.unexpected();
  }

  private unexpected(): ParseFailure {
    return this.failure(this.next.kind === "end" ? "unexpectedEnd" : "unexpected");
  }

  private failure(error: ExpressionError["error"]): ParseFailure {
    return new ParseFailure({ error, position: this.next.position, found: this.next.text });
  }
}

function isFunctionName(name: string): name is keyof typeof functionArity {
  return Object.hasOwn(functionArity, name);
}
