/** Paper sizes by the file's number, in the words of Office.js `PaperType`; a hole is a number without a word. */
const words: readonly (string | null)[] = (
  "- Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 " +
  "Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 " +
  "EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch " +
  "EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
)
  .split(" ")
  .map((word) => (word === "-" ? null : word));

/** Null where the file says nothing or a size without a word. */
export function paperName(number: number | null): string | null {
  return words[number ?? 0] ?? null;
}

export function paperNumber(name: string | null): number | null {
  const number = name === null ? -1 : words.indexOf(name);
  return number > 0 ? number : null;
}
