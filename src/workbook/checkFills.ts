import type { WorkbookPlan } from "./SheetPlan";

/** Throws a plain Error for a plan that fills a sheet twice, or one that it replaces. */
export function checkFills({ sheets, fills = [] }: WorkbookPlan): void {
  const taken = new Set(sheets.flatMap(({ replaces }) => replaces?.toLowerCase() ?? []));
  for (const { sheet } of fills) {
    const name = sheet.toLowerCase();
    if (taken.has(name)) throw new Error(`sheet ${sheet} of the plan is written twice`);
    taken.add(name);
  }
}
