import { Exact } from "../../number/exact";
import type { RulePack, Scored, ScoreMethod, StepMode } from "../RulePack";
import { checklist } from "./checklist";
import { choice } from "./choice";
import { eitherOf } from "./eitherOf";
import { manual } from "./manual";
import { notApplicable } from "./notApplicable";
import { range } from "./range";
import { valueMethodOf } from "./registry";
import { pointsEnglish, pointsText } from "./shared";
import { valueKindOf } from "./valueKindOf";
import { veto } from "./veto";

/**
 * 评分标准 in our words, for a line whose pack prints none: each method's own description, parts one after another
 * with their points: `（1）政府采购执行率，1分：得分=完成值×1分，最高1分`.
 * @param stepMode the mode in force where a method names none
 * @returns "" in a skeleton, which has no points to describe
 */
export function describeRule(
  rule: Scored,
  pack: Pick<RulePack, "rounding">,
  stepMode: StepMode,
  language: "zh" | "en"
): string {
  if (rule.points === null) return "";
  const points = new Exact(rule.points);
  const list = (rules: readonly Scored[]): string =>
    rules
      .map((part, index) => {
        const own = describeRule(part, pack, stepMode, language);
        const partPoints = new Exact(part.points ?? 0);
        return language === "zh"
          ? `（${index + 1}）${part.name}，${pointsText(partPoints)}：${own}`
          : `(${index + 1}) ${part.name}, ${pointsEnglish(partPoints)}: ${own}`;
      })
      .join(language === "zh" ? "。" : ". ");

  const describe = (method: ScoreMethod): string => {
    switch (method.type) {
      case "bands":
      case "coefficient":
      case "deviationBands":
      case "interpolation":
      case "perItem":
      case "proportional":
      case "ratioDeduction":
      case "steps":
        return valueMethodOf(method).describe(
          method,
          {
            points,
            scorePlaces: pack.rounding.score,
            stepMode,
            valueKind: valueKindOf(rule, method),
          },
          language
        );
      case "choice":
        return choice.describe(method, language);
      case "manual":
        return manual.describe(method, points, language);
      case "checklist":
        return checklist.describe(method, language);
      case "range":
        return range.describe(method, points, language);
      case "parts":
        return list(method.parts);
      case "veto":
        return veto.describe(method, describe(method.of), language);
      case "notApplicable":
        return notApplicable.describe(method, describe(method.of), language);
      case "eitherOf":
        return `${eitherOf.describe(method, language)}${language === "zh" ? "。" : ". "}${list(method.alternatives)}`;
    }
  };
  return describe(rule.method);
}
