import { Exact, plain } from "../../../number/exact";
import { rangeName } from "../../../workbook/address";
import type { PackSetting, RuleLine, RulePack, Scored } from "../../RulePack";
import { scoredPlaces, innerMethod } from "../../validation/scoredPlaces";
import type { ScoringTable, TableLine } from "../ScoringTable";
import { lineIds, tableId } from "./lineIds";
import type { LineReading, LineValueFor, ReadCriterion, ScoredRule } from "./LineReading";
import { isOutside } from "./outsideLines";
import { scoredLine } from "./scoredLine";
import { tableGroups, type GroupDifference } from "./tableGroups";

export interface PackFromTableOptions {
  /** kebab-case; `table-` and eight digits of the table's text where absent. */
  readonly id?: string;
  /** The table's own heading where absent, else its sheet's name. */
  readonly title?: string;
  /** Name of the file that the table was read from; its heading stands for it where there is none. */
  readonly fileName?: string;
  /** Date of the table, `2021-03-01`; never taken from the file. */
  readonly date?: string;
  /** `unverified` until a person has confirmed the reading. */
  readonly status?: RulePack["status"];
  /** Points that a person gave to lines without any, by the zero-based first row of the line. */
  readonly points?: ReadonlyMap<number, string>;
  readonly readCriterion: ReadCriterion;
  readonly lineValue: LineValueFor;
}

/** What must be given before there is a pack. */
export interface PackFromTableProblem {
  /** `pointsMissing`: the table prints none for the line; `pointsUnreadable`: what was given is no number. */
  readonly code: "pointsMissing" | "pointsUnreadable";
  readonly line: TableLine;
  /** `place` is the line's points cell, `表!E5`. */
  readonly data: { readonly name: string; readonly place: string; readonly found?: string };
}

/** What is told of a table and refuses nothing. */
export type TableNotice =
  | { readonly code: "groupSum"; readonly data: GroupDifference & Record<string, string> }
  /** The printed total is not the sum of the lines. */
  | {
      readonly code: "printedTotal";
      readonly data: { readonly expected: string; readonly found: string };
    }
  /** 加分项 and 扣分项, names joined by 、. */
  | { readonly code: "outsideLines"; readonly data: { readonly names: string } }
  | { readonly code: "weightsInPercent"; readonly data: Record<string, never> };

export interface PackFromTable {
  /** Null while a line lacks its points. */
  readonly pack: RulePack | null;
  /** One for each line with points, in the table's order; alternatives of one choice each have their own. */
  readonly readings: readonly LineReading[];
  readonly problems: readonly PackFromTableProblem[];
  readonly notices: readonly TableNotice[];
}

/** A level that the table does not have, since a pack's lines all have two. */
const unnamedLevel = "评价指标";
/** Points have at most this many decimals in a pack. */
const mostPlaces = 4;

/** Makes a rule pack of a scoring table: one line each, by what its criterion says, scored by hand where it is not understood. */
export function packFromTable(table: ScoringTable, options: PackFromTableOptions): PackFromTable {
  const problems: PackFromTableProblem[] = [];
  const readings = table.lines.flatMap((line) => {
    const points = pointsOf(table, line, options.points, problems);
    if (points === null) return [];
    return [scoredLine(line, points, options.readCriterion, options.lineValue)];
  });
  const told: TableNotice[] = table.weightsInPercent
    ? [{ code: "weightsInPercent", data: {} }]
    : [];
  if (problems.length > 0) return { pack: null, readings, problems, notices: told };

  const lines = packLines(table, readings);
  const { groups, differences } = tableGroups(table.groups, lines);
  const notices = [
    ...told,
    ...differences.map((data) => ({ code: "groupSum" as const, data: { ...data } })),
    ...totalNotice(table, lines),
    ...outsideNotice(table),
  ];
  const title = options.title ?? table.title ?? table.sheet;
  const document = { key: "table", title: options.fileName ?? title, address: null };
  const pack: RulePack = {
    format: 1,
    id: options.id ?? tableId(table),
    title,
    status: options.status ?? "unverified",
    validFrom: null,
    validTo: null,
    documents: [{ ...document, ...(options.date !== undefined && { date: options.date }) }],
    rounding: { stage: "asPrinted", rate: 4, score: scorePlaces(lines) },
    grades: [
      { from: "90", name: "优" },
      { from: "80", name: "良" },
      { from: "60", name: "中" },
      { from: "0", name: "差" },
    ],
    ...(groups.length > 0 && { groups }),
    lines,
  };
  const pending = usesStepMode(pack) ? { ...pack, settings: [stepMode] } : pack;
  return { pack: pending, readings, problems, notices };
}

