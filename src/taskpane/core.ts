import { DataCheckView } from "./views/DataCheck/DataCheckView";
import { ResultView } from "./views/Result/ResultView";
import { ScoresView } from "./views/Scores/ScoresView";

/** The use cases of the pane and the shipped packs: a chunk of its own, so that the pane's controls stand on the screen before it is there. */
export { earlierAnswers } from "../app/earlierAnswers";
export { inspectionOf, inspectWorkbook } from "../app/inspectWorkbook";
export { neededFacts } from "../app/neededFacts";
export { prepareEvaluation } from "../app/prepareEvaluation";
export { scoringSheets } from "../app/scoringSheets";
export { scoringPacks } from "../packs/shippedPacks";

/** The regions are of no use before the workbook is read. */
export const views = { facts: DataCheckView, scores: ScoresView, result: ResultView };

/** 评分标准 as a page: asked for from here, so that it brings nothing along which is there already. */
export const loadStandardPage = () => import("./views/Standard/StandardPage");
