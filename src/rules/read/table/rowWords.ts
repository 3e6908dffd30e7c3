/** What the words at the left of a row make of it. */
export type RowWords = "total" | "subtotal" | "score" | "grade" | "foot" | null;

const total =
  /^(?:合计|总计|共计|总分|总分值|分值合计|合计分值|权重合计|满分|合计总分|总分合计)(?:[（(:：].*)?[0-9.]*分?%?$/;
const score =
  /^(?:自评|评价|综合|最终|最后|考核|绩效)?(?:总)?(?:得分|评分|自评分)(?:合计|总计)?(?:[（(:：].*)?$|^自评总分|^合计得分/;
const grade = /^(?:自评|评价|评定|绩效评价|综合|综合评价)(?:等级|结论|结果|等次)(?:[:：].*)?$/;
const subtotal = /^.{0,12}(?:小计|合计)(?:[（(].*)?[0-9.]*分?$/;
const notes =
  /^(?:附)?(?:注|备注|说明|注释|附注|填表说明|填报说明|评分说明|有关说明|特别说明)(?:\s*[:：.．]|\s*[0-9一]+[、.．])/;
const signatures =
  /^(?:填报人|填表人|填报单位|填表单位|制表人?|联系人|联系电话|电话|(?:单位|部门|项目)?负责人|分管领导|主管领导|审核人?|复核人?|经办人|评价人员?|评分人员?|评价组|考核人|填报日期|填报时间|填表日期|日期|单位[（(]?(?:盖章|公章)|盖章|签字)(?:[（(].*[）)])?(?:\s*[:：].*|签字.*|签章.*)?$/;

/**
 * Reads the first words of a row: totals and results are no indicators, and a foot ends the table.
 * @param text the row's first text, as it stands in the cell
 */
export function rowWords(text: string): RowWords {
  const compact = text.replace(/[\s\u3000]+/g, "");
  if (total.test(compact)) return "total";
  if (score.test(compact)) return "score";
  if (grade.test(compact)) return "grade";
  if (notes.test(text.trim()) || signatures.test(compact)) return "foot";
  return subtotal.test(compact) ? "subtotal" : null;
}
