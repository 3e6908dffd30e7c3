import { findOurSheets, ourSheetNames } from "../plan/ourSheets";
import type { PackMistake } from "../rules/PackMistake";
import type { LineReading } from "../rules/read/table/LineReading";
import {
  packFromTable,
  type PackFromTableOptions,
  type PackFromTableProblem,
  type TableNotice,
} from "../rules/read/table/packFromTable";
import {
  readScoringTable,
  type TableChoice,
  type TableProblem,
} from "../rules/read/table/readScoringTable";
import { findLineValue } from "../rules/read/value/findLineValue";
import { readCriterion } from "../rules/read/readCriterion";
import type { ScoringTable } from "../rules/read/ScoringTable";
import type { RulePack } from "../rules/RulePack";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { checkPack } from "./checkPack";
import { confirmLine, type ConfirmedLine } from "./confirmLine";

/** Which table is read, and what the pack is called. */
export type ReadPackOptions = Pick<TableChoice, "sheet" | "row"> &
  Omit<PackFromTableOptions, "readCriterion" | "lineValue">;

/** A bureau's own 评分表 as a rule pack, with what a person must see to confirm it. */
export interface PackReading {
  /** Null where none was found. */
  readonly table: ScoringTable | null;
  /** Null where there is no table, a line lacks its points, or what was read contradicts itself. */
  readonly pack: RulePack | null;
  /** One for each line with points, in the table's order; alternatives of one choice each have their own. */
  readonly lines: readonly ConfirmedLine[];
  /** Why there is no pack; `messages/scoringTables` makes the sentences. */
  readonly problems: readonly (TableProblem | PackFromTableProblem)[];
  /** Lines of the pack that contradict themselves: then there is none. */
  readonly mistakes: readonly PackMistake[];
  /** What is told and refuses nothing. */
  readonly notices: readonly TableNotice[];
}

/**
 * 从评分表读取: the table is found by its headers, each criterion read into a score method, each value looked for.
 * @param snapshot of the evaluated workbook itself, of another one, or of the tables of a Word document; our own sheets
 *   are not looked at unless one is named
 */
export function readPack(
  snapshot: WorkbookSnapshot,
  { sheet, row, ...options }: ReadPackOptions = {}
): PackReading {
  const read = readScoringTable(snapshot, {
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && { row }),
    exclude: ourSheetNames(findOurSheets(snapshot)),
  });
  if ("problem" in read) {
    const problems = [read.problem];
    return { table: null, pack: null, lines: [], problems, mistakes: [], notices: [] };
  }
  const { table } = read;
  const made = packFromTable(table, { ...options, readCriterion, lineValue: findLineValue });
  const { problems, notices } = made;
  const { mistakes } = made.pack === null ? { mistakes: [] } : checkPack(made.pack);
  const ids = made.pack === null ? [] : idsOf(made.readings, made.pack);
  const places = made.pack?.rounding.score ?? 2;
  return {
    table,
    pack: mistakes.length === 0 ? made.pack : null,
    lines: made.readings.map((reading, index) => confirmLine(reading, ids[index] ?? null, places)),
    problems,
    mistakes,
    notices,
  };
}

/** The pack's line of each reading: neighbours with the same mark are alternatives of one line. */
function idsOf(readings: readonly LineReading[], { lines }: RulePack): readonly string[] {
  let at = -1;
  return readings.map(({ line }, index) => {
    const before = readings[index - 1]?.line.eitherOf;
    if (line.eitherOf === undefined || line.eitherOf !== before) at += 1;
    return lines[at]!.id;
  });
}
