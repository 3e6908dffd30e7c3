import { canonicalAttributes } from "./canonical";
import { StyleCollection } from "./StyleCollection";
import type { XmlEdit } from "./XmlEdit";
import { attributeOf } from "./XmlElement";
import { escapeAttribute, xstring } from "./xmlText";

/** Codes that Excel knows by number, the same in every language. */
const builtIn: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
/** Ids below belong to Excel, some of them differ by language. */
const firstOwnId = 164;

/** The `numFmts` of a style sheet. */
export class NumberFormats {
  private readonly edit: XmlEdit;
  private readonly list: StyleCollection;
  private readonly idByCode = new Map<string, number>();
  private readonly takenIds = new Set<number>();
  private nextId = firstOwnId;

  constructor(edit: XmlEdit) {
    this.edit = edit;
    this.list = new StyleCollection(edit, "numFmts", (item) => canonicalAttributes(item).join(";"));
    for (const item of this.list.items) {
      const id = Number(attributeOf(item, "numFmtId"));
      const code = attributeOf(item, "formatCode");
      this.takenIds.add(id);
      if (code !== undefined && !this.idByCode.has(code)) this.idByCode.set(code, id);
    }
    // Cells may use a number without a format of its own (Excel's, by language): such numbers are in use as well.
    for (const [, id] of edit.text.matchAll(/\bnumFmtId\s*=\s*["'](\d{1,9})["']/g)) {
      this.nextId = Math.max(this.nextId, Number(id) + 1);
    }
  }

  /** The id of a format code; a new one is given where neither Excel nor the file has it. Undefined is General. */
  idOf(code = "General"): number {
    const written = xstring(code);
    const own = this.idByCode.get(written);
    if (own !== undefined) return own;
    const known = builtIn.get(code);
    // A file may (against the rules) define one of Excel's numbers as something else.
    if (known !== undefined && !this.takenIds.has(known)) return known;
    const id = this.nextId++;
    this.idByCode.set(written, id);
    const name = this.edit.name("numFmt");
    this.list.indexOf(
      `${id}`,
      `<${name} numFmtId="${id}" formatCode="${escapeAttribute(written)}"/>`
    );
    return id;
  }

  finish(): void {
    this.list.finish(this.edit);
  }
}
