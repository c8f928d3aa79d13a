/** How an object is reached (one entry of `ObjectPaths`); arguments hold the ids of other paths where an object is meant. */
export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  ReferencedObjectPathIds?: unknown[] | null;
}

/** Which properties a `load` asks for. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** One thing to do: 1 instantiate, 2 query, 3 call, 4 set, 5 trace. */
export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

/** What the library sends over its bridge. */
export interface BridgeMessage {
  id: number;
  type: number;
  flags?: number;
  message: { url: string; body: RequestBody | string };
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorBody {
  Code: string;
  Message: string;
  ActionIndex: number;
  Location: string;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  Error?: ErrorBody;
}

/** Request flag set by `Excel.run({ delayForCellEdit: true })`. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Excel on the web's limit for one request and for one response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
