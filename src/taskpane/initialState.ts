import type { FormulaForm } from "../plan/PlanInput";
import type { PaneState } from "./paneStore";

/** The pane before anything was read. @param formulas as chosen earlier, or what the host can do */
export function initialState(formulas: FormulaForm): PaneState {
  return {
    isStale: false,
    region: "facts",
    phase: null,
    packId: null,
    packs: new Map(),
    own: null,
    isKeptBroken: false,
    tables: [],
    page: null,
    views: null,
    formulas,
    entered: { department: "", year: "" },
    form: null,
    preview: null,
    written: null,
    failure: null,
    unreadable: [],
    asked: [],
    focus: null,
  };
}
