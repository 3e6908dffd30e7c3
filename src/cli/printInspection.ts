import type { WorkbookInspection } from "../app/inspectWorkbook";
import type { Fact } from "../facts/Fact";
import { candidateReason } from "../messages/candidates";
import { factName } from "../messages/findings";
import type { Language } from "../messages/Language";
import { questionSentence } from "../messages/questions";
import { formatPercent } from "../number/format";
import { plain } from "../number/exact";
import { sourceText } from "../messages/sourceText";
import { printFindings } from "./printFindings";
import { table } from "./table";

/** Every data item with its cell and raw text, its candidates, what was not found, and the findings. */
export function printInspection(
  { facts: { facts }, missing, findings }: WorkbookInspection,
  language: Language
): void {
  const zh = language === "zh";
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const rows = [...facts.values()].flatMap((fact) => rowsOf(fact, language));
  const head = zh
    ? ["数据项", "数值", "单位", "来源", "原文"]
    : ["Item", "Value", "Unit", "Source", "As written"];
  print(table([head, ...rows], [1]));
  print("");
  for (const fact of facts.values()) {
    if (fact.question !== null)
      print(`${factName(fact.id, language)}：${questionSentence(fact.question, language)}`);
  }
  if (missing.length > 0) {
    print(
      `${zh ? "未找到：" : "Not found: "}${missing.map((id) => `${factName(id, language)} [${id}]`).join(zh ? "、" : ", ")}`
    );
    print("");
  }
  printFindings(findings, language, print);
}

function rowsOf(fact: Fact, language: Language): readonly (readonly string[])[] {
  const value = (of: Pick<Fact, "value" | "text">): string => {
    if (of.value === null) return of.text ?? "—";
    return fact.unit === "比率" ? formatPercent(of.value) : plain(of.value);
  };
  return [
    [
      `${factName(fact.id, language)} [${fact.id}]`,
      value(fact),
      fact.unit,
      fact.source === null ? "" : sourceText(fact.source),
      fact.raw,
    ],
    ...fact.candidates.map((candidate) => [
      language === "zh" ? "    另有" : "    also",
      value(candidate),
      fact.unit,
      sourceText(candidate.source),
      `${candidate.raw}（${candidateReason(candidate.why, language)}）`,
    ]),
  ];
}
