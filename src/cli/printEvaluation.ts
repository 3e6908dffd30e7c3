import type { WorkbookEvaluation } from "../app/prepareEvaluation";
import type { ScoredResult } from "../evaluation/Evaluation";
import { copiesNotice, unusedPackNotice, yearNotice } from "../messages/evaluationNotices";
import { columnLabels, packNotice, totalsSentence } from "../messages/labels";
import type { Language } from "../messages/Language";
import { statusText } from "../messages/statuses";
import { valueText } from "../messages/valueText";
import { plain } from "../number/exact";
import { printFindings } from "./printFindings";
import { printForm } from "./printForm";
import { table } from "./table";

/** The score table, totals and findings, and where the workbook was written. */
export function printEvaluation(
  { evaluation, findings, form, copies, unusedPack }: WorkbookEvaluation,
  { output, backup }: { readonly output: string; readonly backup: string | null },
  language: Language
): void {
  const zh = language === "zh";
  const { pack, department, year } = evaluation;
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  print(
    [department, year === null ? null : zh ? `${year}年度` : year]
      .filter((text) => text !== null)
      .join(" · ")
  );
  print(`${zh ? "评分标准：" : "Rules: "}${pack.title}（${pack.id}）`);
  const notice = packNotice(pack, language);
  if (notice !== "") print(notice);
  for (const told of [
    yearNotice(pack, year, language),
    copiesNotice(copies, language),
    unusedPackNotice(unusedPack, language),
  ]) {
    if (told !== "") print(told);
  }
  print("");
  const head = [
    columnLabels.level3,
    columnLabels.points,
    columnLabels.value,
    columnLabels.score,
    columnLabels.status,
  ];
  const rows = evaluation.lines.flatMap((line) => rowsOf(line, 0, language));
  print(table([head.map((label) => label[language]), ...rows], [1, 2, 3]));
  print("");
  print(totalsSentence(evaluation.totals, language));
  print("");
  printFindings(findings, language, print);
  if (form !== null) printForm(form, language, print);
  print(`${zh ? "已写入：" : "Written: "}${output}`);
  if (backup !== null) print(`${zh ? "原文件保留为：" : "The former file is kept as: "}${backup}`);
}

/** A line, and its parts where they have values of their own. */
function rowsOf(
  result: ScoredResult,
  depth: number,
  language: Language
): readonly (readonly string[])[] {
  const parts = result.parts.filter(
    (part) => part.value !== null || part.rule.expression !== undefined
  );
  return [
    [
      `${"  ".repeat(depth)}${result.name}`,
      result.points === null ? "" : plain(result.points),
      valueText(result),
      result.score === null ? "" : result.score.toFixed(2),
      statusText(result, language),
    ],
    ...parts.flatMap((part) => rowsOf(part, depth + 1, language)),
  ];
}
