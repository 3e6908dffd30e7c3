import { functions } from "./functions";
import { type Node, parseFormula } from "./syntax";

/** What the lint allows beyond plain Excel. */
export interface LintOptions {
  /** The add-in's own functions, `JX.*`. */
  readonly ownFunctions?: boolean;
}

const longestFormula = 8192;
const longestText = 255;
const deepestIf = 64;

/**
 * What keeps a formula from working in every Excel since 2016 and in files of every host.
 * @param formula with or without `=`
 * @returns one English sentence per mistake; empty for a good formula
 * @example lintFormula("A:A") // ["whole-column reference A:A", …]
 */
export function lintFormula(formula: string, options: LintOptions = {}): string[] {
  const mistakes: string[] = [];
  const body = formula.replace(/^=/, "");
  const code = withoutTexts(body);
  if (body.length + 1 > longestFormula)
    mistakes.push(`${body.length + 1} characters, at most ${longestFormula}`);
  for (const [, text = ""] of body.matchAll(/"((?:[^"]|"")*)"/g)) {
    const length = text.replaceAll('""', '"').length;
    if (length > longestText)
      mistakes.push(`text literal of ${length} characters, at most ${longestText}`);
  }
  if (/_xlfn\.|_xlws\.|_xludf\./i.test(code)) mistakes.push("a prefix _xlfn. or its like");
  if (/[{}]/.test(code)) mistakes.push("array braces");
  for (const [found] of code.matchAll(
    /(?<![\p{L}\p{N}_$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_(])/giu
  ))
    mistakes.push(`whole-column reference ${found}`);
  for (const [found] of code.matchAll(/(?<![\p{L}\p{N}_$.])\$?\d+:\$?\d+(?![\p{L}\p{N}_.])/gu))
    mistakes.push(`whole-row reference ${found}`);
  for (const [, name = ""] of code.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) {
    const upper = name.toUpperCase();
    const own = options.ownFunctions === true && upper.startsWith("JX.");
    if (!functions.has(upper) && !own) mistakes.push(`function ${name} is not on the list`);
  }
  return [...mistakes, ...syntaxMistakes(body)];
}

/** Texts and quoted sheet names blanked out, so that what they say is not taken for code. */
function withoutTexts(body: string): string {
  return body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (found) => found[0]! + found[0]!);
}

function syntaxMistakes(body: string): string[] {
  try {
    const tree = parseFormula(body);
    const depth = ifDepth(tree);
    return depth > deepestIf ? [`IF nested ${depth} deep, at most ${deepestIf}`] : [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function ifDepth(node: Node): number {
  switch (node.kind) {
    case "call":
      return (node.name === "IF" ? 1 : 0) + Math.max(0, ...node.args.map(ifDepth));
    case "binary":
      return Math.max(ifDepth(node.left), ifDepth(node.right));
    case "negate":
    case "plus":
    case "percent":
      return ifDepth(node.of);
    case "literal":
    case "missing":
    case "name":
    case "reference":
      return 0;
  }
}
