import { describeRule } from "../rules/methods/describeRule";
import { valueKindOf } from "../rules/methods/valueKindOf";
import type { ValueKind } from "../rules/methods/ValueMethod";
import type { LineChange, RuleLine, RulePack, ScoreMethod } from "../rules/RulePack";
import { innerMethod } from "../rules/validation/scoredPlaces";
import { checkPack } from "./checkPack";
import { valueWords } from "./valueWords";

/** What a person corrects of a line. An expression of null is none: the value is typed or counted. */
export type LineCorrection = { readonly reason: string } & (
  | { readonly field: "criterion" | "explanation" | "name" | "points"; readonly value: string }
  | { readonly field: "expression"; readonly value: string | null }
  | { readonly field: "method"; readonly value: ScoreMethod }
  | { readonly field: "valueKind"; readonly value: ValueKind }
);

/**
 * Corrects a line of a pack. Old and new value are kept as text with the reason, so that the line says 已修改.
 * @param corrections taken together, since bands and points only fit each other when both are changed; what stays as
 *   it was is no change
 * @returns the pack as it is validated: null with at least one mistake, and then nothing is to be kept
 */
export function correctLine(
  pack: RulePack,
  lineId: string,
  corrections: readonly LineCorrection[]
): ReturnType<typeof checkPack> {
  const old = pack.lines.find(({ id }) => id === lineId);
  if (old === undefined) throw new Error(`the pack has no line ${lineId}`);
  const next = corrections.reduce(corrected, old);
  const first = checkPack(withLine(pack, next));
  // Only what is valid can be put into words.
  if (first.pack === null) return first;
  const changes = corrections.flatMap(({ field, reason }): readonly LineChange[] => {
    if (!differs(old, next, field)) return [];
    const was = textOf(old, field, pack);
    return [{ field: labels[field], was, now: textOf(next, field, pack), reason }];
  });
  if (changes.length === 0) return first;
  return checkPack(withLine(pack, { ...next, changes: [...(old.changes ?? []), ...changes] }));
}

function withLine(pack: RulePack, line: RuleLine): RulePack {
  return { ...pack, lines: pack.lines.map((one) => (one.id === line.id ? line : one)) };
}

const labels: Readonly<Record<LineCorrection["field"], string>> = {
  criterion: "评分标准",
  explanation: "指标说明",
  expression: "完成值计算式",
  method: "评分方法",
  name: "指标名称",
  points: "分值",
  valueKind: "完成值类型",
};

function corrected(line: RuleLine, correction: LineCorrection): RuleLine {
  if (correction.field === "expression") return withExpression(line, correction.value);
  return { ...line, [correction.field]: correction.value };
}

function differs(old: RuleLine, next: RuleLine, field: LineCorrection["field"]): boolean {
  const of = (line: RuleLine): unknown =>
    field === "expression" ? expressionOf(line) : line[field];
  return JSON.stringify(of(old)) !== JSON.stringify(of(next));
}

/** The number of things that is counted stands in the method. */
function withExpression(line: RuleLine, value: string | null): RuleLine {
  if (innerMethod(line.method, []).method.type === "perItem") {
    return { ...line, method: withCount(line.method, value) };
  }
  const rest = Object.fromEntries(Object.entries(line).filter(([key]) => key !== "expression"));
  return { ...(rest as unknown as RuleLine), ...(value !== null && { expression: value }) };
}

function withCount(method: ScoreMethod, value: string | null): ScoreMethod {
  if (method.type === "veto" || method.type === "notApplicable") {
    return { ...method, of: withCount(method.of, value) };
  }
  if (method.type !== "perItem") return method;
  const { type, deduction, conditions } = method;
  return {
    type,
    deduction,
    ...(conditions !== undefined && { conditions }),
    ...(value !== null && { count: value }),
  };
}

function expressionOf(line: RuleLine): string | undefined {
  const { method } = innerMethod(line.method, []);
  return method.type === "perItem" ? method.count : line.expression;
}

/** A field in words; 无 where there is none. */
function textOf(line: RuleLine, field: LineCorrection["field"], pack: RulePack): string {
  const kind = valueKindOf(line, innerMethod(line.method, []).method);
  switch (field) {
    case "method":
      return describeRule(line, pack, "full", "zh");
    case "valueKind":
      return kind === "count" ? "数量" : "比率";
    case "expression": {
      const expression = expressionOf(line);
      return expression === undefined ? "无" : valueWords(expression, kind).zh;
    }
    case "criterion":
    case "explanation":
    case "name":
    case "points":
      return line[field] ?? "无";
  }
}
