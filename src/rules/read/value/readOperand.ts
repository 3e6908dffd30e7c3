import { operandItems } from "./operandItems";
import {
  basisWords,
  noiseWords,
  yearWords,
  type FigureBasis,
  type FigureYear,
  type OperandWord,
} from "./operandWords";

/** What the words of an operand say; what they leave out is for the formula and the indicator's name to say. */
export interface OperandMeaning {
  /** Key of an operand item. */
  readonly item: string | null;
  readonly basis: FigureBasis | null;
  readonly year: FigureYear | null;
}

/** An operand is a few words; more than this is a sentence. */
const longest = 60;

const words: ReadonlyMap<string, readonly OperandWord[]> = wordTable();

/**
 * Reads an operand as a chain of known words, nothing left over: `本年度|三公经费|实际支出|总额`.
 * The chain of the fewest words counts; among equals one that names an item.
 * @returns null where a word is not known or two readings differ
 */
export function readOperand(text: string): OperandMeaning | null {
  if (text === "" || text.length > longest) return null;
  const chains = shortestChains(text.replace(/\.{2,}/g, ""));
  const meanings = chains.flatMap((chain) => meaningOf(chain) ?? []);
  const named = meanings.filter(({ item }) => item !== null);
  const [first, ...others] = named.length > 0 ? named : meanings;
  if (first === undefined) return null;
  return others.every((other) => sameMeaning(first, other)) ? first : null;
}

/** The words before an item that only say whose or of which year it is. */
export function withoutLeadingNoise(text: string): string {
  for (let length = text.length - 1; length > 0; length--) {
    const rest = text.slice(length);
    const head = shortestChains(text.slice(0, length));
    const empty = head.some((chain) =>
      chain.every((word) => word.kind === "noise" || (word.kind === "year" && isCurrent(word)))
    );
    if (empty) return rest;
  }
  return text;
}

const isCurrent = ({ year }: { readonly year: FigureYear }): boolean => year === "current";

function sameMeaning(one: OperandMeaning, other: OperandMeaning): boolean {
  return one.item === other.item && one.basis === other.basis && one.year === other.year;
}

function meaningOf(chain: readonly OperandWord[]): OperandMeaning | null {
  const items = new Set(chain.flatMap((word) => (word.kind === "item" ? [word.item] : [])));
  const years = new Set(chain.flatMap((word) => (word.kind === "year" ? [word.year] : [])));
  const bases = new Set(chain.flatMap((word) => (word.kind === "basis" ? [word.basis] : [])));
  // 在用固定资产原值: the value in use, at cost; 实际在用 says 实际 too.
  if (bases.has("inUse")) for (const basis of ["gross", "actual"] as const) bases.delete(basis);
  // 年初政府采购预算: the basis and the word budget stand apart.
  if (bases.has("initial") || bases.has("adjusted")) bases.delete("budget");
  if (items.size > 1 || years.size > 1 || bases.size > 1) return null;
  const [item = null] = items;
  const [year = null] = years;
  const [basis = null] = bases;
  return { item, basis, year };
}

type Chain = readonly OperandWord[];

/** All chains of known words that make up the whole text, of the fewest words. */
function shortestChains(text: string): readonly Chain[] {
  const best: (readonly Chain[])[] = [[[]]];
  for (let end = 1; end <= text.length; end++) {
    let chains: Chain[] = [];
    for (let start = 0; start < end; start++) {
      const found = words.get(text.slice(start, end));
      if (found === undefined) continue;
      for (const head of best[start] ?? []) {
        for (const word of found) chains.push([...head, word]);
      }
    }
    const fewest = Math.min(...chains.map(({ length }) => length));
    chains = chains.filter(({ length }) => length === fewest);
    best.push(distinct(chains));
  }
  return best[text.length] ?? [];
}

/** Chains that say the same are one; keeps the number of them small. */
function distinct(chains: readonly Chain[]): readonly Chain[] {
  return [...new Map(chains.map((chain) => [JSON.stringify(chain), chain])).values()];
}

function wordTable(): ReadonlyMap<string, readonly OperandWord[]> {
  const table = new Map<string, OperandWord[]>();
  const add = (list: string, word: OperandWord): void => {
    for (const text of list.split(" ")) table.set(text, [...(table.get(text) ?? []), word]);
  };
  add(noiseWords, { kind: "noise" });
  for (const [list, year] of yearWords) add(list, { kind: "year", year });
  for (const [list, basis] of basisWords) add(list, { kind: "basis", basis });
  for (const { key, words: list } of operandItems) add(list, { kind: "item", item: key });
  return table;
}
