import type { CellRange } from "../workbook/address";
import type {
  CellContent,
  CellStyle,
  ConditionalFormat,
  PlannedCell,
  SheetPlan,
  Validation,
} from "../workbook/SheetPlan";
import { longestCell, shortened } from "../workbook/textLimits";

/** What a cell is given: text, number, or content made elsewhere; null is a blank cell with a style. */
export type Content = string | number | CellContent | null;

/** Collects one sheet's plan, row by row. */
export class SheetBuilder {
  private readonly cells = new Map<number, PlannedCell>();
  private readonly rows = new Map<number, { height?: number; hidden?: boolean }>();
  readonly merges: CellRange[] = [];
  readonly validations: Validation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly links: SheetPlan["links"][number][] = [];

  set(row: number, column: number, content: Content, style: CellStyle): void {
    this.cells.set(row * 16384 + column, { row, column, content: contentOf(content), style });
  }

  /** The same blank style over the columns of a row. */
  fill(row: number, from: number, to: number, style: CellStyle): void {
    for (let column = from; column <= to; column++) this.set(row, column, null, style);
  }

  /** One content over several cells: merged, each cell with the style, so that borders are whole. */
  merge(range: CellRange, content: Content, style: CellStyle): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const first = row === range.top && column === range.left;
        this.set(row, column, first ? content : null, style);
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  link(row: number, column: number, target: string): void {
    this.links.push({ row, column, target });
  }

  height(row: number, height: number): void {
    this.rows.set(row, { ...this.rows.get(row), height });
  }

  hide(row: number): void {
    this.rows.set(row, { ...this.rows.get(row), hidden: true });
  }

  build(
    rest: Pick<SheetPlan, "name" | "replaces" | "columns" | "freeze" | "print" | "tabColor">
  ): SheetPlan {
    return {
      ...rest,
      cells: [...this.cells.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell),
      rows: [...this.rows.entries()]
        .sort(([a], [b]) => a - b)
        .map(([row, more]) => ({ row, ...more })),
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      links: this.links,
    };
  }
}

function contentOf(content: Content): CellContent {
  if (content === null || content === "") return { kind: "blank" };
  if (typeof content === "string") return { kind: "text", text: shortened(content, longestCell) };
  if (typeof content === "number") return { kind: "number", number: content };
  if (content.kind !== "text") return content;
  return { kind: "text", text: shortened(content.text, longestCell) };
}
