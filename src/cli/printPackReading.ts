import type { ValueScore } from "../app/boundScores";
import { linePlace, type ConfirmedLine } from "../app/confirmLine";
import type { PackReading } from "../app/readPack";
import type { Language } from "../messages/Language";
import { markedPart } from "../messages/markedPart";
import { packMistakeSentence } from "../messages/packMistakes";
import { tableNoticeSentence, tableProblemSentence } from "../messages/scoringTables";
import { paragraph } from "./paragraph";

/** What was understood of a scoring table, line by line, so that a person sees at a glance whether it is right. */
export function printPackReading(
  { table, pack, lines, problems, mistakes, notices }: PackReading,
  language: Language
): void {
  const zh = language === "zh";
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  if (table !== null) {
    const title = table.title === null ? "" : ` ${table.title}`;
    print(`${zh ? `评分表：「${table.sheet}」` : `Scoring table: “${table.sheet}”`}${title}`);
    print("");
    lines.forEach((line, index) => {
      print(lineText(line, index + 1, table.sheet, language));
      print("");
    });
    print(countsText(lines, language));
  }
  for (const one of problems) print(tableProblemSentence(one, language));
  for (const one of mistakes) print(packMistakeSentence(one, language));
  for (const one of notices) print(tableNoticeSentence(one, language));
  if (pack !== null) {
    print(
      zh
        ? `评分规则：${pack.title}（${pack.id}），共${pack.lines.length}项指标。请逐项核对“读作”和“得分”是否与原表一致。`
        : `Rule pack: ${pack.title} (${pack.id}), ${pack.lines.length} lines. Please compare “read as” and “scores” with the table, line by line.`
    );
  }
}

function lineText(line: ConfirmedLine, number: number, sheet: string, language: Language): string {
  const zh = language === "zh";
  const { name, criterion } = line.line;
  const points = line.rule.points ?? "";
  const head = `${number}. ${name}${zh ? `（${points}分）` : ` (${points})`}  ${linePlace(line, sheet)}`;
  const row = (label: { zh: string; en: string }, text: string): string =>
    paragraph(3, label[language], zh ? 8 : 10, text);
  const marked = markedPart(criterion, line.reading.refusal?.notUnderstood ?? null);
  const samples = line.scores.map(({ name: part, samples: list }) => {
    const scores = list.map((one) => sampleText(one, language)).join(zh ? "；" : "; ");
    return part === null ? scores : `${part}${zh ? "：" : ": "}${scores}`;
  });
  return [
    head,
    row({ zh: "原文", en: "text" }, marked === "" ? (zh ? "（空白）" : "(blank)") : marked),
    row({ zh: "读作", en: "read as" }, line.words[language]),
    ...(line.refusal === null
      ? []
      : [row({ zh: "未读懂", en: "refused" }, line.refusal[language])]),
    ...valueRows(line, language).map((text) => row({ zh: "完成值", en: "value" }, text)),
    ...samples.map((text) => row({ zh: "得分", en: "scores" }, text)),
    ...line.assumptions.map((one) => row({ zh: "说明", en: "note" }, one[language])),
    ...line.doubts.map((text) => row({ zh: "待确认", en: "doubt" }, text)),
  ].join("\n");
}

/** How each value is calculated, or that a person gives it. */
function valueRows(line: ConfirmedLine, language: Language): readonly string[] {
  const zh = language === "zh";
  const rows = line.values.map(({ name, words }) =>
    name === null ? words[language] : `${name}${zh ? "：" : ": "}${words[language]}`
  );
  const open = line.scores.length - line.values.length;
  if (open <= 0) return rows;
  if (line.value.valueKind === "count") {
    return [...rows, zh ? "请清点后填写个数" : "to be counted and typed"];
  }
  const unknown = line.value.unknown.join(zh ? "、" : ", ");
  if (unknown !== "") {
    return [
      ...rows,
      zh
        ? `请填写（算式中的“${unknown}”不对应已知的数据项）`
        : `to be typed (“${unknown}” in the formula is no known data item)`,
    ];
  }
  return [...rows, zh ? "请填写（没有能对应的数据项）" : "to be typed (no data item fits)"];
}

function sampleText({ value, score }: ValueScore, language: Language): string {
  return `${value} → ${score ?? (language === "zh" ? "未规定" : "not stated")}`;
}

function countsText(lines: readonly ConfirmedLine[], language: Language): string {
  const count = (state: ConfirmedLine["state"]): number =>
    lines.filter((line) => line.state === state).length;
  const [read, hand, refused] = [count("read"), count("hand"), count("refused")];
  return language === "zh"
    ? `共${lines.length}项：读懂${read}项，按原文人工评分${hand}项，未能读懂（按人工评分处理）${refused}项。`
    : `${lines.length} lines: ${read} read, ${hand} scored by hand as their text says, ${refused} not understood (scored by hand).`;
}
