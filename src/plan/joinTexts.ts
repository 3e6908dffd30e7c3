/**
 * Joins texts with `；`, blank ones left out, as an Excel expression without array functions.
 * @param cells cells or expressions of type text
 * @example joinTexts(["A1", "B1"]) → `A1&IF(B1="","",IF(A1="","","；")&B1)`
 */
export function joinTexts(cells: readonly string[]): string {
  if (cells.length === 0) return '""';
  const [first = '""', ...rest] = cells;
  // A single reference to a blank cell would read 0, so it is made a text.
  if (rest.length === 0) return `${first}&""`;
  return rest.reduce((joined, cell, index) => {
    const before = cells.slice(0, index + 1).join("&");
    return `${joined}&IF(${cell}="","",IF(${before}="","","；")&${cell})`;
  }, first);
}
