/** Excel's own codes that this host answers with; the text is Excel's, in English, and is never to be tested. */
const messages = {
  AccessDenied: "You do not have the permissions to perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because there are multiple workbooks open and the workbook being called by this API has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  MergedRangeConflict: "The operation can't be completed because of a merged range.",
  NonBlankCellOffSheet: "Non-blank cells can't be pushed off the end of the worksheet.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ExcelCode = keyof typeof messages;

/** A refusal that the add-in receives as an `OfficeExtension.Error` of this code. */
export class HostError extends Error {
  readonly detail: string;

  constructor(
    readonly code: ExcelCode,
    detail = "",
  ) {
    super(detail === "" ? messages[code] : `${messages[code]} (${detail})`);
    this.detail = detail;
  }
}

/** Stops the action with one of Excel's codes; `detail` is for the developer who reads the message. */
export function refuse(code: ExcelCode, detail = ""): never {
  throw new HostError(code, detail);
}
