import type { Evaluation, LineResult } from "../../evaluation/Evaluation";
import { Exact } from "../../number/exact";
import { labelText } from "../../rules/read/table/labelText";
import { tableId } from "../../rules/read/table/lineIds";
import type { ScoringTable, TableLine } from "../../rules/read/ScoringTable";
import { rangeName } from "../../workbook/address";

/** Lines of a form and of the pack that are the same indicator. */
export interface LineMatch {
  readonly matched: readonly MatchedLine[];
  /** Of the form; alternatives of one choice by their first line. */
  readonly withoutRule: readonly TableLine[];
  /** Of the pack. */
  readonly withoutRow: readonly LineResult[];
  /** The same indicator, but worth other points in the form: its score would mean something else. */
  readonly otherPoints: readonly MatchedLine[];
}

export interface MatchedLine {
  readonly line: LineResult;
  /** Its row of the form. */
  readonly row: TableLine;
}

/** Rows of a form that are one line of a pack: one row, or the alternatives of a choice. */
type Unit = readonly [TableLine, ...TableLine[]];

/**
 * Finds the row of each line: by the cell that the pack was read from, else by the name. Of several with one name those
 * of the same 一级 and 二级指标 go together in their order; where their numbers differ none is guessed.
 */
export function matchLines(table: ScoringTable, { pack, lines }: Evaluation): LineMatch {
  const units = unitsOf(table);
  const pairs = new Map<LineResult, Unit>();
  const free = new Set(units);
  const pair = (line: LineResult, unit: Unit): void => {
    pairs.set(line, unit);
    free.delete(unit);
  };

  const sameTable = pack.id === tableId(table);
  for (const line of lines) {
    const places = new Set(line.rule.sources.map(({ place }) => place));
    const unit = [...free].find(
      (one) =>
        one.some((row) => places.has(`${table.sheet}!${rangeName(row.source)}`)) &&
        (sameTable || shareName(line, one))
    );
    if (unit !== undefined) pair(line, unit);
  }
  const levels = [
    (level1: string, level2: string) => `${plainName(level1)}/${plainName(level2)}`,
    (level1: string) => plainName(level1),
    () => "",
  ];
  for (const level of levels) {
    for (const line of lines) {
      if (pairs.has(line)) continue;
      const key = level(line.rule.level1, line.rule.level2);
      const rivals = lines.filter(
        (other) =>
          !pairs.has(other) &&
          level(other.rule.level1, other.rule.level2) === key &&
          plainName(other.rule.name) === plainName(line.rule.name)
      );
      const same = [...free].filter(
        (unit) => level(unit[0].level1, unit[0].level2) === key && shareName(line, unit)
      );
      if (same.length === rivals.length)
        rivals.forEach((rival, index) => {
          pair(rival, same[index]!);
        });
    }
  }

  const found = lines.flatMap((line): MatchedLine[] => {
    const unit = pairs.get(line);
    return unit === undefined ? [] : [{ line, row: unit[0] }];
  });
  return {
    matched: found.filter(samePoints),
    withoutRule: [...free].map(([row]) => row),
    withoutRow: lines.filter((line) => !pairs.has(line)),
    otherPoints: found.filter((one) => !samePoints(one)),
  };
}

function unitsOf({ lines }: ScoringTable): readonly Unit[] {
  const units: [TableLine, ...TableLine[]][] = [];
  for (const line of lines) {
    const last = units.at(-1);
    if (line.eitherOf !== undefined && last?.[0].eitherOf === line.eitherOf) last.push(line);
    else units.push([line]);
  }
  return units;
}

function shareName({ rule }: LineResult, unit: Unit): boolean {
  const { method } = rule;
  const names = [
    rule.name,
    ...(method.type === "eitherOf" ? method.alternatives.map(({ name }) => name) : []),
  ].map(plainName);
  return unit.some(({ name }) => names.includes(plainName(name)));
}

/** A name without what writers put differently: numbering, spaces, quotes, brackets, punctuation, wide letters. */
function plainName(name: string): string {
  return labelText(name)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function samePoints({ line, row }: MatchedLine): boolean {
  return line.points === null || row.points === null || new Exact(row.points).equals(line.points);
}
