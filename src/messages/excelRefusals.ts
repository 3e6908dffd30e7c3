import type { Sentence } from "./Language";

/** Why the open Excel could not be read or written: what it said, what was done about it, what to do next. */
export const excelRefusals: Readonly<Record<string, Sentence>> = {
  cellBeingEdited: {
    zh: "有单元格正在编辑，Excel暂时不接受读写。请按回车键或Esc键结束编辑后重试。",
    en: "A cell is being edited, so Excel takes no commands. Press Enter or Esc, then try again.",
  },
  changedMeanwhile: {
    zh: "操作期间有工作表被删除或改名，没有写入。请确认工作表齐全后重试。",
    en: "A sheet was deleted or renamed meanwhile, and nothing was written. Check that all sheets are there, then try again.",
  },
  excelBusy: {
    zh: "Excel正忙，没有完成这次操作。请稍等片刻后重试。",
    en: "Excel is busy and did not finish. Wait a moment, then try again.",
  },
  excelDenied: {
    zh: "Excel拒绝了这次操作：工作簿可能是只读的、受保护的，或您没有编辑权限。请取消保护，或另存一份副本后重试。",
    en: "Excel denied this: the workbook may be read-only or protected, or you may not edit it. Lift the protection or save a copy, then try again.",
  },
  excelFailed: {
    zh: "Excel没有完成这次操作（代码：{error}）。请保存工作簿，重新打开后再试；仍然如此，请把代码告诉维护人员。",
    en: "Excel could not do this (code: {error}). Save the workbook, open it again and try once more; if it happens again, report the code.",
  },
  excelGone: {
    zh: "与Excel的连接已断开。请保存工作簿，关闭后重新打开，再试一次。",
    en: "The connection to Excel was lost. Save the workbook, close it, open it again, then try once more.",
  },
  excelPayload: {
    zh: "工作簿一次传送的数据超过了Excel允许的大小。请删除不需要的工作表或成片的空白格式后重试。",
    en: "The workbook holds more in one piece than Excel hands over at once. Delete sheets or blank formatted areas that are not needed, then try again.",
  },
  excelSilent: {
    zh: "Excel在一分钟内没有应答，这次操作没有完成。请先结束单元格编辑、关闭Excel的对话框，检查工作表后重试。",
    en: "Excel did not answer within a minute, so this was not finished. End cell editing, close Excel's dialogs, look at the sheets, then try again.",
  },
  excelWriteFailed: {
    zh: "Excel没有完成写入（代码：{error}），已写入的内容已撤回。请保存工作簿，重新打开后再试；仍然如此，请把代码告诉维护人员。",
    en: "Excel could not finish writing (code: {error}), and what had been written was taken back. Save the workbook, open it again and try once more; if it happens again, report the code.",
  },
  excelTooOld: {
    zh: "这个版本的Excel缺少所需的功能。请使用Excel 2021、Microsoft 365或网页版Excel；旧版请改用命令行工具。",
    en: "This version of Excel lacks what is needed. Use Excel 2021, Microsoft 365 or Excel on the web; older ones have the command line.",
  },
  protectedSheet: {
    zh: "「{sheet}」设有工作表保护，不能更新。请在“审阅—撤消工作表保护”中取消保护后重试。",
    en: "The sheet “{sheet}” is protected and cannot be updated. Lift the protection under Review > Unprotect Sheet, then try again.",
  },
  settingNotKept: {
    zh: "设置没有保存到工作簿中。请检查工作簿是否只读，然后重试。",
    en: "The setting could not be kept in the workbook. Check whether the workbook is read-only, then try again.",
  },
  sheetGone: {
    zh: "工作簿里已没有「{sheet}」。请重新读取工作簿。",
    en: "There is no sheet “{sheet}” any more. Read the workbook again.",
  },
  sheetHidden: {
    zh: "「{sheet}」是隐藏的工作表，不能跳转。请在工作表标签上单击右键，取消隐藏后重试。",
    en: "The sheet “{sheet}” is hidden. Right-click a sheet tab, unhide it, then try again.",
  },
  sourceChanging: {
    zh: "读取期间工作簿一直在改动，读到的内容前后不一致，没有采用。请等其他人或其他程序改完后重试。",
    en: "The workbook kept changing while it was read, so what was read does not fit together and was not used. Wait until the others have finished, then try again.",
  },
  undoFailed: {
    zh: "写入没有完成，撤回也没有成功。请检查「{list}」：按Ctrl+Z撤消，或关闭工作簿且不保存，重新打开后再试。",
    en: "Writing failed, and so did taking it back. Look at “{list}”: undo with Ctrl+Z, or close the workbook without saving, open it again and try once more.",
  },
  writeNotKept: {
    zh: "「{sheet}」写入后读回的内容与计划不一致，已全部撤回。请关闭其他正在修改这个工作簿的程序后重试。",
    en: "What was read back from “{sheet}” is not what was written, so all of it was taken back. Close other programs that change this workbook, then try again.",
  },
  writeUnanswered: {
    zh: "Excel在一分钟内没有应答，「{list}」可能稍后才写入。请先按回车键或Esc键结束单元格编辑，等这些表出现后核对；没有出现的，请重新生成。",
    en: "Excel did not answer within a minute, and “{list}” may be written later. Press Enter or Esc to end cell editing, look at these sheets when they appear, and generate again if they do not.",
  },
};
