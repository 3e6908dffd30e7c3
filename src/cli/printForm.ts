import type { WorkbookEvaluation } from "../app/prepareEvaluation";
import { columnLabels } from "../messages/labels";
import type { Language } from "../messages/Language";
import { cellName } from "../workbook/address";

type Form = NonNullable<WorkbookEvaluation["form"]>;

/** What was filled into the bureau's own form, what was replaced there, and what a person's cells kept. */
export function printForm(form: Form, language: Language, print: (text: string) => void): void {
  const zh = language === "zh";
  const fields = ["value", "score", "working", "reason"] as const;
  const counts = fields.flatMap((field) => {
    const count = form.filled.filter((cell) => cell.field === field).length;
    return count === 0 ? [] : [`${columnLabels[field][language]} ${count}`];
  });
  const words = counts.length === 0 ? (zh ? "没有需要填写的单元格" : "nothing to fill") : "";
  print(
    zh
      ? `填写「${form.sheet}」：${words}${counts.join("，")}`
      : `Filled “${form.sheet}”: ${words}${counts.join(", ")}`
  );
  const replaced = form.filled.filter((cell) => cell.replaced !== null);
  if (replaced.length > 0) {
    print(zh ? `已改写（${replaced.length}处）：` : `Replaced (${replaced.length}):`);
    for (const cell of replaced) {
      print(`  ${placeOf(cell, language)}${zh ? "：原为" : ": was "}${cell.replaced ?? ""}`);
    }
  }
  if (form.kept.length > 0) {
    print(
      zh
        ? `保留原有填写（${form.kept.length}处；要改写请加 --replace-filled）：`
        : `Kept as typed (${form.kept.length}; --replace-filled overwrites):`
    );
    for (const cell of form.kept) {
      print(`  ${placeOf(cell, language)}${comparison(cell, zh)}`);
    }
  }
  print("");
}

function placeOf(
  { row, column, line, field }: Form["filled"][number] | Form["kept"][number],
  language: Language
): string {
  return `${cellName(row, column)} ${line.name} ${columnLabels[field][language]}`;
}

function comparison({ filled, own, agrees }: Form["kept"][number], zh: boolean): string {
  if (agrees) return zh ? `：${filled}（与计算一致）` : `: ${filled} (as computed)`;
  const ours = own === "" ? (zh ? "无" : "none") : own;
  return zh ? `：已填 ${filled}，计算为 ${ours}` : `: typed ${filled}, computed ${ours}`;
}
