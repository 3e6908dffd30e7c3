/**
 * A criterion with the part that was not understood marked: `变动率0，计3分；〔0，每超过一个百分点扣0.3分〕`.
 * @param part as it stands in the sentence; null where the whole is not understood or nothing is to be marked
 * @returns the sentence as it is where the part does not stand in it
 */
export function markedPart(sentence: string, part: string | null): string {
  const at = part === null || part === "" ? -1 : sentence.indexOf(part);
  if (part === null || at < 0) return sentence;
  return `${sentence.slice(0, at)}〔${part}〕${sentence.slice(at + part.length)}`;
}
