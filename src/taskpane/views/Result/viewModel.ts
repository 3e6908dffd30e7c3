import type { WorkbookEvaluation } from "../../../app/prepareEvaluation";
import type { LineResult } from "../../../evaluation/Evaluation";
import { copiesNotice, yearNotice } from "../../../messages/evaluationNotices";
import { totalsSentence } from "../../../messages/labels";
import type { Language } from "../../../messages/Language";
import { countedTitle, writingWords, writtenSentence } from "../../../messages/paneCounts";
import { statusText } from "../../../messages/statuses";
import type { Written } from "../../paneStore";

interface ResultModel {
  readonly totals: string;
  readonly notices: readonly string[];
  /** `待人工评分（14）` with the names of the lines that wait for it. */
  readonly waiting: readonly { readonly title: string; readonly names: readonly string[] }[];
}

const waitingStatuses: readonly LineResult["status"][] = ["ask", "missing", "manual", "partial"];

/** What 生成评分表 says of an evaluation, written or not. */
export function resultModel(
  { evaluation, copies }: WorkbookEvaluation,
  language: Language
): ResultModel {
  const notices = [
    yearNotice(evaluation.pack, evaluation.year, language),
    copiesNotice(copies, language),
  ];
  const waiting = waitingStatuses.flatMap((status) => {
    const lines = evaluation.lines.filter((line) => line.status === status);
    const [first] = lines;
    if (first === undefined) return [];
    const title = countedTitle(statusText(first, language), lines.length, language);
    return [{ title, names: lines.map(({ name }) => name) }];
  });
  return {
    totals: totalsSentence(evaluation.totals, language),
    notices: notices.filter((notice) => notice !== ""),
    waiting,
  };
}

/** The sheets that would be written now, and whether each is new. */
export function plannedSheets(
  { plan }: WorkbookEvaluation,
  language: Language
): readonly { readonly name: string; readonly how: string }[] {
  return plan.sheets.map(({ name, replaces }) => ({
    name: replaces ?? name,
    how: writingWords(replaces !== null, language),
  }));
}

/** `已写入3张表，有7条核对提示。` */
export function writtenWords({ sheets, findings }: Written, language: Language): string {
  return writtenSentence({ sheets: sheets.length, findings }, language);
}
