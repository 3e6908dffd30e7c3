import { hostMessage } from "./HostError";
import { isService } from "./services";
import { ActionType, PathType, type Batch, type BatchAnswer, type Envelope } from "./wire";

/** The batch in a message, or null for anything else that is asked. */
export function batchOf({ message }: Envelope): Batch | null {
  const { url, body } = (message ?? {}) as { url?: unknown; body?: unknown };
  if (url !== "ProcessQuery") return null;
  return (typeof body === "string" ? JSON.parse(body) : body) as Batch;
}

/** A batch that asks nothing of the workbook: references are released, a handler of Office's own events is removed. */
export function isHousekeeping({ Actions }: Batch): boolean {
  const asked = Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  return (
    asked.length > 0 &&
    asked.every(
      ({ ActionType: type, Name }) => type === ActionType.trace || Name === "_RemoveReference"
    )
  );
}

/** Whether a batch is for Office itself and not for the workbook. */
export function isServiceBatch({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PathType.service && isService(Name)
  );
}

/** An answer that fails before anything was done. */
export function failedAtOnce(code: string, locale: string): BatchAnswer {
  return {
    Results: [],
    Error: {
      Code: code,
      Message: hostMessage(code, locale),
      Location: "",
      ActionIndex: 0,
      HttpStatusCode: 400,
    },
    TraceIds: [],
  };
}
