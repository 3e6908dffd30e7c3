import type { Fact, RecognisedFacts } from "../facts/Fact";
import { factDefinition, vocabulary, type FactDefinition, type FactId } from "../facts/vocabulary";
import { roundHalfAway } from "../number/exact";
import { parseNumber, readDouble } from "../number/parse/parseNumber";
import { yuanPer, type MoneyUnit } from "../number/units";
import { remembered, type Memory } from "./Memory";

/** Decimals that a data item keeps, the same in the working paper's formula: finer than any amount in 元 or rate. */
export const factPlaces = 4;

/**
 * Facts with what a person typed into the working paper, each rounded as the working paper rounds it. A typed value
 * goes before a recognised one, which stays beside it as a candidate, so that a difference is shown.
 */
export function enterFacts(recognised: RecognisedFacts, memory: Memory): RecognisedFacts {
  const facts = new Map(
    [...recognised.facts].map(([id, fact]) => [id, { ...fact, value: rounded(fact.value) }])
  );
  for (const definition of vocabulary.values()) {
    const entered = enteredFact(definition, recognised.facts.get(definition.id), memory);
    if (entered !== null) facts.set(definition.id, entered);
  }
  return { ...recognised, facts };
}

function enteredFact(
  definition: FactDefinition,
  found: Fact | undefined,
  memory: Memory
): Fact | null {
  const cell = remembered(memory, definition.id, "entry");
  if (cell === null) return null;
  const value = definition.kind === "text" ? null : enteredNumber(cell, definition);
  // What cannot be read decides nothing, and the item says so until it is mended.
  const unreadable = definition.kind !== "text" && value === null;
  const others = found?.candidates ?? [];
  const own =
    found?.source == null || found.status === "ask"
      ? []
      : [
          {
            value: found.value,
            text: found.text,
            source: found.source,
            raw: found.raw,
            scope: found.scope,
            why: found.why,
          },
        ];
  return {
    id: definition.id,
    status: unreadable ? "ask" : "entered",
    value: rounded(value),
    text: definition.kind === "text" ? String(cell) : null,
    unit: unitOf(definition.id),
    scope: found?.scope ?? "",
    source: null,
    raw: String(cell),
    why: "entered",
    candidates: [...own, ...others],
    question: unreadable ? { code: "unreadable", raw: String(cell) } : null,
  };
}

function rounded(value: Fact["value"]): Fact["value"] {
  return value && roundHalfAway(value, factPlaces);
}

/** A typed number in the item's unit; a typed text may name its own money unit (`5.88万元`). */
function enteredNumber(cell: number | string, { kind }: FactDefinition): Fact["value"] {
  const context = kind === "text" ? "count" : kind;
  const parsed = typeof cell === "number" ? readDouble(cell, context) : parseNumber(cell, context);
  if (parsed.kind !== "number" || (kind !== "money" && parsed.value.isNegative())) return null;
  const factor = kind === "money" && isMoneyUnit(parsed.unit) ? yuanPer[parsed.unit] : 1;
  return parsed.value.times(factor);
}

function isMoneyUnit(unit: string | null): unit is MoneyUnit {
  return unit !== null && unit in yuanPer;
}

/** The unit that an item's value is kept in. */
export function unitOf(id: FactId): Fact["unit"] {
  const { kind, countUnit } = factDefinition(id);
  if (kind === "money") return "元";
  if (kind === "rate") return "比率";
  return countUnit ?? "";
}
