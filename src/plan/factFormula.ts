import { factPlaces } from "../evaluation/enterFacts";
import type { Fact, FactReading, FactSource } from "../facts/Fact";
import type { FactDefinition } from "../facts/vocabulary";
import { plain } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import { cellName, quoteSheet, rangeName, type CellRange } from "../workbook/address";

/**
 * The formula of a data item's value cell: what a person typed, else the live source, `""` while both are blank.
 * @param entry the cell beside it in which a value can be typed
 */
export function factFormula(
  definition: FactDefinition,
  fact: Fact | undefined,
  source: FactSource | null,
  entry: string
): string {
  if (definition.kind === "text") {
    const text = fact?.status === "entered" ? '""' : textLiteral(fact?.text ?? "");
    return `IF(${entry}<>"",${entry},${text})`;
  }
  const formula = (live: string): string =>
    `IF(ISNUMBER(${entry}),ROUND(${entry},${factPlaces}),${live})`;
  const live = formula(source === null ? '""' : sourceFormula(source, fact));
  // A list whose rows are far apart names more cells than a formula holds: its value then stands as a literal.
  return live.length <= longestFormula ? live : formula(literal(fact));
}

/** Excel's limit for one formula. */
const longestFormula = 8192;

function literal(fact: Fact | undefined): string {
  return fact?.value == null ? '""' : plain(fact.value);
}

function sourceFormula(source: FactSource, fact: Fact | undefined): string {
  const { sheet, ranges, reading } = source;
  const prefix = `${quoteSheet(sheet)}!`;
  const areas = placesOf(source).flatMap((place) =>
    place.ranges.map((range) => ({ range, cell: `${quoteSheet(place.sheet)}!${rangeName(range)}` }))
  );
  const cells = areas.map(({ cell }) => cell);
  const first = cells[0] ?? "";
  switch (reading.form) {
    case "number":
      return `IF(ISNUMBER(${first}),ROUND(${times(first, reading)},${factPlaces}),"")`;
    case "numericText": {
      const text = separatorsIn(fact).reduce(
        (inner, separator) => `SUBSTITUTE(${inner},"${separator}","")`,
        first
      );
      return `IFERROR(ROUND(${times(`VALUE(${text})`, reading)},${factPlaces}),"")`;
    }
    case "literal":
      return literal(fact);
    case "sum":
      return `IF(COUNT(${cells.join(",")})=0,"",ROUND(${times(`SUM(${cells.join(",")})`, reading)},${factPlaces}))`;
    case "sumWhere": {
      const sums = ranges.flatMap((range, index) =>
        reading.words.map((word) => {
          const amounts = prefix + rangeName(reading.amounts[index]!);
          return `SUMIF(${prefix}${rangeName(range)},${textLiteral(word)},${amounts})`;
        })
      );
      return `ROUND(${times(`(${sums.join("+")})`, reading)},${factPlaces})`;
    }
    case "count":
      return `COUNTA(${cells.join(",")})`;
    case "countWords":
      return countWordsFormula(
        cells,
        areas.map(({ range }) => range),
        reading
      );
    case "difference": {
      const [from, less] = cells;
      return `IF(COUNT(${from},${less})<2,"",ROUND(${times(`(${from}-${less})`, reading)},${factPlaces}))`;
    }
  }
}

/** What stands between the digits: thousands separators and spaces always, a line break where there is one. */
function separatorsIn(fact: Fact | undefined): readonly string[] {
  return [",", " ", ...(fact?.raw.includes("\n") === true ? ["\n"] : [])];
}

/** All the places of a source: a list may run over several sheets. */
export function placesOf({
  sheet,
  ranges,
  continued = [],
}: FactSource): readonly { readonly sheet: string; readonly ranges: readonly CellRange[] }[] {
  return [{ sheet, ranges }, ...continued];
}

/** Cells with a word of either list are counted; any other word leaves the count open, as recognition asks. */
function countWordsFormula(
  cells: readonly string[],
  ranges: readonly CellRange[],
  { words, otherWords = [] }: FactReading & { form: "countWords" }
): string {
  const count = (list: readonly string[]): string =>
    cells.flatMap((cell) => list.map((word) => `COUNTIF(${cell},${textLiteral(word)})`)).join("+");
  const all = ranges.reduce(
    (sum, range) => sum + (range.bottom - range.top + 1) * (range.right - range.left + 1),
    0
  );
  if (otherWords.length === 0) return count(words);
  return `IF(${count(words)}+${count(otherWords)}<${all},"",${count(words)})`;
}

function times(expression: string, { factor }: { readonly factor: string }): string {
  return factor === "1" ? expression : `${expression}*${factor}`;
}

/** The link target of a source: its first cell. */
export function sourceTarget({ sheet, ranges }: FactSource): string {
  const first = ranges[0];
  return `${quoteSheet(sheet)}!${first ? cellName(first.top, first.left) : "A1"}`;
}
