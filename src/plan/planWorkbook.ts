import type { WorkbookPlan } from "../workbook/SheetPlan";
import { factsSheetName, findingsSheetName, packSheetName, scorecardTitle } from "./columns";
import { factsSheet } from "./factsSheet";
import { findingsSheet } from "./findingsSheet";
import { fillForm } from "./form/fillForm";
import { layOut } from "./layout";
import type { OurSheetKind } from "./ourSheets";
import { packSheet } from "./packSheet";
import type { PlanInput } from "./PlanInput";
import { scorecardSheet } from "./scorecardSheet";

/**
 * The sheets of ours, laid out completely: 评分表, 指标数据底稿, 数据核对表, and 评分规则 where the pack is kept; and what is
 * filled into the bureau's own form. 评分表 is written beside a form too: what a person types and how a score came about
 * stand there, and the form refers to it.
 */
export function planWorkbook(input: PlanInput): WorkbookPlan {
  const { existing, evaluation } = input;
  const taken = new Set(input.taken.map((name) => name.toLowerCase()));
  const nameOf = (kind: OurSheetKind, wanted: string): string => {
    const name = existing.get(kind) ?? freeName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const scorecardName = nameOf("scorecard", `${evaluation.year ?? ""}${scorecardTitle}`);
  const factsName = nameOf("facts", factsSheetName);
  const findingsName = nameOf("findings", findingsSheetName);
  const layout = layOut(evaluation, scorecardName, factsName);
  const scorecard = scorecardSheet(input, layout);
  const fill = input.form == null ? null : fillForm(input.form, layout, scorecard);
  return {
    sheets: [
      scorecard,
      factsSheet(input, layout),
      findingsSheet(input, findingsName, layout),
      ...(input.keepPack === true
        ? [
            packSheet(evaluation.pack, {
              name: nameOf("pack", packSheetName),
              replaces: existing.get("pack") ?? null,
            }),
          ]
        : []),
    ],
    ...(fill !== null && fill.cells.length > 0 && { fills: [fill] }),
  };
}

/** ` (2)` and so on where a sheet of the user's bears the name. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
