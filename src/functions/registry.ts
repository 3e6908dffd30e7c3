import { adjustRate } from "./adjustRate";
import { amount } from "./amount";
import { avgExecRate } from "./avgExecRate";
import { bandScore } from "./bandScore";
import { carryoverRate } from "./carryoverRate";
import { changeRate } from "./changeRate";
import { completionRate } from "./completionRate";
import { controlRate } from "./controlRate";
import type { CustomFunction } from "./CustomFunction";
import { execRate } from "./execRate";
import { extraStaffRate } from "./extraStaffRate";
import { grade } from "./grade";
import { procureRate } from "./procureRate";
import { quarterRate } from "./quarterRate";
import { ratioScore } from "./ratioScore";
import { statusRate } from "./statusRate";
import { stepScore } from "./stepScore";
import { useRate } from "./useRate";

/** Every custom function of namespace JX, alphabetical. */
export const customFunctions: readonly CustomFunction[] = [
  adjustRate,
  amount,
  avgExecRate,
  bandScore,
  carryoverRate,
  changeRate,
  completionRate,
  controlRate,
  execRate,
  extraStaffRate,
  grade,
  procureRate,
  quarterRate,
  ratioScore,
  statusRate,
  stepScore,
  useRate,
];
