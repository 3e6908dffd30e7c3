import { escapeAttribute } from "./xmlText";
import { attributeOf, nameLike, parseElements, type XmlElement } from "./XmlElement";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A part under edit: pieces of its text are inserted, replaced or removed at element boundaries, everything between
 * stays as it was written. Nothing changes before `result` is read.
 */
export class XmlEdit {
  readonly text: string;
  readonly root: XmlElement;
  private readonly splices: Splice[] = [];
  /** New content of elements that were written as `<a/>`. */
  private readonly filled = new Map<XmlElement, string>();

  /**
   * @param text the part without byte order mark
   * @param part its name, for refusals
   */
  constructor(text: string, part: string) {
    this.text = text;
    this.root = parseElements(text, part);
  }

  /** Replaces from `start` to `end` (offsets of the original text); equal offsets insert. */
  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  /** Adds XML behind the last child; an empty-element tag is opened by it. */
  append(parent: XmlElement, xml: string): void {
    if (xml === "") return;
    if (parent.selfClosing) this.filled.set(parent, (this.filled.get(parent) ?? "") + xml);
    else this.replace(parent.closeStart, parent.closeStart, xml);
  }

  /**
   * Adds a child where the schema wants it: behind the last child that the order names before it.
   * @param order local names in schema order, the new child's among them
   */
  insertInOrder(
    parent: XmlElement,
    order: readonly string[],
    localName: string,
    xml: string
  ): void {
    const earlier = new Set(order.slice(0, order.indexOf(localName)));
    const before = parent.children.findLast(
      (child) => child.namespace === parent.namespace && earlier.has(child.localName)
    );
    if (before !== undefined) this.replace(before.end, before.end, xml);
    else if (parent.selfClosing) this.append(parent, xml);
    else this.replace(parent.openEnd, parent.openEnd, xml);
  }

  /** Sets an attribute without prefix; its place among the others stays, a new one goes last. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    if (attributeOf(element, name) === value) return;
    const present = element.attributes.find((attribute) => attribute.name === name);
    if (present !== undefined) {
      const quote = this.text[present.valueEnd];
      const escaped = quote === "'" ? value.replaceAll("'", "&apos;") : escapeAttribute(value);
      this.replace(present.valueStart, present.valueEnd, escaped);
      return;
    }
    const last = element.attributes.at(-1);
    const at = last?.end ?? element.start + 1 + element.name.length;
    this.replace(at, at, ` ${name}="${escapeAttribute(value)}"`);
  }

  /** The name of a new element of the root's kind, with the root's prefix. */
  name(localName: string): string {
    return nameLike(this.root, localName);
  }

  /** The edited text; insertions at one place keep the order in which they were asked for. */
  result(): string {
    const opened = [...this.filled].map(([{ end, name }, xml]) => ({
      start: this.text.lastIndexOf("/", end),
      end,
      text: `>${xml}</${name}>`,
    }));
    const sorted = [...this.splices, ...opened]
      .map((splice, order) => ({ ...splice, order }))
      .sort((a, b) => a.start - b.start || a.order - b.order);
    let text = "";
    let at = 0;
    for (const splice of sorted) {
      if (splice.start < at) throw new Error(`overlapping edits at ${splice.start}`);
      text += this.text.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return text + this.text.slice(at);
  }
}