function pointsOf(
  table: ScoringTable,
  line: TableLine,
  given: ReadonlyMap<number, string> | undefined,
  problems: PackFromTableProblem[]
): string | null {
  const typed = given?.get(line.rows.first);
  const row = line.rows.first;
  const column = table.columns.points;
  const place = `${table.sheet}!${rangeName({ top: row, left: column, bottom: row, right: column })}`;
  const data = { name: line.name, place };
  if (typed === undefined) {
    if (line.points === null) problems.push({ code: "pointsMissing", line, data });
    return line.points;
  }
  const text = typed.normalize("NFKC").trim().replace(/分$/, "");
  if (/^\d{1,12}(?:\.\d{1,10})?$/.test(text)) return plain(new Exact(text));
  problems.push({ code: "pointsUnreadable", line, data: { ...data, found: typed } });
  return null;
}

/** Lines as a pack has them: alternatives of one choice become one. */
function packLines(table: ScoringTable, read: readonly LineReading[]): readonly RuleLine[] {
  const units: LineReading[][] = [];
  for (const one of read) {
    const mark = one.line.eitherOf;
    const last = units.at(-1);
    if (mark !== undefined && last?.[0]?.line.eitherOf === mark) last.push(one);
    else units.push([one]);
  }
  const ids = lineIds(units.map((unit) => alternativeName(unit[0]!)));
  return units.map((unit, index) => packLine(table, unit, ids[index]!));
}

function packLine(table: ScoringTable, unit: readonly LineReading[], id: string): RuleLine {
  const lines = unit.map(({ line }) => line);
  const [first] = lines as [TableLine];
  const texts = (pick: (line: TableLine) => string): string =>
    [...new Set(lines.map(pick).filter((text) => text.trim() !== ""))].join("\n");
  const explanation = texts((line) => line.explanation);
  const criterion = texts((line) => line.criterion);
  const level1 = first.level1 === "" ? unnamedLevel : first.level1;
  const rule: ScoredRule = unit.length === 1 ? unit[0]!.rule : eitherOf(unit);
  return {
    id,
    level1,
    level2: first.level2 === "" ? level1 : first.level2,
    name: unit.length === 1 ? first.name : unit.map(alternativeName).join("或"),
    ...rule,
    ...(explanation !== "" && { explanation }),
    ...(criterion !== "" && { criterion }),
    sources: lines.map(({ source }) => ({
      document: "table",
      place: `${table.sheet}!${rangeName(source)}`,
      confidence: "text",
    })),
    basis: "text",
  };
}

function eitherOf(unit: readonly LineReading[]): ScoredRule {
  const names = unit.map(alternativeName);
  const ids = lineIds(names);
  const alternatives = unit.map(({ rule }, index): Scored => ({
    id: ids[index]!,
    name: names[index]!,
    ...rule,
  }));
  return { points: alternatives[0]!.points, method: { type: "eitherOf", alternatives } };
}

/** The name without the words 二者择其一. */
function alternativeName({ line }: LineReading): string {
  const { name, eitherOf: mark } = line;
  if (mark === undefined) return name;
  const bare = name.replace(
    /[（(][^（）()]*(?:[择选取]其?一)[^（）()]*[）)]|[二两]者(?:[择选取]其?|任选)一/g,
    ""
  );
  return bare === "" ? name : bare;
}

/** Weights may leave points with more decimals than the usual two. */
function scorePlaces(lines: readonly RuleLine[]): number {
  const most = Math.max(2, ...lines.map(({ points }) => new Exact(points ?? 0).decimalPlaces()));
  return Math.min(mostPlaces, most);
}

const stepMode: PackSetting = {
  id: "step-mode",
  title: "不足一个百分点（一档）的部分如何扣分",
  default: "full",
  options: [
    { id: "full", title: "不扣" },
    { id: "started", title: "按一个百分点（一档）扣" },
    { id: "continuous", title: "按比例扣" },
  ],
};

/** Where the text does not say what a part of a step counts, the bureau may. */
function usesStepMode(pack: RulePack): boolean {
  return scoredPlaces(pack).some(({ rule }) => {
    const { method } = innerMethod(rule.method, []);
    return method.type === "steps" && method.mode === undefined;
  });
}

function totalNotice(
  { total, lines: printed }: ScoringTable,
  lines: readonly RuleLine[]
): readonly TableNotice[] {
  if (total === null) return [];
  const outside = new Set(printed.filter(isOutside).map(({ name }) => name));
  const all = Exact.sum(0, ...lines.map(({ points }) => points ?? 0));
  const inside = lines.filter(({ name }) => !outside.has(name));
  const found = Exact.sum(0, ...inside.map(({ points }) => points ?? 0));
  if (found.equals(total) || all.equals(total)) return [];
  return [{ code: "printedTotal", data: { expected: total, found: plain(found) } }];
}

function outsideNotice({ lines }: ScoringTable): readonly TableNotice[] {
  const names = lines.filter(isOutside).map(({ name }) => name);
  return names.length === 0 ? [] : [{ code: "outsideLines", data: { names: names.join("、") } }];
}
