/** Excel holds 32,767 UTF-16 units in a cell; the rest is left for hosts that escape some of them. */
const longestChunk = 30_000;
/** Begins each hidden cell of 评分规则, so that none can be taken for a number, a date or a formula. */
const chunkMark = "json:";

/** Ids of the rows of 评分规则: what the pack says of itself, and its lines by number. */
export const packHeadRow = "pack";
export const packLineRow = "line";

/** JSON as it is spread over neighbouring hidden cells. */
export function chunksOf(json: unknown): readonly string[] {
  const text = JSON.stringify(json);
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + longestChunk;
    // Never between the halves of a surrogate pair.
    const last = text.charCodeAt(end - 1);
    const cut = last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
    chunks.push(`${chunkMark}${text.slice(at, cut)}`);
    at = cut;
  }
  return chunks;
}

/**
 * The JSON of a row's cells, from left to right; whatever else stands there is passed over.
 * @returns undefined where it is missing or damaged
 */
export function jsonOfChunks(texts: readonly string[]): unknown {
  const parts = texts.flatMap((text) =>
    text.startsWith(chunkMark) ? [text.slice(chunkMark.length)] : []
  );
  try {
    return JSON.parse(parts.join("")) as unknown;
  } catch {
    return undefined;
  }
}
