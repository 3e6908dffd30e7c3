import type { RulePack } from "../rules/RulePack";
import { nodesOf, ruleTree } from "./ruleTree";

/** How the row of a part, item or question is named in the working paper. */
export function partRowName(line: string, name: string): string {
  return `${line} · ${name}`;
}

/** Ids of lines, parts, items and questions by the name on their row. */
export function idsByRowName(pack: RulePack): ReadonlyMap<string, string> {
  return new Map(
    pack.lines.flatMap((line) => {
      const tree = ruleTree(line);
      return nodesOf(tree).flatMap((node): readonly (readonly [string, string])[] => [
        [node === tree ? line.name : partRowName(line.name, node.name), node.id],
        ...node.questions.map(({ id, text }) => [partRowName(line.name, text), id] as const),
      ]);
    })
  );
}
