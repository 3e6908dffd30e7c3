import type { CheckInput } from "../../src/checks/Check";
import type { Finding } from "../../src/checks/Finding";
import { runChecks } from "../../src/checks/runChecks";
import type {
  CandidateReason,
  Fact,
  FactCandidate,
  FactQuestion,
  FactReading,
  FactSource,
  PrintedRate,
  ReadingProblem,
} from "../../src/facts/Fact";
import { factDefinition, isFactId, type FactId } from "../../src/facts/vocabulary";
import { Exact } from "../../src/number/exact";
import { parseRange } from "../../src/workbook/address";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";

/** One value on a sheet: `place` is `表!C5`, `raw` what stands there, in 万元 for money unless `factor` says else. */
export interface Seen {
  readonly place: string;
  readonly raw: string;
  readonly factor?: string;
  readonly form?: "number" | "literal";
  readonly scope?: string;
  readonly why?: CandidateReason;
  readonly numberFormat?: string;
  /** The item's text, where it is one: department, year. */
  readonly text?: string;
}

export interface SeenFact extends Seen {
  readonly status?: Fact["status"];
  readonly question?: FactQuestion;
  readonly others?: readonly Seen[];
}

/** A sheet of facts, as a check wants them; every number also stands in the snapshot. */
export function checkInput(
  facts: Readonly<Record<string, SeenFact>>,
  more: {
    readonly printed?: readonly (Seen & { readonly indicator: string; readonly value: string })[];
    readonly problems?: readonly ReadingProblem[];
    readonly evaluation?: CheckInput["evaluation"];
    readonly precisionAsDisplayed?: boolean;
  } = {}
): CheckInput {
  const cells = new Map<string, CellSnapshot[]>();
  const built = new Map<FactId, Fact>();
  for (const [id, seen] of Object.entries(facts)) {
    if (!isFactId(id)) throw new Error(`no such item: ${id}`);
    built.set(id, factOf(id, seen, cells));
  }
  const printedRates = (more.printed ?? []).map((seen): PrintedRate => ({
    indicator: seen.indicator,
    value: new Exact(seen.value),
    raw: seen.raw,
    source: sourceOf("staff.all", seen, new Map()),
  }));
  const snapshot: WorkbookSnapshot = {
    sheets: [...cells].map(([name, list]) => ({
      name,
      visibility: "visible",
      cells: list.sort((a, b) => a.row - b.row || a.column - b.column),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
      protected: false,
    })),
    definedNames: [],
    date1904: false,
    precisionAsDisplayed: more.precisionAsDisplayed ?? false,
  };
  return {
    facts: { facts: built, printedRates, problems: more.problems ?? [], anyKnownTable: true },
    evaluation: more.evaluation ?? null,
    snapshot,
  };
}

/** `severity code id`, for tables of expectations. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code, id }) => `${severity} ${code} ${id}`);
}

export function findingsOf(...input: Parameters<typeof checkInput>): readonly Finding[] {
  return runChecks(checkInput(...input));
}

function factOf(id: FactId, seen: SeenFact, cells: Map<string, CellSnapshot[]>): Fact {
  const definition = factDefinition(id);
  const status = seen.status ?? "found";
  const own = candidateOf(id, seen, cells);
  const others = (seen.others ?? []).map((other) => candidateOf(id, other, cells));
  const candidates = status === "ask" ? [own, ...others] : others;
  return {
    ...own,
    id,
    status,
    value: status === "ask" ? null : own.value,
    unit: definition.kind === "money" ? "元" : (definition.countUnit ?? "比率"),
    candidates,
    question: seen.question ?? null,
  };
}

function candidateOf(id: FactId, seen: Seen, cells: Map<string, CellSnapshot[]>): FactCandidate {
  const number = new Exact(/[0-9.,]+/.exec(seen.raw)?.[0].replaceAll(",", "") ?? "0");
  return {
    value: seen.text === undefined ? number.times(factorOf(id, seen)) : null,
    text: seen.text ?? null,
    source: sourceOf(id, seen, cells),
    raw: seen.raw,
    scope: seen.scope ?? "",
    why: seen.why ?? "ownTable",
  };
}

function sourceOf(id: FactId, seen: Seen, cells: Map<string, CellSnapshot[]>): FactSource {
  const [sheet = "", cell = ""] = seen.place.split("!");
  const range = parseRange(cell)!;
  const factor = factorOf(id, seen);
  const reading: FactReading =
    seen.form === "literal" ? { form: "literal" } : { form: "number", factor };
  if (seen.form !== "literal") {
    const { top: row, left: column } = range;
    const number = Number(seen.raw.replaceAll(",", ""));
    const value = Number.isNaN(number)
      ? ({ kind: "text", text: seen.raw } as const)
      : ({ kind: "number", number } as const);
    const format = seen.numberFormat === undefined ? {} : { numberFormat: seen.numberFormat };
    cells.set(sheet, [...(cells.get(sheet) ?? []), { row, column, value, ...format }]);
  }
  return { sheet, ranges: [range], reading };
}

function factorOf(id: FactId, seen: Seen): string {
  return seen.factor ?? (factDefinition(id).kind === "money" ? "10000" : "1");
}
