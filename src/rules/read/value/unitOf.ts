import { factDefinition, isFactId } from "../../../facts/vocabulary";
import type { Expression } from "../../expression/Expression";

/** What a calculation comes out in: a share, 元, or a number of 人, 项, 个. */
export type ValueUnit = "share" | "元" | "人" | "项" | "个";

/**
 * The unit of a calculation's result.
 * @returns null where it makes no sense: 元 added to 人, something divided by itself, an unknown data item
 */
export function unitOf(tree: Expression): ValueUnit | null {
  switch (tree.kind) {
    case "number":
      return "share";
    case "identifier":
      return unitOfItem(tree.id);
    case "negate":
      return unitOf(tree.of);
    case "binary":
      return unitOfBinary(tree);
    case "call": {
      const units = new Set(tree.arguments.map(unitOf));
      return units.size === 1 ? ([...units][0] ?? null) : null;
    }
  }
}

function unitOfItem(id: string): ValueUnit | null {
  if (!isFactId(id)) return null;
  const { kind, countUnit } = factDefinition(id);
  if (kind === "money") return "元";
  if (kind === "rate") return "share";
  return countUnit ?? null;
}

function unitOfBinary({
  operator,
  left,
  right,
}: Expression & { kind: "binary" }): ValueUnit | null {
  const one = unitOf(left);
  const other = unitOf(right);
  if (one === null || other === null) return null;
  if (operator === "+" || operator === "-") return one === other ? one : null;
  if (other === "share") return one;
  if (operator === "*") return one === "share" ? other : null;
  const same = JSON.stringify(left) === JSON.stringify(right);
  return one === other && !same ? "share" : null;
}
