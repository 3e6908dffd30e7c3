import { isCellError, type Scalar } from "../model/Scalar";
import type { FunctionResult } from "../protocol/FunctionCalls";
import type { FunctionAnswer } from "./FunctionDesk";

/** What the runtime answered, in the engine's terms: errors are their texts. */
export function functionAnswer(result: FunctionResult): FunctionAnswer {
  if ("error" in result) {
    const { error, message } = result;
    return { value: error, ...(message === undefined ? {} : { message }) };
  }
  const { value } = result;
  return { value: isMatrix(value) ? value.map((row) => row.map(plain)) : plain(value) };
}

function isMatrix(
  value: Scalar | readonly (readonly Scalar[])[]
): value is readonly (readonly Scalar[])[] {
  return Array.isArray(value);
}

function plain(value: Scalar): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
