/** Task statuses that mean done; exact words only, because 未完成 contains 完成. */
export const doneWords: readonly string[] = ["已完成", "完成", "已办结", "办结", "100%"];

/** Task statuses that mean not done. Every other word, and a blank, is asked. */
export const notDoneWords: readonly string[] = ["未完成", "未启动", "取消"];

/**
 * A text of a status column as a word of the lists above: half width, without spaces, `100.00%` as `100%`.
 * @example statusWordOf("已 完成\n") === "已完成"
 */
export function statusWordOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^100\.0+%$/, "100%");
}
