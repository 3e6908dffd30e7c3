/** A part of a Word document as mammoth hands it to `transformDocument`, with the fields that are read here. */
export interface WordNode {
  /** `document`, `paragraph`, `run`, `text`, `tab`, `break`, `checkbox`, `table`, `tableRow`, `tableCell` and others. */
  readonly type: string;
  readonly children?: readonly WordNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a break: `line`, `page` or `column`. */
  readonly breakType?: string;
  /** Of a checkbox. */
  readonly checked?: boolean;
  /** Of a paragraph: the style's name as Word keeps it, `heading 1` or `标题 1`; null without a style. */
  readonly styleName?: string | null;
  /** Of a cell, in columns and rows; as written in the file, so any number. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Children of a node, none where it can have none. */
export function childrenOf(node: WordNode): readonly WordNode[] {
  return node.children ?? [];
}
