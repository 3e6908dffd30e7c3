import type { Fact, FactCandidate } from "../facts/Fact";
import { factDefinition, type FactDefinition, type FactId } from "../facts/vocabulary";
import { rememberedCell, type TypedCell } from "../evaluation/Memory";
import { unitOf } from "../evaluation/enterFacts";
import { candidateReason } from "../messages/candidates";
import { questionSentence } from "../messages/questions";
import { sourceText } from "../messages/sourceText";
import type { CellContent, CellStyle } from "../workbook/SheetPlan";
import { cellName } from "../workbook/address";
import { live, typedOr } from "./cells";
import { planBesides } from "./besides";
import { columnWidths } from "./columnWidths";
import { factColumns, idColumn } from "./columns";
import { factFormula, sourceTarget } from "./factFormula";
import type { Layout } from "./layout";
import type { PlanInput } from "./PlanInput";
import { ownRow } from "./readMemory";
import type { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";
import { rowHeight } from "./textHeight";
import { askForWord, markWaiting } from "./waitingCell";

const headerRow = 3;
const heads = [
  "数据项",
  "单位",
  "数值",
  "人工录入",
  "来源",
  "原文",
  "口径",
  "识别方式",
  "其他候选",
  "选用来源",
  "生成时数值",
  "变动",
];

/** One row per data item: value, source, raw text, how it was recognised, and what else was seen. */
export function planFactRows(sheet: SheetBuilder, input: PlanInput, layout: Layout): void {
  sheet.set(headerRow - 1, idColumn, `${ownRow}:facts`, styles.id);
  sheet.set(headerRow, idColumn, `${ownRow}:facts-head`, styles.id);
  sheet.set(headerRow - 1, factColumns.name, "一、数据项", styles.block);
  heads.forEach((name, index) => {
    sheet.set(headerRow, factColumns.name + index, name, styles.header);
  });
  for (const [id, row] of layout.factRows) planFact(sheet, row, id, input);
}

function planFact(
  sheet: SheetBuilder,
  row: number,
  id: FactId,
  { evaluation, memory }: PlanInput
): void {
  const definition = factDefinition(id);
  const fact = evaluation.facts.get(id);
  const entry = cellName(row, factColumns.entry);
  const value = cellName(row, factColumns.value);
  const source =
    fact?.source ?? (fact?.status === "entered" ? (fact.candidates[0]?.source ?? null) : null);
  const result = definition.kind === "text" ? (fact?.text ?? "") : (fact?.value ?? null);
  const formula = factFormula(definition, fact, fact?.status === "ask" ? null : source, entry);
  const { shown, typed } = valueStyles(definition);

  const put = (
    column: number,
    content: Parameters<SheetBuilder["set"]>[2],
    style: CellStyle
  ): void => {
    sheet.set(row, column, content, style);
  };
  const candidates = fact === undefined ? "" : otherCandidates(fact);
  const why = fact === undefined ? "未找到，请录入" : howRecognised(fact);
  put(idColumn, id, styles.id);
  put(factColumns.name, definition.label, styles.text);
  put(factColumns.unit, unitOf(id), styles.center);
  put(factColumns.value, live(formula, result), shown);
  put(
    factColumns.entry,
    entryContent(definition, fact, rememberedCell(memory, id, "entry")),
    typed
  );
  put(
    factColumns.source,
    fact?.source ? sourceText(fact.source) : "",
    fact?.source ? styles.link : styles.text
  );
  if (fact?.source) sheet.link(row, factColumns.source, sourceTarget(fact.source));
  put(factColumns.raw, fact?.raw ?? "", styles.text);
  put(factColumns.scope, fact?.scope ?? "", styles.text);
  put(factColumns.why, why, styles.text);
  put(factColumns.candidates, candidates, styles.text);
  put(factColumns.choice, typedOr(rememberedCell(memory, id, "choice"), null, null), styles.typed);
  const literal = typeof result === "string" ? result : (result?.toNumber() ?? null);
  put(factColumns.generated, literal, shown);
  const generated = cellName(row, factColumns.generated);
  put(
    factColumns.changed,
    live(`IF(${value}=${generated},"",IF(AND(${value}="",${generated}=""),"","已变动"))`, ""),
    styles.center
  );
  if (fact === undefined || fact.status === "ask") markWaiting(sheet, row, factColumns.entry);
  if ((fact?.candidates.length ?? 0) > 0) {
    const options = [
      ...(fact?.source ? [fact.source] : []),
      ...fact!.candidates.map((candidate) => candidate.source),
    ]
      .filter(({ ranges, continued }) => ranges.length === 1 && continued === undefined)
      .map(sourceText);
    const list = [...new Set(options)].filter((option) => !option.includes(","));
    // Excel holds at most 255 characters of a list.
    if (list.length > 0 && list.join(",").length <= 240) {
      askForWord(
        sheet,
        row,
        factColumns.choice,
        list,
        "选用另一处数值时，选择其单元格并重新生成。"
      );
    }
  }
  planBesides(sheet, row, id, memory);
  sheet.height(
    row,
    rowHeight(
      [
        {
          text: fact?.source ? sourceText(fact.source) : "",
          width: columnWidths.facts[factColumns.source]!,
        },
        { text: fact?.raw ?? "", width: columnWidths.facts[factColumns.raw]! },
        { text: fact?.scope ?? "", width: columnWidths.facts[factColumns.scope]! },
        { text: why, width: columnWidths.facts[factColumns.why]! },
        { text: candidates, width: columnWidths.facts[factColumns.candidates]! },
      ],
      18
    )
  );
}

/**
 * What was typed as the item's value. A text that was read as a number (`95%`, `6,722.56万元`) is written back as that
 * number, since no formula could compute with it; a number that cannot be one (-3 heads) as a text, so that none does.
 */
function entryContent(
  { kind }: FactDefinition,
  fact: Fact | undefined,
  typed: TypedCell | null
): CellContent {
  if (typed === null || typeof typed === "object" || kind === "text")
    return typedOr(typed, null, null);
  if (fact?.status === "entered" && fact.value !== null) {
    return { kind: "number", number: fact.value.toNumber() };
  }
  return { kind: "text", text: String(typed) };
}

function valueStyles({ kind }: FactDefinition): { shown: CellStyle; typed: CellStyle } {
  switch (kind) {
    case "money":
      return { shown: styles.money, typed: styles.typedMoney };
    case "count":
      return { shown: styles.count, typed: styles.typedCount };
    case "rate":
      return { shown: styles.percent, typed: styles.typedPercent };
    case "text":
      return { shown: styles.text, typed: styles.typed };
  }
}

function howRecognised(fact: Fact): string {
  if (fact.question !== null) return questionSentence(fact.question, "zh");
  return candidateReason(fact.why, "zh");
}

/** Other values one by one; places that say the same are only counted, so that the doubts stand out. */
function otherCandidates(fact: Fact): string {
  const same = ({ value, text }: FactCandidate): boolean =>
    value === null || fact.value === null
      ? text !== null && text === fact.text
      : value.equals(fact.value);
  const agreeing = fact.candidates.filter(same).length;
  const texts = fact.candidates.filter((candidate) => !same(candidate)).map(candidateText);
  return [...texts, ...(agreeing > 0 ? [`另有${agreeing}处相同`] : [])].join("\n");
}

function candidateText({ source, raw, why }: FactCandidate): string {
  return `${sourceText(source)}：${raw}（${candidateReason(why, "zh")}）`;
}
