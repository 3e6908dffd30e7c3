/** The page's own words; the ribbon's come from the manifest. */
export interface PageTexts {
  readonly trialNote: string;
  readonly file: string;
  readonly open: string;
  readonly openTip: string;
  readonly saveAs: string;
  readonly saveTip: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly drop: string;
  readonly protectedCell: string;
  readonly protectedStructure: string;
  readonly malformedFormula: string;
  readonly cannotOpen: (name: string, why: string) => string;
  readonly wouldBeLost: (parts: readonly string[]) => string;
  readonly cannotSave: (why: string) => string;
  readonly paneTitle: string;
  readonly linkNotFollowed: (address: string) => string;
  readonly commandFailed: (label: string, why: string) => string;
}

export type PageLanguage = "zh-CN" | "en-US";

export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = {
  "zh-CN": {
    trialNote: "内置试用表格，不是Microsoft Excel",
    file: "文件",
    open: "打开",
    openTip: "打开本机的 .xlsx 文件，也可以把文件拖进窗口；文件不会离开本机",
    saveAs: "另存为 .xlsx",
    saveTip: "把当前工作簿存为 .xlsx 文件",
    closePane: "关闭面板",
    resizePane: "调整面板宽度",
    drop: "松开鼠标，打开这个 .xlsx 文件",
    protectedCell:
      "您试图更改的单元格位于受保护的工作表中。若要更改，请先取消工作表保护，或由负责人修改。",
    protectedStructure:
      "工作簿结构受保护，不能增加、删除、改名、移动或隐藏工作表。请先取消工作簿保护。",
    malformedFormula: "此公式有问题：括号、引号或运算符不完整。请改正后再按回车，或按 Esc 放弃。",
    cannotOpen: (name, why) => `无法打开“${name}”：${why}`,
    wouldBeLost: (parts) =>
      `此文件中的${parts.join("、")}在这里不显示，另存时会丢失。请保留原文件。`,
    cannotSave: (why) => `无法保存：${why}`,
    paneTitle: "加载项",
    linkNotFollowed: (address) => `这里不打开外部链接：${address}`,
    commandFailed: (label, why) => `“${label}”没有完成：${why}`,
  },
  "en-US": {
    trialNote: "Built-in trial grid, not Microsoft Excel",
    file: "File",
    open: "Open",
    openTip:
      "Open an .xlsx file of this computer, or drop one on the window; it stays on this computer",
    saveAs: "Save as .xlsx",
    saveTip: "Save the workbook as an .xlsx file",
    closePane: "Close pane",
    resizePane: "Resize pane",
    drop: "Drop the .xlsx file to open it",
    protectedCell:
      "The cell you're trying to change is on a protected sheet. To make a change, unprotect the sheet first.",
    protectedStructure:
      "The structure of this workbook is protected: sheets cannot be added, deleted, renamed, moved or hidden.",
    malformedFormula:
      "There's a problem with this formula: brackets, quotes or operators are incomplete. Correct it, or press Esc.",
    cannotOpen: (name, why) => `“${name}” could not be opened: ${why}`,
    wouldBeLost: (parts) =>
      `Not shown here, and lost when saved: ${parts.join(", ")}. Keep the original file.`,
    cannotSave: (why) => `Could not save: ${why}`,
    paneTitle: "Add-in",
    linkNotFollowed: (address) => `Links to other places are not opened here: ${address}`,
    commandFailed: (label, why) => `“${label}” did not finish: ${why}`,
  },
};

/** English where the page's address asks for it (`?lang=en-US`), else Chinese. */
export function pageLanguage(search: string): PageLanguage {
  return new URLSearchParams(search).get("lang") === "en-US" ? "en-US" : "zh-CN";
}
