import type { Evaluation, ScoredResult } from "../../evaluation/Evaluation";
import { isFactId, type FactId } from "../../facts/vocabulary";
import type { RulePack, Scored } from "../../rules/RulePack";
import type { Expression } from "../../rules/expression/Expression";
import { identifiersOf } from "../../rules/expression/identifiersOf";
import { isExpressionError, parseExpression } from "../../rules/expression/parseExpression";
import { allResults } from "./allResults";

/** How a rate of a certain name is computed, and what a finding about it is named for. */
export interface RateReading {
  /** The line's id with a pack, else the id of the fact that the rate is mainly about. */
  readonly id: string;
  readonly tree: Expression;
  /** Only items of the vocabulary; a rate over parts of a line is not compared. */
  readonly facts: readonly FactId[];
}

/** Without a pack: the usual names and what they are the quotient of, as the shipped packs compute them. */
const usualRates: Readonly<Record<string, { readonly fact: FactId; readonly expression: string }>> =
  {
    三公经费控制率: {
      fact: "threePublic.actual",
      expression: "threePublic.actual / threePublic.budget",
    },
    固定资产利用率: {
      fact: "fixedAssets.inUse",
      expression: "fixedAssets.inUse / fixedAssets.gross",
    },
    在职人员控制率: { fact: "staff.inQuota", expression: "staff.inQuota / staff.quota" },
    财政供养人员控制率: { fact: "staff.inQuota", expression: "staff.inQuota / staff.quota" },
    编外人员控制率: {
      fact: "staff.extra",
      expression: "staff.extra / (staff.inQuota + staff.extra)",
    },
    政府采购执行率: {
      fact: "procurement.actual",
      expression: "procurement.actual / procurement.plan",
    },
    日常公用经费控制率: { fact: "office.actual", expression: "office.actual / office.adjusted" },
    调整指标规模比例: {
      fact: "total.adjusted",
      expression: "(total.adjusted - total.initial) / total.initial",
    },
    重点工作完成率: { fact: "tasks.done", expression: "tasks.done / tasks.total" },
    项目完成及时率: { fact: "projects.onTime", expression: "projects.onTime / projects.total" },
  };

/**
 * The reading for a printed rate: the pack's own line or part of that name, else the usual meaning of the name.
 * @returns null where the name is unknown or the rate is not computed from facts alone
 */
export function rateReading(indicator: string, evaluation: Evaluation | null): RateReading | null {
  const name = plainName(indicator);
  const result = allResults(evaluation).find(
    (candidate) => plainName(candidate.name) === name && expressionOf(candidate, evaluation)
  );
  if (result) return readingOf(result.id, expressionOf(result, evaluation)!);
  const usual = usualRates[name];
  return usual === undefined ? null : readingOf(usual.fact, usual.expression);
}

/** The expression of a line or part under the pack's default settings. */
export function chosenExpression(rule: Scored, pack: RulePack): string | undefined {
  const alternative = rule.alternatives?.find(({ setting, option }) =>
    pack.settings?.some(({ id, default: standard }) => id === setting && standard === option)
  );
  return alternative?.expression ?? rule.expression;
}

function expressionOf(result: ScoredResult, evaluation: Evaluation | null): string | undefined {
  return evaluation === null ? undefined : chosenExpression(result.rule, evaluation.pack);
}

function readingOf(id: string, expression: string): RateReading | null {
  const tree = parseExpression(expression);
  if (isExpressionError(tree)) return null;
  const ids = identifiersOf(tree);
  return ids.every(isFactId) ? { id, tree, facts: ids } : null;
}

/** Quotes, spaces and the brackets of a basis do not make another name. */
function plainName(name: string): string {
  return name.normalize("NFKC").replace(/["“”'\s%]|\([^)]*\)/g, "");
}
