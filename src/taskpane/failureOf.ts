import { Refusal } from "../workbook/Refusal";
import { logUnexpected } from "./logUnexpected";
import type { Failure } from "./paneStore";

/** What the pane tells of something that was thrown; a bug of ours is noted in the console too. */
export function failureOf(failure: unknown, retry: Failure["retry"]): Failure {
  if (failure instanceof Refusal) return { refusal: failure, retry };
  logUnexpected(failure);
  return { refusal: null, retry };
}
