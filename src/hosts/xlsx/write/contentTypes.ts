import { comparableName } from "../zip/entryName";
import { XmlEdit } from "./XmlEdit";
import { attributeOf, childrenOf, type XmlElement } from "./XmlElement";
import { escapeAttribute } from "./xmlText";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Content types of the parts that we add; strict files use the same. */
export const worksheetType = `${spreadsheet}.worksheet+xml`;
export const stylesType = `${spreadsheet}.styles+xml`;

/** `[Content_Types].xml` under edit. Defaults stay as they are: each part of ours has an override. */
export class ContentTypes {
  private readonly edit: XmlEdit;

  constructor(text: string, part: string) {
    this.edit = new XmlEdit(text, part);
  }

  /** Parts that have an override, without leading slash. */
  get parts(): readonly string[] {
    return this.overrides.map((item) => comparableName(attributeOf(item, "PartName") ?? ""));
  }

  /** True where some part is of this type. */
  uses(type: string): boolean {
    return this.edit.root.children.some(
      (item) => attributeOf(item, "ContentType")?.toLowerCase() === type.toLowerCase()
    );
  }

  /** Says what kind of part a new part is; nothing where it is said already. */
  add(part: string, type: string): void {
    if (this.parts.includes(comparableName(part))) return;
    const name = this.edit.name("Override");
    this.edit.append(
      this.edit.root,
      `<${name} PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`
    );
  }

  remove(part: string): void {
    for (const item of this.overrides) {
      if (comparableName(attributeOf(item, "PartName") ?? "") === comparableName(part)) {
        this.edit.remove(item);
      }
    }
  }

  result(): string {
    return this.edit.result();
  }

  private get overrides(): readonly XmlElement[] {
    return childrenOf(this.edit.root, "Override");
  }
}
