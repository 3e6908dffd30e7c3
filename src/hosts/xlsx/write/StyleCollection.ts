import type { XmlEdit } from "./XmlEdit";
import { childOf, type XmlElement } from "./XmlElement";

/** Children of `styleSheet` in schema order. */
export const styleSheetOrder: readonly string[] = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/**
 * One counted list of the style sheet (`fonts`, `cellXfs`, …): existing items are found again by their key, new ones
 * are kept apart and spliced in behind the last one.
 */
export class StyleCollection {
  private readonly localName: string;
  private readonly element: XmlElement | undefined;
  private readonly keys: string[];
  private readonly firstByKey = new Map<string, number>();
  private readonly added: string[] = [];

  /**
   * @param edit the style sheet
   * @param localName the list's name, such as `fonts`
   * @param keyOf what makes two items equal
   */
  constructor(edit: XmlEdit, localName: string, keyOf: (item: XmlElement) => string) {
    this.localName = localName;
    this.element = childOf(edit.root, localName);
    this.keys = (this.element?.children ?? []).map(keyOf);
    this.keys.forEach((key, index) => {
      if (!this.firstByKey.has(key)) this.firstByKey.set(key, index);
    });
  }

  /** The items that the file had. */
  get items(): readonly XmlElement[] {
    return this.element?.children ?? [];
  }

  get size(): number {
    return this.keys.length;
  }

  /** Index of the first item with this key. */
  find(key: string): number | undefined {
    return this.firstByKey.get(key);
  }

  /** Index of the item with this key; `xml` is appended where there is none. */
  indexOf(key: string, xml: string): number {
    const present = this.firstByKey.get(key);
    if (present !== undefined) return present;
    const index = this.keys.push(key) - 1;
    this.firstByKey.set(key, index);
    this.added.push(xml);
    return index;
  }

  /** Splices the new items in; a missing list is made in its place. Lists without news stay untouched. */
  finish(edit: XmlEdit): void {
    if (this.added.length === 0) return;
    const xml = this.added.join("");
    if (this.element === undefined) {
      const name = edit.name(this.localName);
      const list = `<${name} count="${this.added.length}">${xml}</${name}>`;
      edit.insertInOrder(edit.root, styleSheetOrder, this.localName, list);
      return;
    }
    edit.append(this.element, xml);
    if (this.element.attributes.some(({ name }) => name === "count")) {
      edit.setAttribute(this.element, "count", String(this.keys.length));
    }
  }
}
