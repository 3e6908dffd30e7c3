import type { CandidateReason, PrintedRate, ReadingProblem } from "../facts/Fact";
import { factFamily } from "../facts/factFamily";
import { factDefinition, type FactId } from "../facts/vocabulary";
import type { MoneyUnit } from "../number/units";
import { parseNumber, readDouble } from "../number/parse/parseNumber";
import type { Block } from "./Block";
import type { BlockContext } from "./blockContext";
import { type Interpretation, interpretValue } from "./interpretValue";
import type { LabelYear } from "./readPeriod";
import { readValue } from "./readValue";
import { cellRange, type Sighting } from "./Sighting";
import { sumParts } from "./sumParts";
import type { TableColumn } from "./tableColumns";
import { type TableValue, tableValues } from "./tableValues";

export interface TableFindings {
  readonly sightings: readonly Sighting[];
  readonly rates: readonly PrintedRate[];
  readonly problems: readonly ReadingProblem[];
}

/** Values of a hidden sheet go behind those that people see. */
const hiddenRank = 5;

/** Everything that the values of one table say. */
export function tableSightings(
  block: Block,
  columns: ReadonlyMap<number, TableColumn>,
  given: BlockContext,
  options: { readonly year: number | null; readonly unit: MoneyUnit | null; readonly table: string }
): TableFindings {
  const sightings: Sighting[] = [];
  const rates: PrintedRate[] = [];
  const problems: ReadingProblem[] = [];
  const values = tableValues(block, columns);
  const context = withChangeColumn(given, values, block.inheritedHeaders);
  const sheet = block.sheet.name;
  for (const value of values) {
    const read = interpretValue(value, context, block.inheritedHeaders);
    if (read === null) continue;
    if (read.kind === "rate") {
      if (context.family === null && !context.summary) continue;
      const rate = printedRate(value, sheet, read.indicator);
      if (rate !== null) rates.push(rate);
      continue;
    }
    const placed = placeInYears(read.value, context.year, options.year);
    if (placed === null) continue;
    const sighting = sightingOf(value, placed, block, context, options, problems);
    if (sighting !== null) sightings.push(sighting);
  }
  return { sightings: bestOfTable(sumParts(sightings)), rates, problems };
}

interface Placed extends Interpretation {
  readonly otherYear: boolean;
}

/** Values of the year before count for the two items that ask for it; other years are only shown. */
function placeInYears(
  read: Interpretation,
  tableYear: LabelYear | null,
  year: number | null
): Placed | null {
  const own = read.year ?? tableYear;
  const previous =
    own === "previous" || (typeof own === "number" && year !== null && own === year - 1);
  const current = own === null || own === "current" || year === null || own === year;
  if (current && !previous) return { ...read, otherYear: false };
  if (previous && read.fact === "threePublic.budget")
    return { ...read, fact: "threePublic.budgetPrevious", otherYear: false };
  if (previous && read.fact === "threePublic.actual")
    return { ...read, fact: "threePublic.actualPrevious", otherYear: false };
  return { ...read, otherYear: true };
}

function sightingOf(
  value: TableValue,
  read: Placed,
  block: Block,
  context: BlockContext,
  options: {
    readonly year: number | null;
    readonly unit: MoneyUnit | null;
    readonly table: string;
  },
  problems: ReadingProblem[]
): Sighting | null {
  const { kind } = factDefinition(read.fact);
  const sheet = block.sheet.name;
  const labelUnit = value.rowLabels.find((label) => label.unit !== null)?.unit ?? null;
  const unit = value.rowUnit ?? labelUnit ?? value.column.unit ?? context.unit ?? options.unit;
  if (value.cell.role === "placeholder") return null;
  const result = readValue(value.cell, sheet, read.fact, unit);
  if (result.kind === "absent") return null;
  if (result.kind === "unusable") problems.push(result.problem);
  else if (result.problem !== null) problems.push(result.problem);
  const { why, rank } = rankOf(read, block, context);
  const ask =
    why === "ambiguousLabel" || why === "containedLabel" || why === "otherYear"
      ? ({ code: "ambiguousLabel", label: read.ambiguousLabel ?? labelText(value) } as const)
      : null;
  return {
    fact: read.fact,
    value: result.kind === "value" ? result.value : null,
    text: null,
    sheet,
    ranges: [cellRange(value.cell.row, value.cell.column)],
    reading: result.kind === "value" ? result.reading : { form: "number", factor: "1" },
    raw: result.raw,
    scope: scopeText(read, context, options.year),
    why,
    rank,
    unitKnown: result.kind !== "value" || result.unitKnown,
    question:
      result.kind === "unusable"
        ? result.question
        : kind === "count" && why === "containedLabel"
          ? null
          : ask,
    table: options.table,
    adjust: read.adjust,
    part: read.part,
    acrossColumns: read.acrossColumns,
    apart: read.apart,
    within: read.within,
  };
}

