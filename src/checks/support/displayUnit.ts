import type { Fact } from "../../facts/Fact";
import { factDefinition } from "../../facts/vocabulary";

/** The unit in which a sentence should print an amount: the one of the sheet it stands on, else the item's own. */
export function displayUnit(fact: Fact): string {
  const definition = factDefinition(fact.id);
  if (definition.kind === "count") return definition.countUnit ?? "";
  if (definition.kind === "rate") return "比率";
  const reading = fact.source?.reading;
  const inYuan =
    reading !== undefined && "factor" in reading
      ? reading.factor === "1"
      : !fact.raw.includes("万");
  return inYuan ? "元" : "万元";
}
