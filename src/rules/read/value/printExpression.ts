import type { Expression } from "../../expression/Expression";

const strength = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/**
 * An expression as packs write it, with no more brackets than it needs: `staff.extra / (staff.inQuota + staff.extra)`.
 * Read again it is the same tree.
 */
export function printExpression(tree: Expression): string {
  switch (tree.kind) {
    case "number":
      return tree.text;
    case "identifier":
      return tree.id;
    case "negate":
      return `-${inside(tree.of, 3)}`;
    case "binary": {
      const own = strength[tree.operator];
      return `${inside(tree.left, own)} ${tree.operator} ${inside(tree.right, own + 1)}`;
    }
    case "call":
      return `${tree.name}(${tree.arguments.map(printExpression).join(", ")})`;
  }
}

function inside(tree: Expression, least: number): string {
  const own = tree.kind === "binary" ? strength[tree.operator] : tree.kind === "negate" ? 3 : 4;
  const text = printExpression(tree);
  return own < least ? `(${text})` : text;
}
