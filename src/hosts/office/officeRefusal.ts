import { Refusal } from "../../workbook/Refusal";

/** What Excel's error codes mean for a person; every other code is told as it is. */
const refusalCodes: Readonly<Record<string, string>> = {
  AccessDenied: "excelDenied",
  ActivityLimitReached: "excelBusy",
  ApiNotFound: "excelTooOld",
  ConnectionFailure: "excelGone",
  InvalidOperationInCellEditMode: "cellBeingEdited",
  InvalidRequestContext: "excelGone",
  InvalidSession: "excelGone",
  ItemNotFound: "changedMeanwhile",
  RequestAborted: "excelBusy",
  RequestPayloadSizeLimitExceeded: "excelPayload",
  ResponsePayloadSizeLimitExceeded: "excelPayload",
  SessionNotFound: "excelGone",
  UnsupportedOperation: "excelTooOld",
};

/** Turns what `Excel.run` threw into a refusal; refusals and bugs of our own pass unchanged. */
export function refusalOf(failure: unknown): unknown {
  const code = errorCode(failure);
  if (code === null) return failure;
  return new Refusal(refusalCodes[code] ?? "excelFailed", { error: code });
}

/** The code of an error of Office.js, or null for anything else. By its shape: the client may live in another realm. */
export function errorCode(failure: unknown): string | null {
  if (typeof failure !== "object" || failure === null) return null;
  if (!("code" in failure) || !("debugInfo" in failure)) return null;
  return typeof failure.code === "string" ? failure.code : null;
}

/** Too much was asked for or sent at once: the same in smaller pieces may pass. */
export function isTooLarge(failure: unknown): boolean {
  return /^(Request|Response)PayloadSizeLimitExceeded$/.test(errorCode(failure) ?? "");
}
