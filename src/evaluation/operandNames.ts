import { factDefinition, isFactId } from "../facts/vocabulary";
import { yuanPer } from "../number/units";
import type { OperandName } from "../rules/expression/workingOf";
import type { ScoredResult } from "./Evaluation";
import type { EvaluationContext } from "./EvaluationContext";

/**
 * How the operands of one calculation are named and in which unit they are shown: 万元 where every amount comes from
 * a sheet in 万元, so that the words read like the sheet, else 元, so that no digit is lost.
 */
export function operandNames(
  ids: readonly string[],
  {
    facts,
    part,
  }: Pick<EvaluationContext, "facts"> & {
    readonly part: (id: string) => Pick<ScoredResult, "name" | "valueKind"> | undefined;
  }
): (id: string) => OperandName {
  const money = ids.filter((id) => isFactId(id) && factDefinition(id).kind === "money");
  const inWan = money.every((id) => isFactId(id) && factorOf(id, facts) === yuanPer.万元.toFixed());
  return (id) => {
    if (!isFactId(id)) {
      const name = id.replace(/^part\./, "");
      const found = part(name);
      return { label: found?.name ?? name, unit: found?.valueKind ?? "percent" };
    }
    const definition = factDefinition(id);
    const label = definition.shortLabel;
    if (definition.kind === "money") return { label, unit: inWan ? "万元" : "元" };
    return { label, unit: definition.countUnit ?? "percent" };
  };
}

function factorOf(id: string, facts: EvaluationContext["facts"]): string | null {
  const reading = isFactId(id) ? facts.get(id)?.source?.reading : undefined;
  return reading !== undefined && "factor" in reading ? reading.factor : null;
}
