import type { WorkbookInspection } from "../app/inspectWorkbook";
import type { WorkbookEvaluation } from "../app/prepareEvaluation";
import type { FactId } from "../facts/vocabulary";
import type { FormulaForm } from "../plan/PlanInput";
import type { RulePack } from "../rules/RulePack";
import type { Refusal } from "../workbook/Refusal";

export type Region = "facts" | "scores" | "result";
/** What only a person decides before anything is written. */
export type Decision = "department" | "year" | "pack";
type Phase = "reading" | "calculating" | "writing";
/** Where the keyboard is to go next. */
export type FocusTarget = Decision | Region | "done";

/** All that a person decides in the pane. */
interface Decisions {
  readonly packId: string | null;
  readonly formulas: FormulaForm;
  /** Typed into the pane; "" leaves what was recognised. */
  readonly entered: { readonly department: string; readonly year: string };
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
export class PaneStore {
  private readonly listeners = new Set<() => void>();
  private current: PaneState;

  constructor(initial: PaneState) {
    this.current = initial;
  }

  readonly state = (): PaneState => this.current;

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<PaneState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
