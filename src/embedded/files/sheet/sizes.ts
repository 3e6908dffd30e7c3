/** Pixels of one digit in the usual body font, and points of one pixel. */
const digit = 7;
const pixel = 0.75;

/** Points of a column from the file's characters, which count the padding: 9.140625 is 64 pixels, 48 points. */
export function widthPoints(characters: number): number {
  return Math.round(characters * digit) * pixel;
}

/** The file's characters for a column of so many points. */
export function widthCharacters(points: number): number {
  return points / pixel / digit;
}

/** Excel's own column where a file says nothing: 8.43 characters and five pixels of padding. */
export const usualCharacters = 64 / digit;

/** The model's word for "nobody changed the standard width". */
const unchanged = 8.43;

/** Points of a column without a width of its own, by the sheet's standard width. */
export function standardPoints(characters: number, usual: number): number {
  return characters === unchanged ? usual : Math.round(characters * digit + 5) * pixel;
}

/** Characters of a column of so many points as Excel's dialogs show them: without the padding. */
export function standardCharacters(points: number): number {
  return Math.round(((points / pixel - 5) / digit) * 100) / 100;
}
