/** Excel's limit for one text literal inside a formula. */
const longestLiteral = 255;

/**
 * A text as an Excel literal, quotes doubled; longer ones in several pieces joined by `&`.
 * @example textLiteral('“三公”经费') → `"“三公”经费"`
 */
export function textLiteral(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > longestLiteral - 1) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  if (piece !== "" || pieces.length === 0) pieces.push(piece);
  return pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}

/** One piece of a live sentence: fixed words, or an Excel expression of type text. */
export type TextPiece = { readonly words: string } | { readonly formula: string };

/** Joins the pieces of a live sentence with `&`; neighbouring words become one literal. */
export function joinTextPieces(pieces: readonly TextPiece[]): string {
  const terms: string[] = [];
  let words = "";
  const flush = (): void => {
    if (words !== "") terms.push(textLiteral(words));
    words = "";
  };
  for (const piece of pieces) {
    if ("words" in piece) {
      words += piece.words;
    } else {
      flush();
      terms.push(piece.formula);
    }
  }
  flush();
  return terms.length === 0 ? '""' : terms.join("&");
}
