import { packMistakeSentence } from "../messages/packMistakes";
import { tableNoticeSentence, tableProblemSentence } from "../messages/scoringTables";
import { linePlace } from "./confirmLine";
import type { ConfirmedLine } from "./confirmLine";
import type { PackReading } from "./readPack";

/**
 * The document of `packs read --json`: what was understood of each line, and the pack itself; sentences are Chinese.
 */
export function packReadingJson({
  table,
  pack,
  lines,
  problems,
  mistakes,
  notices,
}: PackReading): object {
  return {
    format: 1,
    table: table && { sheet: table.sheet, title: table.title, total: table.total },
    lines: lines.map((line) => lineJson(line, table?.sheet ?? "")),
    problems: [
      ...problems.map((one) => tableProblemSentence(one, "zh")),
      ...mistakes.map((one) => packMistakeSentence(one, "zh")),
    ],
    notices: notices.map((one) => tableNoticeSentence(one, "zh")),
    pack,
  };
}

function lineJson(line: ConfirmedLine, sheet: string): object {
  const { lineId, line: printed, rule, state, reading, value } = line;
  return {
    line: lineId,
    level1: printed.level1,
    level2: printed.level2,
    name: printed.name,
    points: rule.points,
    place: linePlace(line, sheet),
    criterion: printed.criterion,
    state,
    method: rule.method.type,
    words: line.words.zh,
    values: line.values.map(({ name, expression, words }) => ({
      part: name,
      expression,
      words: words.zh,
    })),
    valueFrom: value.via,
    scores: line.scores.map(({ name, samples, bounds }) => ({ part: name, samples, bounds })),
    assumptions: line.assumptions.map(({ zh }) => zh),
    doubts: line.doubts,
    unknownWords: value.unknown,
    refusal: reading.refusal && {
      reason: line.refusal?.zh ?? "",
      code: reading.refusal.reason,
      notUnderstood: reading.refusal.notUnderstood,
      best: reading.refusal.best,
      points: reading.refusal.points,
    },
  };
}
