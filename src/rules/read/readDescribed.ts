import type { Exact } from "../../number/exact";
import { isValueScoreMethod, valueMethodOf } from "../methods/registry";
import type { CriterionReading } from "./CriterionReading";
import {
  bandsShape,
  coefficientShape,
  deviationShape,
  interpolationShape,
} from "./described/bandShapes";
import { perItemShape, stepsShape } from "./described/deductionShapes";
import type { DescribedMethod, DescribedShape } from "./described/DescribedShape";
import { describedText, type DescribedText } from "./described/DescribedText";
import { proportionalShape, ratioDeductionShape } from "./described/formulaShapes";
import { manualShape, rangeShape } from "./described/handShapes";
import { checklistShape, choiceShape } from "./described/listShapes";
import { eitherOfShape, partsShape } from "./described/partShapes";
import { questionShape } from "./described/questionShape";

/**
 * A sentence of our own, as `describe` of a method prints it, back as that method: `人工评分（0分，或1至3分）：…`,
 * `按所属情形计分：…`, `…。下列情形按满分计算：…`. A step mode is always told, so it is always read. Null for any other
 * sentence, and where its points or its best score are not those of the line.
 * @param sentence as written: its texts come back with their own quotes and signs
 */
export function readDescribed(sentence: string, points: Exact): CriterionReading | null {
  if ((sentence.match(/[（(]1[）)]/g) ?? []).length > mostLists) return null;
  const told = readShape(describedText(sentence), points, mostLevels);
  return told && { ...told, subject: null, formula: null, assumptions: [], refusal: null };
}

/** Parts and questions inside one another; no table goes deeper, and no cell may cost more. */
const mostLevels = 5;
/** Lists that may begin in one sentence: each may stand inside another, and all ways are tried. */
const mostLists = 8;

/** Questions first: what stands before them is a description of its own. */
const shapes: readonly DescribedShape[] = [
  questionShape,
  bandsShape,
  deviationShape,
  coefficientShape,
  interpolationShape,
  proportionalShape,
  ratioDeductionShape,
  stepsShape,
  perItemShape,
  choiceShape,
  checklistShape,
  manualShape,
  rangeShape,
  partsShape,
  eitherOfShape,
];

function readShape(text: DescribedText, points: Exact, levels: number): DescribedMethod | null {
  if (levels === 0) return null;
  for (const shape of shapes) {
    const told = shape(text, points, (inner, own) => readShape(inner, own, levels - 1));
    if (told !== null && bestFits(told, points)) return told;
  }
  return null;
}

/** Whether a rule over a value can give the points, and no more. */
function bestFits({ method, valueKind }: DescribedMethod, points: Exact): boolean {
  if (!isValueScoreMethod(method) || valueKind === null) return true;
  const scorePlaces = Math.max(2, points.decimalPlaces());
  const context = { points, scorePlaces, stepMode: "full", valueKind } as const;
  return valueMethodOf(method).best(method, context).equals(points);
}
