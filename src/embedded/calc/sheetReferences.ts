/** One `Sheet!` of a formula: where it stands, and the name of the sheet without quotes. */
interface Prefix {
  readonly from: number;
  /** Just behind the exclamation mark. */
  readonly to: number;
  readonly sheet: string;
}

const prefixPattern = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;
const brokenPattern =
  /("(?:[^"]|"")*")|#REF!(?:\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]+:\$?[0-9]+)/g;
const referencePattern =
  /^\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?|^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|^\$?[0-9]+:\$?[0-9]+|^[\p{L}_][\p{L}\p{N}_.]*/u;

/**
 * Puts `#REF!` where a formula refers to a sheet that does not exist. The engine would read the sheet of the formula
 * instead, which is a wrong number without a warning.
 * @param formula with its leading `=`
 * @param exists whether there is a sheet of that name, whatever the case
 */
export function withoutMissingSheets(formula: string, exists: (sheet: string) => boolean): string {
  let text = "";
  let at = 0;
  for (const { from, to, sheet } of prefixesOf(formula)) {
    if (from < at || exists(sheet)) continue;
    const reference = referencePattern.exec(formula.slice(to))?.[0] ?? "";
    text += `${formula.slice(at, from)}#REF!`;
    at = to + reference.length;
  }
  return brokenReferences(text + formula.slice(at));
}

/** Excel writes `#REF!A1` for a reference whose sheet is gone; the engine knows `#REF!` alone. */
function brokenReferences(formula: string): string {
  return formula.replaceAll(brokenPattern, (_, text?: string) => text ?? "#REF!");
}

function prefixesOf(formula: string): Prefix[] {
  const found: Prefix[] = [];
  for (const match of formula.matchAll(prefixPattern)) {
    const [text, inQuotes, plain] = match;
    // A text in the formula; `#REF!` has no prefix of its own, since `#` is no letter.
    const sheet = inQuotes?.replaceAll("''", "'") ?? plain;
    if (sheet === undefined || formula[match.index - 1] === "#") continue;
    found.push({ from: match.index, to: match.index + text.length, sheet });
  }
  return found;
}