const labelText = (value: TableValue): string =>
  [value.rowLabels[0]?.text, value.column.labels[0]?.text]
    .filter((text) => text !== undefined && text !== "")
    .join(" ");

/** The choice rule as a number: own table, other table, summary; then what must be asked. */
function rankOf(
  read: Placed,
  block: Block,
  context: BlockContext
): { readonly why: CandidateReason; readonly rank: number } {
  const hidden = block.sheet.visibility === "visible" ? 0 : hiddenRank;
  if (read.otherYear) return { why: "otherYear", rank: 50 + hidden };
  const { kind } = factDefinition(read.fact);
  if (read.contained) return { why: "containedLabel", rank: (kind === "count" ? 4 : 40) + hidden };
  if (read.ambiguousLabel !== null) return { why: "ambiguousLabel", rank: 30 + hidden };
  if (context.summary || read.summaryOnly) return { why: "summary", rank: 20 + hidden };
  const family = factFamily(read.fact);
  // 政府性基金 and 国有资本 are budgets of their own: never the department's whole.
  if (family === "spending" && /基金|国有资本/.test(read.funds ?? context.funds ?? "")) {
    return { why: "otherTable", rank: 12 + hidden };
  }
  if (family !== context.family && !sameTable(read.fact, context))
    return { why: "otherTable", rank: 10 + hidden };
  // A list of figures goes behind a table with headings; only where they contradict does it matter.
  return { why: "ownTable", rank: (context.keyValue && kind === "money" ? 3 : 0) + hidden };
}

const sameTable = (fact: FactId, context: BlockContext): boolean =>
  fact.startsWith("spending.") && context.family === "spending";

function scopeText(read: Placed, context: BlockContext, year: number | null): string {
  const own = read.year ?? context.year;
  const shown =
    typeof own === "number" ? own : own === "previous" ? (year === null ? null : year - 1) : year;
  const funds = read.funds ?? context.funds;
  return [funds, shown === null ? null : `${shown}年`, context.level]
    .filter((part) => part !== null)
    .join("；");
}

/** Within one table the best total row and the best column count; what is worse says nothing new. */
function bestOfTable(sightings: readonly Sighting[]): readonly Sighting[] {
  const best = new Map<string, number>();
  const key = (sighting: Sighting): string => `${sighting.fact} ${sighting.why}`;
  for (const sighting of sightings)
    best.set(key(sighting), Math.min(best.get(key(sighting)) ?? Infinity, sighting.adjust));
  return sightings.filter((sighting) => sighting.adjust === best.get(key(sighting)));
}

function printedRate(value: TableValue, sheet: string, indicator: string): PrintedRate | null {
  const content = value.cell.cell.value;
  const parsed =
    content.kind === "number"
      ? readDouble(content.number, "rate", (value.cell.cell.numberFormat ?? "").includes("%"))
      : content.kind === "text"
        ? parseNumber(content.text, "rate")
        : null;
  if (parsed?.kind !== "number") return null;
  const form =
    content.kind === "number" ? "number" : parsed.plainNumeric ? "numericText" : "literal";
  return {
    indicator,
    value: parsed.value,
    raw: parsed.raw,
    source: {
      sheet,
      ranges: [cellRange(value.cell.row, value.cell.column)],
      reading: form === "literal" ? { form } : { form, factor: parsed.factor },
    },
  };
}

/**
 * 调整预算数 is the change itself where a value is negative, or where spending is far above it and fits only the sum
 * of the initial budget and it.
 */
function withChangeColumn(
  context: BlockContext,
  values: readonly TableValue[],
  inherited: boolean
): BlockContext {
  if (context.hasAfter || !values.some((value) => isDoubtful(value))) return context;
  const sums = new Map<string, number>();
  for (const value of values) {
    const number = value.cell.cell.value.kind === "number" ? value.cell.cell.value.number : NaN;
    if (isDoubtful(value) && number < 0) return { ...context, hasAfter: true };
    const read = interpretValue(value, context, inherited);
    if (read?.kind !== "fact" || read.value.year === "previous" || Number.isNaN(number)) continue;
    if (/^total\.(?:initial|adjusted|actual)$/.test(read.value.fact))
      sums.set(read.value.fact, number);
  }
  const [initial, middle, actual] = ["total.initial", "total.adjusted", "total.actual"].map((id) =>
    sums.get(id)
  );
  if (initial === undefined || middle === undefined || actual === undefined) return context;
  const isChange = actual > 1.5 * middle && actual <= (initial + middle) * 1.0001;
  return isChange ? { ...context, hasAfter: true } : context;
}

const isDoubtful = (value: TableValue): boolean =>
  [...value.rowLabels, ...value.column.labels].some((label) => label.basis === "adjustedOrChange");
