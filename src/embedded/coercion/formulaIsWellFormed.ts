/**
 * Whether Excel would take a formula at all: brackets and quotation marks come in pairs, and it does not end with an
 * operator. Names and arguments are not looked at; a wrong one is an error value.
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
  return isClosed && !/[-+*/^&=<>,(]\s*$/.test(formula) && formula.trim().length > 1;
}
