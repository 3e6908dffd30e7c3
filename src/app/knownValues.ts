import type { Sentence } from "../messages/Language";
import { indicatorTable } from "../rules/read/value/indicatorTable";
import type { ValueKind } from "../rules/methods/ValueMethod";
import { valueWords } from "./valueWords";

/** A value that can be calculated from the data items, as it can be chosen for a line. */
export interface KnownValue {
  /** The indicator's usual name. */
  readonly name: string;
  readonly expression: string;
  readonly kind: ValueKind;
  readonly words: Sentence;
}

/** The usual calculations of known indicators, each once: rates, or numbers of what was not done. */
export function knownValues(kind: ValueKind): readonly KnownValue[] {
  const found = new Map<string, KnownValue>();
  for (const { names, expression, count } of indicatorTable) {
    const own = kind === "count" ? (count ?? null) : expression;
    const [name = ""] = names.split(" ");
    if (own === null || found.has(own)) continue;
    found.set(own, { name, expression: own, kind, words: valueWords(own, kind) });
  }
  return [...found.values()];
}
