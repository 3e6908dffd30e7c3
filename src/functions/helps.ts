import { adjustRateHelp } from "./adjustRate";
import { amountHelp } from "./amount";
import { avgExecRateHelp } from "./avgExecRate";
import { bandScoreHelp } from "./bandScore";
import { carryoverRateHelp } from "./carryoverRate";
import { changeRateHelp } from "./changeRate";
import { completionRateHelp } from "./completionRate";
import { controlRateHelp } from "./controlRate";
import type { FunctionHelp } from "./CustomFunction";
import { execRateHelp } from "./execRate";
import { extraStaffRateHelp } from "./extraStaffRate";
import { gradeHelp } from "./grade";
import { procureRateHelp } from "./procureRate";
import { quarterRateHelp } from "./quarterRate";
import { ratioScoreHelp } from "./ratioScore";
import { statusRateHelp } from "./statusRate";
import { stepScoreHelp } from "./stepScore";
import { useRateHelp } from "./useRate";

/** The words of every custom function, in the order of the registry. */
export const functionHelps: readonly FunctionHelp[] = [
  adjustRateHelp,
  amountHelp,
  avgExecRateHelp,
  bandScoreHelp,
  carryoverRateHelp,
  changeRateHelp,
  completionRateHelp,
  controlRateHelp,
  execRateHelp,
  extraStaffRateHelp,
  gradeHelp,
  procureRateHelp,
  quarterRateHelp,
  ratioScoreHelp,
  statusRateHelp,
  stepScoreHelp,
  useRateHelp,
];
