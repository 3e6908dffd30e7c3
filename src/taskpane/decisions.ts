import type { Memory } from "../evaluation/Memory";
import type { Decision, PaneState, Preview } from "./paneStore";

/** Names of the two items as their rows bear them in 指标数据底稿. */
const rowNames = { "department.name": "部门（单位）名称", "department.year": "评价年度" };

/** What was typed into the pane, as if it stood in 指标数据底稿. */
export function enteredMemory({ department, year }: PaneState["entered"]): Memory {
  const typed = [
    ["department.name", department],
    ["department.year", year],
  ] as const;
  return new Map(
    typed
      .filter(([, text]) => text !== "")
      .map(([id, text]) => [id, { name: rowNames[id], cells: new Map([["entry", text]]) }])
  );
}

/** Department and year in force: typed, else recognised, else null. */
export function evaluated(preview: Preview | null): {
  readonly department: string | null;
  readonly year: string | null;
} {
  const facts = preview?.inspection.facts.facts;
  return {
    department: facts?.get("department.name")?.text ?? null,
    year: facts?.get("department.year")?.text ?? null,
  };
}

/** What must be decided before anything can be written, in the order of the fields. */
export function openDecisions({ preview, packId, unreadable }: PaneState): readonly Decision[] {
  const { department, year } = evaluated(preview);
  const decided = { department, year, pack: packId };
  return (["department", "year", "pack"] as const).filter(
    (decision) => decided[decision] === null || unreadable.includes(decision)
  );
}

/** `2020`, also from `２０２０` and `2020年度`; "" for a blank; null where it is no year. */
export function yearText(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return "";
  return /^(\d{4})\s*(?:年度?)?$/.exec(text)?.[1] ?? null;
}

/** Whether something was decided otherwise after the sheets were written. */
export function isOutdated(state: PaneState): boolean {
  const { written, packId, packs, formulas, entered, form } = state;
  const then = written?.decisions;
  return (
    then !== undefined &&
    (then.packId !== packId ||
      written?.pack !== packs.get(packId ?? "") ||
      then.form?.sheet !== form?.sheet ||
      (then.form?.replaceFilled ?? false) !== (form?.replaceFilled ?? false) ||
      then.formulas !== formulas ||
      then.entered.department !== entered.department ||
      then.entered.year !== entered.year)
  );
}
