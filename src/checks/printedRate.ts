import type { Fact, FactCandidate, PrintedRate } from "../facts/Fact";
import { Exact, plain, roundHalfAway } from "../number/exact";
import { evaluateExpression, isZeroBase } from "../rules/expression/evaluateExpression";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { cellsIn } from "./support/cellAt";
import { decimalsOf, formatDecimals, printedHalf } from "./support/printedHalf";
import { rateInterval } from "./support/rateInterval";
import { rateReading, type RateReading } from "./support/rateReading";
import { distinctCells, placeOf, sourceCells } from "./support/sourceCells";

/** Decimals of the fraction that a rate prints with where its cell does not say: 31.33 %. */
const usualPlaces = 4;

/**
 * A rate printed in the workbook that does not follow from its inputs. Within what rounding of the inputs can explain
 * it is an info (I03: 31.33 against 31.31), beyond it a warning, which names another value of an input where that one
 * gives the printed rate (98.57 % follows from 92.76, not from 92.61).
 */
export const printedRate: Check = {
  kind: "printedRate",
  run: (context) => {
    const byId = new Map<string, Finding>();
    for (const printed of context.facts.printedRates) {
      const finding = compare(printed, context);
      if (finding === null) continue;
      const earlier = byId.get(finding.id);
      byId.set(finding.id, earlier === undefined ? finding : worse(earlier, finding));
    }
    return [...byId.values()];
  },
};

function compare(printed: PrintedRate, context: CheckContext): Finding | null {
  const reading = rateReading(printed.indicator, context.evaluation);
  if (reading === null) return null;
  const facts = reading.facts.map((id) => context.fact(id));
  const known = facts.filter((fact): fact is Fact => fact !== null && fact.value !== null);
  const rate = rateOf(reading, known);
  if (rate === null) return null;
  const places = printedPlaces(printed, context);
  if (roundHalfAway(rate, places).equals(roundHalfAway(printed.value, places))) return null;

  const interval = rateInterval(
    reading.tree,
    known.map(({ id, value, unit, source, raw }) => ({
      id,
      value: value!,
      half: printedHalf(unit, source, raw, context.snapshot),
    }))
  );
  const halfPrinted = new Exact("0.5").times(new Exact(10).pow(-places));
  const within =
    interval !== null &&
    printed.value.plus(halfPrinted).greaterThan(interval.low) &&
    printed.value.minus(halfPrinted).lessThan(interval.high);
  const other = within ? null : explainingCandidate(reading, known, printed.value, places);
  const otherCells = other === null ? [] : sourceCells(other.candidate);
  return {
    id: `printedRate:${reading.id}`,
    kind: "printedRate",
    severity: within ? "info" : "warning",
    code: within ? "withinRounding" : other ? "otherInput" : "beyondRounding",
    data: {
      name: printed.indicator,
      printed: plain(printed.value),
      computed: plain(roundHalfAway(rate, usualPlaces)),
      place: placeOf(printed),
      facts: reading.facts.join(" "),
      ...(interval && {
        low: plain(roundHalfAway(interval.low, 6)),
        high: plain(roundHalfAway(interval.high, 6)),
      }),
      ...(other && {
        fact: other.fact.id,
        other: plain(other.candidate.value!),
        otherPlace: placeOf(other.candidate),
      }),
    },
    cells: distinctCells([...sourceCells(printed), ...otherCells, ...known.flatMap(sourceCells)]),
  };
}

function rateOf(reading: RateReading, facts: readonly Fact[]): Exact | null {
  const rate = evaluateExpression(
    reading.tree,
    (id) => facts.find((fact) => fact.id === id)?.value ?? null
  );
  return rate === null || isZeroBase(rate) ? null : rate;
}

/** The first value that was seen for an input, and not taken, from which the printed rate does follow. */
function explainingCandidate(
  reading: RateReading,
  facts: readonly Fact[],
  printed: Exact,
  places: number
): { readonly fact: Fact; readonly candidate: FactCandidate } | null {
  for (const fact of facts) {
    for (const candidate of fact.candidates) {
      if (candidate.value === null) continue;
      const rate = rateOf(
        reading,
        facts.map((own) => (own === fact ? { ...own, value: candidate.value } : own))
      );
      if (rate && roundHalfAway(rate, places).equals(printed)) return { fact, candidate };
    }
  }
  return null;
}

/** How many decimals of the fraction are printed: a text as written, a number by its format, at least four. */
function printedPlaces(printed: PrintedRate, context: CheckContext): number {
  const range = printed.source.ranges[0];
  const cell = range && cellsIn(context.snapshot, printed.source.sheet, range)[0];
  if (cell?.value.kind === "number") {
    const shown = formatDecimals(cell.numberFormat);
    const places = shown === null ? 0 : shown + (cell.numberFormat?.includes("%") ? 2 : 0);
    // A live formula behind 31.31 % is not printed with all its digits.
    return Math.max(usualPlaces, Math.min(places, 6));
  }
  // Other words may stand around the rate in a sentence; the value itself has no more digits than were written.
  const written = /([0-9.,]+)\s*%/.exec(printed.raw.normalize("NFKC"))?.[1] ?? printed.raw;
  const isPercent =
    printed.raw.normalize("NFKC").includes("%") ||
    printed.value.times(100).equals(asNumber(written));
  return decimalsOf(written) + (isPercent ? 2 : 0);
}

function asNumber(text: string): Exact {
  const digits = text.replace(/[^0-9.]/g, "");
  return /^[0-9]+(\.[0-9]+)?$/.test(digits) ? new Exact(digits) : new Exact(-1);
}

/** Several cells may print the same rate: the worse finding stands, with the cells of both. */
function worse(first: Finding, second: Finding): Finding {
  const main = first.severity === "info" && second.severity === "warning" ? second : first;
  return { ...main, cells: distinctCells([...first.cells, ...second.cells]) };
}
