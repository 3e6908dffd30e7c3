import type { ComponentType } from "react";
import type { WorkbookInspection } from "../app/inspectWorkbook";
import type { FormChoice } from "../app/openForm";
import type { WorkbookEvaluation } from "../app/prepareEvaluation";
import type { ScoringSheet } from "../app/scoringSheets";
import type { FactId } from "../facts/vocabulary";
import type { FormulaForm } from "../plan/PlanInput";
import type { RulePack } from "../rules/RulePack";
import type { Refusal } from "../workbook/Refusal";
import { Store } from "./Store";

export type Region = "facts" | "scores" | "result";
/** What only a person decides before anything is written. */
export type Decision = "department" | "year" | "pack";
type Phase = "reading" | "calculating" | "writing";
/** Where the keyboard is to go next. */
export type FocusTarget = Decision | Region | "done" | "standard";

/** All that a person decides in the pane. */
export interface Decisions {
  readonly packId: string | null;
  readonly formulas: FormulaForm;
  /** Typed into the pane; "" leaves what was recognised. */
  readonly entered: { readonly department: string; readonly year: string };
  /** The bureau's own form that is filled in; null for none besides one that is in use already. */
  readonly form: FormChoice | null;
}

/** What was made of the workbook as it stood when it was read last. */
export interface Preview {
  readonly inspection: WorkbookInspection;
  /** Null until a pack is chosen. */
  readonly evaluation: WorkbookEvaluation | null;
  /** The data items that the pack uses; null without a pack. */
  readonly needed: ReadonlySet<FactId> | null;
  /** Those that it was made with. */
  readonly decisions: Decisions;
}

/** What the last writing left in the workbook. */
export interface Written {
  /** In the order 评分表, 指标数据底稿, 数据核对表. */
  readonly sheets: readonly string[];
  readonly findings: number;
  /** Those that it was made with. */
  readonly decisions: Decisions;
  /** The pack itself: one of the user's own may change and keep its id. */
  readonly pack: RulePack;
  /** The bureau's own form and how many of its cells were filled; null for none. */
  readonly form: { readonly sheet: string; readonly cells: number } | null;
}

/** What stands in place of decisions and regions for a while; it comes with a chunk of its own. */
export interface PanePage {
  readonly View: ComponentType;
  /** With the pack in force for looking through, or with the question where to read one from. */
  readonly begins: "pack" | "source";
}

export interface Failure {
  /** Null for anything unexpected: a bug of ours. */
  readonly refusal: Refusal | null;
  readonly retry: "read" | "generate" | null;
}

export interface PaneState extends Decisions {
  /** Somebody changed the workbook since it was read: what is shown may be old. */
  readonly isStale: boolean;
  readonly region: Region;
  /** What is being done; null while the pane waits for its user. */
  readonly phase: Phase | null;
  /** All that can be chosen, by id; empty until the core is there. */
  readonly packs: ReadonlyMap<string, RulePack>;
  /** A pack that was confirmed in the pane; the next writing keeps it in the workbook. */
  readonly own: RulePack | null;
  /** The workbook keeps a pack that cannot be used. */
  readonly isKeptBroken: boolean;
  /** Scoring tables in the workbook that are not ours. */
  readonly tables: readonly ScoringSheet[];
  readonly page: PanePage | null;
  /** What the regions show; it comes with the core. */
  readonly views: Readonly<Record<Region, ComponentType>> | null;
  readonly preview: Preview | null;
  readonly written: Written | null;
  readonly failure: Failure | null;
  /** Fields in which something stands that cannot be read. */
  readonly unreadable: readonly Decision[];
  /** Decisions that were open when someone wanted to generate. */
  readonly asked: readonly Decision[];
  readonly focus: FocusTarget | null;
}

/** The state that the pane shows and the ribbon's commands change: both run in the same runtime. */
export class PaneStore extends Store<PaneState> {}
