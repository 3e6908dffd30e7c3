import { mapCode } from "./mapCode";

const binders = /(?<![\p{L}\p{N}_.])(LET|LAMBDA)\(/giu;
const plainName = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*$/u;

/**
 * Names that LET and LAMBDA give to values stand in files with `_xlpm.` before them.
 * `LET(x,1,x+1)` becomes `LET(_xlpm.x,1,_xlpm.x+1)`.
 */
export function markParameters(formula: string): string {
  const names = new Set<string>();
  for (const match of formula.matchAll(binders)) {
    const values = argumentsFrom(formula, match.index + match[0].length);
    const isLet = match[1]!.toUpperCase() === "LET";
    values.slice(0, -1).forEach((value, at) => {
      const name = plainName.exec(value)?.[1];
      if (name !== undefined && !(isLet && at % 2 === 1)) names.add(name.toLowerCase());
    });
  }
  if (names.size === 0) return formula;
  return mapCode(formula, (code) =>
    code.replace(/(?<![\p{L}\p{N}_.$!])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_.!])/gu, (word) =>
      names.has(word.toLowerCase()) ? `_xlpm.${word}` : word
    )
  );
}

/** The arguments of a call, from behind its parenthesis to the one that closes it. */
function argumentsFrom(formula: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = "";
  let from = start;
  for (let at = start; at < formula.length; at++) {
    const letter = formula[at]!;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(" || letter === "{" || letter === "[") depth += 1;
    else if (letter === "," && depth === 0) {
      found.push(formula.slice(from, at));
      from = at + 1;
    } else if (letter === ")" || letter === "}" || letter === "]") {
      if (depth === 0) return [...found, formula.slice(from, at)];
      depth -= 1;
    }
  }
  return found;
}
