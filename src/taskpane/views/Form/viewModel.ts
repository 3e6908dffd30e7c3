import type { FormState, KeptFormCell } from "../../../plan/form/FormState";
import { formFieldLabels } from "../../../messages/formFillTexts";
import type { Language } from "../../../messages/Language";
import { type CellLink, cellLink } from "../../CellLink";

/** A cell that a person filled in otherwise than we compute, both side by side. */
export interface KeptRow {
  /** `预算完成率 · 自评得分`. */
  readonly title: string;
  readonly link: CellLink;
  readonly filled: string;
  /** "" where there is nothing yet. */
  readonly own: string;
  /** Typed minus computed, `+1.5`; "" where either is no number. */
  readonly difference: string;
  /** Why the computed score is what it is; "" where there is nothing to say. */
  readonly cause: string;
}

export interface FormModel {
  readonly sheet: string;
  readonly filled: number;
  readonly kept: number;
  readonly agreeing: number;
  readonly rows: readonly KeptRow[];
}

/** What the pane shows of a form before it is filled. */
export function formModel({ sheet, filled, kept }: FormState, language: Language): FormModel {
  const others = kept.filter(({ agrees }) => !agrees);
  return {
    sheet,
    filled: filled.length,
    kept: kept.length,
    agreeing: kept.length - others.length,
    rows: others.map((cell) => keptRow(sheet, cell, language)),
  };
}

function keptRow(sheet: string, cell: KeptFormCell, language: Language): KeptRow {
  const { row, column, line, field, filled, own, difference } = cell;
  const { reason, working } = line;
  return {
    title: `${line.name} · ${formFieldLabels[field][language]}`,
    link: cellLink(sheet, { top: row, left: column, bottom: row, right: column }, language),
    filled,
    own,
    difference:
      difference === null || difference.startsWith("-") ? (difference ?? "") : `+${difference}`,
    cause: field !== "score" ? "" : reason === "" ? working : reason,
  };
}
