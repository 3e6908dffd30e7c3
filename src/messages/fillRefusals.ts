import type { Sentence } from "./Language";

/** Why a form of the user's own cannot be filled in; nothing was written then. */
export const fillRefusals: Readonly<Record<string, Sentence>> = {
  fillArrayCell: {
    zh: "{cell}的公式与其他单元格共用（共享公式或数组公式），不能单独填写，没有写入。请把该处公式改为普通公式或清空后重试。",
    en: "The formula in {cell} is shared with other cells (a shared or array formula), so it cannot be filled alone, and nothing was written. Make it an ordinary formula or clear it, then try again.",
  },
  fillLockedCell: {
    zh: "{cell}已锁定，所在工作表设有保护，不能填写，没有写入。请在“审阅—撤消工作表保护”中取消保护后重试。",
    en: "The cell {cell} is locked on a protected sheet, and nothing was written. Lift the protection under Review > Unprotect Sheet, then try again.",
  },
  fillMergedCell: {
    zh: "{cell}在合并单元格之内，不是其左上角，不能填写，没有写入。请取消该处合并，或检查表头是否认对后重试。",
    en: "The cell {cell} lies inside merged cells and is not their first one, so nothing was written. Unmerge these cells, or check that the table's headers were read rightly, then try again.",
  },
  fillSheetMissing: {
    zh: "工作簿里没有名为“{sheet}”的工作表，没有写入。请按表标签上的名称指定要填写的评分表。",
    en: "The workbook has no worksheet “{sheet}”, and nothing was written. Name the form as its tab does.",
  },
};
