import mammoth from "mammoth";
import { Refusal } from "../../workbook/Refusal";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/WorkbookSnapshot";
import { layOutTable } from "./layOutTable";
import { openDocument } from "./openDocument";
import { headingOf, tableNames } from "./tableNames";
import { childrenOf, type WordNode } from "./WordNode";

/** A table, and the paragraphs between it and the one before. */
interface FoundTable {
  readonly table: WordNode;
  readonly before: readonly WordNode[];
}

/**
 * The tables of a Word document, each as a sheet, so that what reads a table in a workbook reads it there too. All values
 * are texts, numbers too; paragraphs of a cell are joined by line breaks; merged cells are merged ranges. A sheet is
 * named by the heading above its table.
 *
 * What the document holds and what is read:
 * - Tracked changes are taken as accepted: deleted text and rows are not there, inserted ones are. Text that is struck
 *   out, or hidden, by its format is there.
 * - A table in a cell is a sheet of its own, behind the one around it, and its text stands in the outer cell as well.
 * - A table in a text box counts where the box is anchored, if the file holds the older form of the box beside the new
 *   one, as Word and WPS write it.
 * - Numbers that Word counts by itself (1. 2. 3. of a list) are no text of the file and are not there.
 * - Footnotes, comments, headers, footers and pictures are left out; equations become text in one line.
 *
 * @param bytes the file, in Node or in a browser; kept by reference
 * Rejects with a `Refusal`: the codes of `openDocument`, `wordBroken` where the parts cannot be read, `noWordTable`
 * where no table holds any text.
 */
export async function readDocxTables(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const document = await documentTree(openDocument(bytes));
  const found = tablesIn(document)
    .map(({ table, before }) => ({ layout: layOutTable(table), heading: headingOf(before) }))
    .filter(({ layout }) => layout.cells.length > 0);
  if (found.length === 0) throw new Refusal("noWordTable");
  const names = tableNames(found.map(({ heading }) => heading));
  const sheets = found.map(({ layout }, index): SheetSnapshot => ({
    name: names[index]!,
    visibility: "visible",
    ...layout,
    hiddenRows: new Set(),
    hiddenColumns: [],
    protected: false,
  }));
  return { sheets, definedNames: [], date1904: false, precisionAsDisplayed: false };
}

/** The tree is all that is wanted: mammoth gets an empty document back, and turns nothing into HTML. */
async function documentTree(bytes: Uint8Array): Promise<WordNode> {
  const trees: WordNode[] = [];
  const transformDocument = (document: WordNode): WordNode => {
    trees.push(document);
    return { ...document, children: [] };
  };
  // Its Node build wants the one, its browser build the other; both take any bytes.
  const input = { buffer: bytes as Buffer, arrayBuffer: bytes.buffer as ArrayBuffer };
  try {
    await mammoth.convertToHtml(input, { transformDocument, externalFileAccess: false });
  } catch {
    // What it throws says which part of its own code met the damage, and nothing that a user could act on.
    throw new Refusal("wordBroken");
  }
  const [tree] = trees;
  if (tree === undefined) throw new Error("mammoth read a document without handing it over");
  return tree;
}

/** Tables in reading order, those inside of cells behind the table around them. */
function tablesIn(document: WordNode): readonly FoundTable[] {
  const found: FoundTable[] = [];
  let before: WordNode[] = [];
  const visit = (node: WordNode): void => {
    if (node.type === "paragraph") before.push(node);
    if (node.type === "table") {
      found.push({ table: node, before });
      before = [];
    }
    childrenOf(node).forEach(visit);
    // What stands in the cells of a table is no heading of the next.
    if (node.type === "table") before = [];
  };
  visit(document);
  return found;
}
