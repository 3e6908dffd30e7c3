import type { CellSnapshot } from "../workbook/WorkbookSnapshot";

/** What a cell is for recognition. */
export type CellRole =
  /** A number, or a text that reads as one. */
  | "value"
  /** `—`, `/`, 无: a value that is absent. */
  | "placeholder"
  /** A formula without result, or an error. */
  | "problem"
  | "text"
  /** A date: neither label nor value. */
  | "date"
  | "blank";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  /** As it stands in the cell; a number in plain digits. */
  readonly raw: string;
  readonly cell: CellSnapshot;
}

const numberStart = /^[\s"'￥¥$(（+＋\-－−–△▲]*[0-9０-９][\s0-9０-９,，.．、]*/u;
const numberWhole =
  /^[\s￥¥$(（+＋\-－−–△▲]*[0-9０-９][0-9０-９\s,，.．']*[)）\s]*(?:亿元|万元|千元|元|万|亿|人|名|项|个|件|辆|%|％)?[)）\s]*$/u;
/** Meant as a number but spoiled: a letter for a digit, 约 before it, a remark behind it. Reading it will fail aloud. */
const spoiled =
  /^[约近超]?[0-9０-９][0-9０-９,，.．]*[OoＯlI]*[0-9０-９OoＯlI,，.．]*(?:亿元|万元|元|人|名|个|项)?(?:左右|余|多)?(?:[（(][^()（）]*(?:含|其中|约|见|注)[^()（）]*[)）])?$/u;
const placeholder = /^[\s\-－−–—―─/／无]*$/u;
const dateFormat = /[yd年日]|m[^a-z0-9]*m/i;

/** True where a number format shows a date. Quoted text, colours and conditions in it are not part of that. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General") return false;
  return dateFormat.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/**
 * Sorts a cell into its role. A text is a value only where all of it is a number with at most one unit;
 * `1-3月`, `2020年` and `2013901 教育` are texts.
 */
export function readCell(cell: CellSnapshot): GridCell {
  const at = { row: cell.row, column: cell.column, cell };
  switch (cell.value.kind) {
    case "number":
      return {
        ...at,
        role: isDateFormat(cell.numberFormat) ? "date" : "value",
        raw: String(cell.value.number),
      };
    case "text": {
      const text = cell.value.text;
      if (text.trim() === "") return { ...at, role: "blank", raw: text };
      if (text.length <= 12 && placeholder.test(text))
        return { ...at, role: "placeholder", raw: text };
      const number =
        text.length <= 40 &&
        ((numberStart.test(text) && numberWhole.test(text)) || spoiled.test(text.trim()));
      return { ...at, role: number ? "value" : "text", raw: text };
    }
    case "boolean":
      return { ...at, role: "date", raw: String(cell.value.boolean) };
    case "error":
      return { ...at, role: "problem", raw: cell.value.error };
    case "uncalculated":
      return { ...at, role: "problem", raw: cell.formula === undefined ? "" : `=${cell.formula}` };
  }
}
