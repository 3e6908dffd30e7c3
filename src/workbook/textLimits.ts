/** Lengths beyond which Excel refuses a file or a command, in UTF-16 units. */
export const longestValidationTitle = 32;
export const longestValidationMessage = 255;
export const longestTip = 255;
/** A cell. */
export const longestCell = 32_767;

/** The text, or its beginning and `…` where it is longer than `limit` UTF-16 units. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${truncate(text, limit - 1)}…`;
}

/** At most `limit` UTF-16 units, never half a surrogate pair. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splits ? limit - 1 : limit);
}
