import type { Expression } from "./Expression";

/** The ids an expression uses, each once, in the order they are written: `["staff.extra", "staff.inQuota"]`. */
export function identifiersOf(tree: Expression): readonly string[] {
  const ids = new Set<string>();
  visit(tree, ids);
  return [...ids];
}

function visit(tree: Expression, ids: Set<string>): void {
  switch (tree.kind) {
    case "number":
      return;
    case "identifier":
      ids.add(tree.id);
      return;
    case "negate":
      visit(tree.of, ids);
      return;
    case "binary":
      visit(tree.left, ids);
      visit(tree.right, ids);
      return;
    case "call":
      tree.arguments.forEach((argument) => {
        visit(argument, ids);
      });
  }
}
