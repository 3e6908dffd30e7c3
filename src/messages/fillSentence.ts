/**
 * Puts data into a sentence: `{part}` is replaced by its value, and a stretch in `[[ ]]` is left out where one of its
 * values is missing or empty, so that one sentence serves with and without a detail.
 * @example fillSentence("文件损坏[[（{part}）]]。", {}) // "文件损坏。"
 */
export function fillSentence(sentence: string, data: Readonly<Record<string, string>>): string {
  const value = (key: string): string => (Object.hasOwn(data, key) ? (data[key] ?? "") : "");
  const whole = sentence.replace(/\[\[(.*?)\]\]/gs, (_, inner: string) => {
    const keys = [...inner.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    return keys.every((key) => value(key) !== "") ? inner : "";
  });
  return whole.replace(/\{(\w+)\}/g, (_, key: string) => value(key));
}
