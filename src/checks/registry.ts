import { abovePlan } from "./abovePlan";
import type { Check } from "./Check";
import { conflict } from "./conflict";
import { enteredYear } from "./enteredYear";
import { nearBound } from "./nearBound";
import { netAdjustment } from "./netAdjustment";
import { precisionAsDisplayed } from "./precisionAsDisplayed";
import { printedRate } from "./printedRate";
import { sourceFormula } from "./sourceFormula";
import { staffSum } from "./staffSum";
import { stepMode } from "./stepMode";
import { threePublicSum } from "./threePublicSum";
import { tie } from "./tie";
import { totalNot100 } from "./totalNot100";
import { unstatedValue } from "./unstatedValue";

/** Every check, alphabetically; a new one is a file and a line here. */
export const checks: readonly Check[] = [
  abovePlan,
  conflict,
  enteredYear,
  nearBound,
  netAdjustment,
  precisionAsDisplayed,
  printedRate,
  sourceFormula,
  staffSum,
  stepMode,
  threePublicSum,
  tie,
  totalNot100,
  unstatedValue,
];
