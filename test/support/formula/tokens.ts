/** A piece of a formula. `text` is what it means (a string without quotes, an operator as written). */
export interface Token {
  readonly kind:
    "number" | "string" | "reference" | "function" | "boolean" | "name" | "operator" | "end";
  readonly text: string;
  /** Sheet of a reference, without quotes. */
  readonly sheet?: string;
  /** Where it starts in the formula, for messages. */
  readonly at: number;
}

const sheetPart = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cellPart = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*(?![\p{L}\p{N}_(])`;

/** In order; the first that matches wins. */
const patterns: readonly (readonly [kind: Token["kind"] | "space", pattern: RegExp])[] = [
  ["space", /[ \r\n]+/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ["string", /"(?:[^"]|"")*"/uy],
  ["reference", new RegExp(`(?:${sheetPart})?${cellPart}(?::${cellPart})?`, "uy")],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["boolean", /(?:TRUE|FALSE)(?![\p{L}\p{N}_.!])/iuy],
  ["name", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["operator", /<=|>=|<>|[-+*/&=<>%(),]/uy],
];

/**
 * Cuts a formula (without `=`) into tokens.
 * @throws SyntaxError for anything outside the small language: `^`, braces, `#REF!`, whole columns, structured references
 */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = match(formula, at);
    if (!token)
      throw new SyntaxError(
        `cannot read ${JSON.stringify(formula.slice(at, at + 12))} at ${at} in ${formula}`
      );
    if (token.kind !== "space") tokens.push(meaning(token.kind, token.text, at));
    at += token.text.length;
  }
  tokens.push({ kind: "end", text: "", at });
  return tokens;
}

function match(
  formula: string,
  at: number
): { kind: Token["kind"] | "space"; text: string } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0] };
  }
  return null;
}

function meaning(kind: Token["kind"], text: string, at: number): Token {
  if (kind === "string") return { kind, text: text.slice(1, -1).replaceAll('""', '"'), at };
  if (kind !== "reference" || !text.includes("!")) return { kind, text, at };
  const bang = text.lastIndexOf("!");
  const written = text.slice(0, bang);
  const sheet = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { kind, text: text.slice(bang + 1), sheet, at };
}
