import { Refusal } from "../../src/workbook/Refusal";

/** The refusal that a call throws; a call that returns or throws anything else fails the test. */
export function refusalOf(call: () => unknown): Refusal {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
