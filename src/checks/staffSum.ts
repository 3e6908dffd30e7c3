import { plain } from "../number/exact";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { distinctCells, sourceCells } from "./support/sourceCells";
import { sumOf } from "./support/sumOf";

/**
 * Heads have no rounding: 在编 + 编外 must be 在职人员总数 (error). 年末实有人数 − 离退休人数 should be 在编人数; it is
 * kept in another book with its own definition, so there a difference is a warning.
 */
export const staffSum: Check = {
  kind: "staffSum",
  run: (context) => [...(allStaff(context) ?? []), ...(yearEndStaff(context) ?? [])],
};

function allStaff(context: CheckContext): Finding[] | null {
  const comparison = sumOf(context, "staff.all", ["staff.inQuota", "staff.extra"]);
  if (comparison === null || comparison.missing.length > 0) return null;
  if (comparison.difference.isZero()) return null;
  return [
    {
      id: "staffSum:staff.all",
      kind: "staffSum",
      severity: "error",
      code: "beyondRounding",
      data: comparison.data,
      cells: comparison.cells,
    },
  ];
}

function yearEndStaff(context: CheckContext): Finding[] | null {
  const [yearEnd, retired, inQuota] = [
    context.fact("staff.yearEnd"),
    context.fact("staff.retired"),
    context.fact("staff.inQuota"),
  ];
  if (!yearEnd?.value || !retired?.value || !inQuota?.value) return null;
  // In-quota staff that was computed as this very difference cannot contradict it.
  if (inQuota.source?.reading.form === "difference") return null;
  const rest = yearEnd.value.minus(retired.value);
  if (rest.equals(inQuota.value)) return null;
  return [
    {
      id: "staffSum:staff.yearEnd",
      kind: "staffSum",
      severity: "warning",
      code: "yearEnd",
      data: {
        unit: "人",
        value: plain(yearEnd.value),
        retired: plain(retired.value),
        rest: plain(rest),
        other: plain(inQuota.value),
        difference: plain(rest.minus(inQuota.value).abs()),
      },
      cells: distinctCells([yearEnd, retired, inQuota].flatMap(sourceCells)),
    },
  ];
}
