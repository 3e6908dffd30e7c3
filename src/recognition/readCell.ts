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
/** What a written number can begin with; nearly all labels begin otherwise. */
const mayBeNumber = /^[\s"'￥¥$(（+＋\-－−–△▲约近超0-9０-９]/u;
const placeholder = /^[\s\-－−–—―─/／无]*$/u;
const dateFormat = /[yd年日]|m[^a-z0-9]*m/i;

/** True where a number format shows a date. Quoted text, colours and conditions in it are not part of that. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General") return false;
  return dateFormat.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** A cell with its role. The digits of a number are written out only for whoever asks: most never do. */
class ReadCell implements GridCell {
  readonly row: number;
  readonly column: number;
  constructor(
    readonly cell: CellSnapshot,
    readonly role: CellRole
  ) {
    this.row = cell.row;
    this.column = cell.column;
  }

  get raw(): string {
    const { value, formula } = this.cell;
    switch (value.kind) {
      case "number":
        return String(value.number);
      case "text":
        return value.text;
      case "boolean":
        return String(value.boolean);
      case "error":
        return value.error;
      case "uncalculated":
        return formula === undefined ? "" : `=${formula}`;
    }
  }
}

/**
 * Sorts a cell into its role. A text is a value only where all of it is a number with at most one unit;
 * `1-3月`, `2020年` and `2013901 教育` are texts.
 */
export function readCell(cell: CellSnapshot): GridCell {
  return new ReadCell(cell, roleOf(cell));
}

function roleOf({ value, numberFormat }: CellSnapshot): CellRole {
  switch (value.kind) {
    case "number":
      return isDateFormat(numberFormat) ? "date" : "value";
    case "text": {
      const { text } = value;
      if (text.length <= 12 && placeholder.test(text))
        return text.trim() === "" ? "blank" : "placeholder";
      if (text.length > 40) return text.trim() === "" ? "blank" : "text";
      if (!mayBeNumber.test(text)) return text.trim() === "" ? "blank" : "text";
      const isNumber =
        (numberStart.test(text) && numberWhole.test(text)) || spoiled.test(text.trim());
      return isNumber ? "value" : "text";
    }
    case "boolean":
      return "date";
    case "error":
    case "uncalculated":
      return "problem";
  }
}
