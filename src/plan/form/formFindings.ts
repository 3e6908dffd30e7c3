import type { Finding } from "../../checks/Finding";
import { plain } from "../../number/exact";
import type { TableLine } from "../../rules/read/ScoringTable";
import { cellName, rangeName } from "../../workbook/address";
import type { FormCell, FormState, KeptFormCell } from "./FormState";

/** What is told of a form: cells that say otherwise than we do, lines that have no counterpart. */
export function formFindings(form: FormState): readonly Finding[] {
  const { withoutRule, withoutRow, otherPoints } = form.match;
  return [
    ...form.kept.flatMap((cell) => keptFinding(form.sheet, cell) ?? []),
    ...otherPoints.map(({ line, row }) =>
      unmatched("otherPoints", line.id, placeOf(form.sheet, row), {
        name: line.name,
        points: row.points ?? "",
        rulePoints: line.points === null ? "" : plain(line.points),
      })
    ),
    ...withoutRule.map((row) =>
      unmatched("withoutRule", `${form.sheet}!${rangeName(row.source)}`, placeOf(form.sheet, row), {
        name: row.name,
      })
    ),
    ...withoutRow.map((line) =>
      unmatched("withoutRow", line.id, null, { name: line.name, sheet: form.sheet })
    ),
    ...form.shared.map((cell) =>
      unmatched("sharedCell", `${cell.line.id}/${cell.field}`, addressOf(form.sheet, cell), {
        name: cell.line.name,
      })
    ),
  ];
}

function keptFinding(sheet: string, cell: KeptFormCell): Finding | null {
  const code = keptCode(cell);
  if (code === null) return null;
  const { line, field, filled, own, difference } = cell;
  const address = addressOf(sheet, cell);
  const cause = field !== "score" ? "" : line.reason === "" ? line.working : line.reason;
  return {
    id: `formKept:${line.id}/${field}`,
    kind: "formKept",
    severity: code === "scoreDiffers" || code === "scoreUnreadable" ? "warning" : "info",
    code,
    data: {
      id: line.id,
      name: line.name,
      field,
      place: `${address.sheet}!${address.cell}`,
      filled,
      own,
      ...(difference !== null && { apart: difference.replace("-", "") }),
      ...(cause !== "" && { cause }),
    },
    cells: [{ ...address, value: filled }],
  };
}

/** Null where there is nothing to compare: both say the same, or we say nothing. */
function keptCode({ field, line, agrees, own, difference }: KeptFormCell): string | null {
  if (agrees) return null;
  if (field === "score") {
    if (line.score === null) return "scoreOpen";
    return difference === null ? "scoreUnreadable" : "scoreDiffers";
  }
  if (own !== "") return `${field}Differs`;
  return field === "reason" && line.score !== null ? "reasonOnly" : null;
}

type Place = Pick<Finding["cells"][number], "sheet" | "cell">;

function unmatched(
  code: string,
  id: string,
  place: Place | null,
  data: Readonly<Record<string, string>>
): Finding {
  return {
    id: `formUnmatched:${id}`,
    kind: "formUnmatched",
    severity: "warning",
    code,
    data: { ...data, ...(place !== null && { place: `${place.sheet}!${place.cell}` }) },
    cells: place === null ? [] : [{ ...place, value: data["name"] ?? "" }],
  };
}

function placeOf(sheet: string, row: TableLine): Place {
  return { sheet, cell: rangeName(row.source) };
}

function addressOf(sheet: string, { row, column }: Pick<FormCell, "row" | "column">): Place {
  return { sheet, cell: cellName(row, column) };
}
