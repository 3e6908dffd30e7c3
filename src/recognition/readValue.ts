import type { FactQuestion, FactReading, ReadingProblem } from "../facts/Fact";
import { factDefinition, type FactId } from "../facts/vocabulary";
import { type Exact, plain } from "../number/exact";
import { parseNumber, readDouble } from "../number/parse/parseNumber";
import { type MoneyUnit, yuanPer } from "../number/units";
import { cellName } from "../workbook/address";
import { formatUnit } from "./moneyUnit";
import type { GridCell } from "./readCell";

/** A cell read for an item; `absent` is no value, never zero. */
export type ReadValue =
  | {
      readonly kind: "value";
      /** In the item's unit; as written where `unitKnown` is false. */
      readonly value: Exact;
      readonly reading: FactReading;
      readonly raw: string;
      readonly unitKnown: boolean;
      readonly problem: ReadingProblem | null;
    }
  | { readonly kind: "absent" }
  | {
      readonly kind: "unusable";
      readonly question: FactQuestion;
      readonly raw: string;
      readonly problem: ReadingProblem;
    };

/**
 * Reads a cell as the kind of number that an item is.
 * @param unit what the table states for money; null where nothing does. A unit in the cell itself goes before it
 */
export function readValue(
  cell: GridCell,
  sheet: string,
  fact: FactId,
  unit: MoneyUnit | null
): ReadValue {
  const { kind } = factDefinition(fact);
  const problem = (code: ReadingProblem["code"]): ReadingProblem => ({
    code,
    sheet,
    cell: cellName(cell.row, cell.column),
    raw: cell.raw,
    fact,
  });
  const content = cell.cell.value;
  if (content.kind === "error" || content.kind === "uncalculated")
    return {
      kind: "unusable",
      question: { code: "noValue", raw: cell.raw },
      raw: cell.raw,
      problem: problem(content.kind === "error" ? "errorValue" : "uncalculated"),
    };
  const context = kind === "text" ? "count" : kind;
  const parsed =
    content.kind === "number"
      ? readDouble(content.number, context, (cell.cell.numberFormat ?? "").includes("%"))
      : parseNumber(content.kind === "text" ? content.text : "", context);
  if (parsed.kind === "absent") return { kind: "absent" };
  if (parsed.kind === "unreadable" || (kind === "count" && !parsed.value.isInteger()))
    return {
      kind: "unusable",
      question: { code: "unreadable", raw: cell.raw },
      raw: cell.raw,
      problem: problem("unreadable"),
    };
  const own =
    kind === "money" ? (moneyOf(parsed.unit) ?? formatUnit(cell.cell.numberFormat)) : null;
  const known = kind !== "money" || own !== null || unit !== null;
  const factor = kind === "money" ? yuanPer[own ?? unit ?? "元"] : null;
  const form =
    content.kind === "number" ? "number" : parsed.plainNumeric ? "numericText" : "literal";
  const by = factor === null ? parsed.factor : plain(factor);
  return {
    kind: "value",
    value: factor === null ? parsed.value : parsed.value.times(factor),
    reading: form === "literal" ? { form } : { form, factor: by },
    raw: parsed.raw,
    unitKnown: known,
    problem: parsed.repaired ? problem("repairedSinglePrecision") : null,
  };
}

function moneyOf(unit: string | null): MoneyUnit | null {
  return unit !== null && unit in yuanPer ? (unit as MoneyUnit) : null;
}
