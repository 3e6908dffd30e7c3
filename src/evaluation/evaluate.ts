import type { RecognisedFacts } from "../facts/Fact";
import type { RulePack } from "../rules/RulePack";
import type { Evaluation, LineResult } from "./Evaluation";
import { evaluateScored } from "./evaluateScored";
import type { Memory } from "./Memory";
import { settingsOf, stepModeOf } from "./settings";
import { totalsOf } from "./totals";

/**
 * A pack over the facts of a workbook and what a person decided: every line with value, score, status and trace.
 * Nothing is guessed and nothing thrown for missing data: what cannot be scored says why in its status.
 * @param pack a validated pack that carries points
 * @param memory typed answers, scores and reasons of earlier runs
 */
export function evaluate(pack: RulePack, { facts }: RecognisedFacts, memory: Memory): Evaluation {
  const context = {
    pack,
    facts,
    memory,
    settings: settingsOf(pack),
    stepMode: stepModeOf(pack),
    parts: new Map<string, never>(),
  };
  const lines = pack.lines.map((rule): LineResult => ({
    ...evaluateScored(rule, rule.id, context),
    rule,
  }));
  return {
    pack,
    department: facts.get("department.name")?.text ?? null,
    year: facts.get("department.year")?.text ?? null,
    facts,
    lines,
    totals: totalsOf(pack, lines),
  };
}
