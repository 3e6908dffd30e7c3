/** The use cases of the pane and the shipped packs: a chunk of its own, so that the pane's controls stand on the screen before it is there. */
export { earlierAnswers } from "../app/earlierAnswers";
export { inspectionOf, inspectWorkbook } from "../app/inspectWorkbook";
export { neededFacts } from "../app/neededFacts";
export { prepareEvaluation } from "../app/prepareEvaluation";
export { scoringPacks } from "../packs/shippedPacks";
