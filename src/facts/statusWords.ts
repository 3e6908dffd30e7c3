/** Asset states that mean in use. */
export const inUseWords: readonly string[] = [
  "在用",
  "使用中",
  "正常使用",
  "自用",
  "正常",
  "正在使用",
];

/** Asset states that mean kept but not in use; anything else is asked. */
export const notInUseWords: readonly string[] = [
  "闲置",
  "待处置",
  "待报废",
  "未使用",
  "毁损",
  "停用",
  "封存",
  "不可用",
];

/** Assets that have left the books: in neither sum. */
export const disposedWords: readonly string[] = ["已处置", "已报废", "报废", "核销", "已核销"];

/** Words of a roster's category column, by what they count as. */
export const inQuotaWords: readonly string[] = [
  "在编",
  "在编人员",
  "行政编制",
  "事业编制",
  "行政编",
  "事业编",
  "工勤编制",
  "公务员",
  "参公",
  "机关工勤",
  "行政",
  "事业",
  "工勤",
];

export const extraWords: readonly string[] = [
  "编外",
  "编外人员",
  "雇员",
  "临聘",
  "临聘人员",
  "劳务派遣",
  "劳务派遣人员",
  "合同工",
  "聘用人员",
  "聘用",
];
