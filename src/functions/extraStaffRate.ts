import { shareRate } from "../number/shareRate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const extra = operand("编外人数", "count");
const staffInQuota = operand("在编人数", "count");

/** `EXTRASTAFFRATE(extra, staffInQuota, [digits])` 编外人员控制率：编外人数 ÷（在编人数 + 编外人数）。 */
export const extraStaffRate = rateFunction("EXTRASTAFFRATE", shareRate, extra, staffInQuota);

export const extraStaffRateHelp: FunctionHelp = {
  function: extraStaffRate,
  summary: {
    zh: "编外人员控制率：编外人数 ÷（在编人数 + 编外人数）。",
    en: "Staff outside the quota: extra ÷ (staff in quota + extra).",
  },
  parameters: [
    {
      operand: extra,
      english: "extra",
      about: {
        zh: "编外人数（雇员、临聘、劳务派遣等）。",
        en: "Staff outside the quota (contract, temporary, agency).",
      },
    },
    {
      operand: staffInQuota,
      english: "staffInQuota",
      about: {
        zh: "在编人数（不含编外），不是在职人员总数。",
        en: "Staff in the quota only, not the total of all staff.",
      },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [25, 41],
      shows: "37.88%",
      note: { zh: "编外 25 人，在编 41 人", en: "25 outside the quota, 41 in it" },
    },
    {
      values: ["25人", "41人"],
      shows: "37.88%",
      note: { zh: "可带“人”", en: "a unit may be written" },
    },
  ],
};
