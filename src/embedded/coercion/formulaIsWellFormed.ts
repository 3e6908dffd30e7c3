/** Excel takes no longer formulas. */
const longestFormula = 8192;

/** An operator where a value must stand: first of all, behind a bracket, or behind another one that is no sign. */
const misplacedOperator =
  /(?:^=|[(,{;])\s*[*\/^&<>=]|[-+*\/^&<>=]\s*[*\/^&]|[-+*\/^&]\s*[<>=]|=\s*[<>=]|>\s*[<>]|<\s*</;

/**
 * Whether Excel would take a formula at all: it is not too long, brackets and quotation marks come in pairs, and
 * operators stand between values. Names and arguments are not looked at; a wrong one is an error value.
 */
export function formulaIsWellFormed(formula: string): boolean {
  const open: string[] = [];
  let quote = "";
  let inside = 0;
  for (const letter of formula.slice(1)) {
    if (quote !== "") {
      if (letter === quote) quote = "";
      continue;
    }
    // Between square brackets stand names of tables and files, in which everything may occur.
    if (letter === "[") inside += 1;
    else if (letter === "]") inside -= 1;
    if (inside > 0) continue;
    if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(" || letter === "{") open.push(letter);
    else if (letter === ")" && open.pop() !== "(") return false;
    else if (letter === "}" && open.pop() !== "{") return false;
  }
  const isClosed = quote === "" && inside === 0 && open.length === 0;
  return (
    isClosed &&
    formula.length <= longestFormula &&
    formula.trim().length > 1 &&
    !/[-+*/^&=<>,(]\s*$/.test(formula) &&
    !misplacedOperator.test(formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, '""'))
  );
}
