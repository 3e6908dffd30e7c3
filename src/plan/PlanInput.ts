import type { Finding } from "../checks/Finding";
import type { Evaluation } from "../evaluation/Evaluation";
import type { Memory } from "../evaluation/Memory";
import type { FormState } from "./form/FormState";
import type { OurSheetKind } from "./ourSheets";

/**
 * How a 完成值 cell computes: `native` in plain Excel, which every program opens; `functions` with the add-in's own
 * function where it is installed, and the plain formula where it is not.
 */
export type FormulaForm = "native" | "functions";

/** All that our sheets are made from. */
export interface PlanInput {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly memory: Memory;
  /** Names of the sheets to replace, by kind; a kind that is absent is made new. */
  readonly existing: ReadonlyMap<OurSheetKind, string>;
  /** All sheet names in the workbook, so that a new one gets a free name. */
  readonly taken: readonly string[];
  readonly formulas: FormulaForm;
  /** Writes the pack into the workbook as 评分规则; where it is left out a sheet that is there stays as it is. */
  readonly keepPack?: boolean;
  /** The bureau's own form that is filled in, where there is one. */
  readonly form?: FormState | null;
}
