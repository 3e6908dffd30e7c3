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
  formIsOurs: {
    zh: "「{sheet}」是本工具生成的表，不是要填写的评分表。请指定财政部门发的评分表所在的工作表。",
    en: "“{sheet}” was made by this tool and is not a form to be filled. Name the sheet that holds the finance bureau's own form.",
  },
  formNoColumns: {
    zh: "「{sheet}」的评分表没有“自评得分”列，也没有“扣分原因”列，没有可填写的地方。请核对表头，或指定带这些列的表。",
    en: "The form on “{sheet}” has neither a column 自评得分 nor 扣分原因, so there is nothing to fill. Check its headers, or name the form that has them.",
  },
  formNoMatch: {
    zh: "「{sheet}」的指标与评分规则没有一项相同，没有写入。请改用从该表读取的评分规则，或核对指定的表和规则。",
    en: "No indicator on “{sheet}” is in the rules, so nothing was written. Use rules read from this form, or check which form and rules were named.",
  },
  formNoTable: {
    zh: "「{sheet}」里没有找到评分表（表头应有指标、分值和评分标准）。请核对表名和表头。",
    en: "There is no scoring table on “{sheet}” (its header should name indicators, points and criteria). Check the sheet and its headers.",
  },
  formSeveralTables: {
    zh: "「{sheet}」里有几张评分表（{list}），不能判断填写哪一张。请把其余的移到别的工作表后重试。",
    en: "There are several scoring tables on “{sheet}” ({list}), and it is not clear which to fill. Move the others to another sheet, then try again.",
  },
  fillSheetMissing: {
    zh: "工作簿里没有名为“{sheet}”的工作表，没有写入。请按表标签上的名称指定要填写的评分表。",
    en: "The workbook has no worksheet “{sheet}”, and nothing was written. Name the form as its tab does.",
  },
};
