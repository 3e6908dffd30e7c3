import type { Scanner } from "../Scanner";

/** What no indicator's name holds: such words belong to another clause. */
const notInSubject = /^或|每|扣|得分|计分|不得|否则|酌情|不足一|加分|系数|[得计给评]满|其中/;
/** The shortest name before a pattern; null where none of the letters up to there can be a name. */
export function takeSubject(scanner: Scanner, before: RegExp): string | null {
  const match = scanner.take(new RegExp(`([^\\d,;。:%<>≤≥=±\\[\\]-]{0,32}?)${before.source}`));
  if (match === null) return null;
  const subject = match[1] ?? "";
  return notInSubject.test(subject) ? null : subject;
}

/** A name without what only leads to it. */
export function subjectOf(text: string): string {
  return text
    .replace(/\((?:绝对值|B\/A|A\/B)\)|绝对值|[|]/g, "")
    .replace(/^(?:若|如果|如|当(?!年)|其中|以|按|的|为|与)|(?:的|在|为|比例|,|、)$/g, "");
}

/** Whether two names can be one: 控制率 and 三公经费控制率. */
export function sameSubject(a: string, b: string): boolean {
  return (
    a === "" || b === "" || a.endsWith(b) || b.endsWith(a) || generic.test(a) || generic.test(b)
  );
}
const generic =
  /^(?:比率|比例|该比率|该指标|指标值|指标|完成值|结果|实际值|其|该项|本项|率|控制率|变动率|完成率|执行率|完成比例|得分)$/;

export function isAbsolute(subject: string): boolean {
  return /绝对值|\|/.test(subject);
}
