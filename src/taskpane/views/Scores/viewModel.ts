import type { WorkbookEvaluation } from "../../../app/prepareEvaluation";
import type { LineStatus, ScoredResult } from "../../../evaluation/Evaluation";
import type { Language } from "../../../messages/Language";
import { statusText } from "../../../messages/statuses";
import { valueText } from "../../../messages/valueText";
import { plain } from "../../../number/exact";

interface ScoreGroup {
  readonly level1: string;
  readonly lines: readonly ScoreRow[];
}

export interface ScoreRow {
  readonly id: string;
  readonly name: string;
  /** 完成值, `99.36%`; "" where there is none. */
  readonly value: string;
  /** `5.43`; "" while it is open. */
  readonly score: string;
  readonly points: string;
  readonly status: LineStatus;
  readonly statusWord: string;
  /** 扣分原因; "" where no point was lost. */
  readonly reason: string;
  readonly parts: readonly ScoreRow[];
}

/** What 逐项评分 shows: the lines in official order, under their 一级指标. */
export function scoreGroups(
  { evaluation }: WorkbookEvaluation,
  language: Language
): readonly ScoreGroup[] {
  const groups: { level1: string; lines: ScoreRow[] }[] = [];
  for (const line of evaluation.lines) {
    const { level1 } = line.rule;
    const last = groups.at(-1);
    const row = scoreRow(line, language);
    if (last?.level1 === level1) last.lines.push(row);
    else groups.push({ level1, lines: [row] });
  }
  return groups;
}

function scoreRow(result: ScoredResult, language: Language): ScoreRow {
  // Parts that are answered or judged have their place in 指标数据底稿; those with a value are told here.
  const parts = result.parts.filter(
    (part) => part.value !== null || part.rule.expression !== undefined
  );
  const rows = parts.map((part) => scoreRow(part, language));
  return {
    id: result.id,
    name: result.name,
    value: valueText(result),
    score: result.score === null ? "" : result.score.toFixed(2),
    points: result.points === null ? "" : plain(result.points),
    status: result.status,
    statusWord: statusText(result, language),
    reason: ownReason(result.reason, rows),
    parts: rows,
  };
}

/** A line's reason is that of its parts, one after the other: what these say themselves is not said twice. */
function ownReason(reason: string, parts: readonly ScoreRow[]): string {
  const rest = parts.reduce((text, part) => text.replace(part.reason, ""), reason);
  return /^[；;。.\s]*$/.test(rest) ? "" : reason;
}
