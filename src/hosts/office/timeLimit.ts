import { Refusal } from "../../workbook/Refusal";

/** Milliseconds that Excel gets for one answer; a person may be busy in a cell for a while. */
export const answerLimit = 60_000;

/**
 * The client waits for an answer without end, and a lost one would leave the pane hanging.
 * @throws Refusal `excelSilent` after `limit` milliseconds
 */
export async function withinTimeLimit<T>(answer: Promise<T>, limit = answerLimit): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Refusal("excelSilent"));
    }, limit);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
