import type { PackDocument, RuleLine } from "../rules/RulePack";
import library from "./library/rules.json";

/** One line of an official scoring table whose criterion was read in words; no complete table stands behind it. */
export interface LibraryRule {
  readonly jurisdiction: string;
  /** Evaluated years of the tables in which it was read: `2018、2019`. */
  readonly years: string;
  /** As it is put into a pack; its id is the rule's. */
  readonly line: RuleLine;
  /** The documents that the line's sources name, for the pack's list. */
  readonly documents: readonly PackDocument[];
}

/** The single rules by id, in the order of the tables. A test validates each inside of a pack. */
export const ruleLibrary: ReadonlyMap<string, LibraryRule> = new Map(
  // TypeScript reads a JSON file's texts as `string`; what they may be is the schema's business.
  (library.rules as unknown as readonly Omit<LibraryRule, "documents">[]).map((rule) => [
    rule.line.id,
    { ...rule, documents: documentsOf(rule.line) },
  ])
);

function documentsOf({ sources }: RuleLine): readonly PackDocument[] {
  const keys = new Set(sources.map(({ document }) => document));
  return library.documents.filter(({ key }) => keys.has(key));
}
