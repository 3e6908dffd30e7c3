import { resolveTarget } from "../package/partPath";
import { folderOf } from "./partNames";
import { XmlEdit } from "./XmlEdit";
import { attributeOf, childrenOf, type XmlElement } from "./XmlElement";
import { escapeAttribute } from "./xmlText";

/** The relationships part of one part under edit. */
export class Relationships {
  private readonly source: string;
  private readonly edit: XmlEdit;
  private readonly ids: Set<string>;
  private highest = 0;

  /**
   * @param source the part whose relationships these are
   * @param text the relationships part without byte order mark
   * @param part its own name, for refusals
   */
  constructor(source: string, text: string, part: string) {
    this.source = source;
    this.edit = new XmlEdit(text, part);
    this.ids = new Set(this.items.map((item) => (attributeOf(item, "Id") ?? "").toLowerCase()));
    for (const id of this.ids) {
      const number = /^rid(\d{1,9})$/.exec(id);
      if (number !== null) this.highest = Math.max(this.highest, Number(number[1]));
    }
  }

  /** The internal part that an id leads to; undefined for an unknown id. */
  partOf(id: string): string | undefined {
    const item = this.items.find((candidate) => attributeOf(candidate, "Id") === id);
    return item === undefined ? undefined : this.target(item);
  }

  /** The parts of all internal relationships of a kind. @param kind last step of the type, such as `styles` */
  partsOfKind(kind: string): readonly string[] {
    return this.itemsOfKind(kind)
      .map((item) => this.target(item))
      .filter((part) => part !== undefined);
  }

  /** All parts that are pointed at. */
  get parts(): readonly string[] {
    return this.items.map((item) => this.target(item)).filter((part) => part !== undefined);
  }

  /** Adds a relationship with an id that is not in use. @returns the id */
  add(type: string, part: string): string {
    const id = `rId${++this.highest}`;
    const folder = folderOf(this.source);
    const target = part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
    const name = this.edit.name("Relationship");
    this.edit.append(
      this.edit.root,
      `<${name} Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`
    );
    return id;
  }

  removeKind(kind: string): void {
    for (const item of this.itemsOfKind(kind)) this.edit.remove(item);
  }

  result(): string {
    return this.edit.result();
  }

  private get items(): readonly XmlElement[] {
    return childrenOf(this.edit.root, "Relationship");
  }

  private itemsOfKind(kind: string): readonly XmlElement[] {
    return this.items.filter((item) => attributeOf(item, "Type")?.endsWith(`/${kind}`) === true);
  }

  private target(item: XmlElement): string | undefined {
    const target = attributeOf(item, "Target");
    if (target === undefined || attributeOf(item, "TargetMode")?.toLowerCase() === "external")
      return undefined;
    return resolveTarget(this.source, target);
  }
}
