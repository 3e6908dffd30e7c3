const messages: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  AccessDenied: ["无法执行所请求的操作。", "You cannot perform the requested operation."],
  GeneralException: [
    "处理请求时出现内部错误。",
    "There was an internal error while processing the request.",
  ],
  InvalidArgument: [
    "参数无效、缺少或格式不正确。",
    "The argument is invalid or missing or has an incorrect format.",
  ],
  InvalidOperation: [
    "对于当前对象，尝试的操作无效。",
    "The operation attempted is invalid on the object.",
  ],
  InvalidOperationInCellEditMode: [
    "Excel 处于单元格编辑模式。请按 Enter、Tab 键或选择其他单元格退出编辑模式，然后重试。",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidReference: [
    "此引用对于当前操作无效。",
    "This reference is not valid for the current operation.",
  ],
  ItemAlreadyExists: ["要创建的资源已存在。", "The resource being created already exists."],
  ItemNotFound: ["所请求的资源不存在。", "The requested resource doesn't exist."],
  NotImplemented: ["所请求的功能未实现。", "The requested feature isn't implemented."],
  RequestPayloadSizeLimitExceeded: [
    "请求有效负载大小已超出限制。",
    "The request payload size has exceeded the limit.",
  ],
  ResponsePayloadSizeLimitExceeded: [
    "响应有效负载大小已超出限制。",
    "The response payload size has exceeded the limit.",
  ],
};

/**
 * A refusal of our Excel, with a code of `Excel.ErrorCodes`.
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    /** Which member refused, such as `Range.values`, where the code alone does not say what was wrong. */
    readonly detail = ""
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }

  /** Excel's sentence in the language of the user interface, with the detail behind it. */
  sentence(locale: string): string {
    return hostMessage(this.code, locale, this.detail);
  }
}

/** A member that this host lacks: said, never passed over. */
export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", member);
}

export function hostMessage(code: string, locale: string, detail = ""): string {
  const chinese = locale.toLowerCase().startsWith("zh");
  if (code === "ApiNotFound") {
    return chinese
      ? `嵌入式 Excel 不支持此 API：${detail}`
      : `The embedded Excel does not have this API: ${detail}`;
  }
  const [zh, en] = messages[code] ?? messages["GeneralException"]!;
  const text = chinese ? zh : en;
  if (detail === "") return text;
  return chinese ? `${text}（${detail}）` : `${text} (${detail})`;
}
