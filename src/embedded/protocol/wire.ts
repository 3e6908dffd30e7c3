/** The JSON of the client library, as it was seen on the bridge. */

/** A message to or from the client. Type 1 asks and is answered with the same id; type 3 tells of events. */
export interface Envelope {
  readonly id?: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: unknown;
}

export const askMessage = 1;
export const tellMessage = 3;

/** Request flag: wait while a cell is being edited instead of failing. */
export const delayForCellEditFlag = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** In the place of each argument the id of the object's path, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export enum PathType {
  global = 1,
  service = 2,
  method = 3,
  property = 4,
  indexer = 5,
  reference = 6,
  nothing = 7,
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export enum ActionType {
  instantiate = 1,
  query = 2,
  method = 3,
  setProperty = 4,
  trace = 5,
  ensureUnchanged = 6,
  update = 7,
  queryAsJson = 8,
  recursiveQuery = 9,
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly TraceIds: readonly number[];
}

/** One entry of a type 3 message. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}
