import { childrenOf, type WordNode } from "./WordNode";

/**
 * What a reader sees in a cell or a paragraph: paragraphs and line breaks as `\n`, tabs as `\t`, ticked boxes as ☑ and
 * empty ones as ☐. A table inside of a cell gives a line for each of its rows, with tabs between the cells.
 * Blank lines and spaces around it are left out.
 */
export function nodeText(node: WordNode): string {
  return blockText(node).trim();
}

function blockText(node: WordNode): string {
  const children = childrenOf(node);
  if (node.type === "tableRow") return children.map(nodeText).join("\t");
  const isBlock = (child: WordNode): boolean =>
    ["paragraph", "table", "tableRow", "tableCell"].includes(child.type);
  let text = "";
  children.forEach((child, index) => {
    const before = children[index - 1];
    if (before !== undefined && (isBlock(child) || isBlock(before))) text += "\n";
    text += isBlock(child) ? blockText(child) : inlineText(child);
  });
  return text;
}

function inlineText(node: WordNode): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return node.breakType === "line" ? "\n" : "";
    case "checkbox":
      return node.checked === true ? "☑" : "☐";
    default:
      return blockText(node);
  }
}
