import { Refusal } from "../../../workbook/Refusal";
import { XmlScanner, type XmlAttribute, type XmlTag } from "../xml/XmlScanner";

/**
 * One element of a part that is edited by splicing: where it stands in the text, its namespace, its children.
 * Nothing is serialised from it; the text stays the truth.
 */
export interface XmlElement {
  readonly name: string;
  readonly localName: string;
  readonly prefix: string;
  /** The resolved namespace, `""` without one. */
  readonly namespace: string;
  /** All prefixes in scope: prefix (`""` for the default) → namespace. */
  readonly scope: ReadonlyMap<string, string>;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Of the `<`. */
  readonly start: number;
  /** Behind the start tag's `>`. */
  readonly openEnd: number;
  /** Of the end tag's `<`; equal to `openEnd` for an empty-element tag. */
  readonly closeStart: number;
  /** Behind the whole element. */
  readonly end: number;
  /** True for `<a/>`. */
  readonly selfClosing: boolean;
}

/**
 * Reads a part into elements.
 * @param text the part without byte order mark
 * @param part its name, for refusals
 * Errors: those of `XmlScanner`.
 */
export function parseElements(text: string, part: string): XmlElement {
  const scanner = new XmlScanner(text, part);
  const first = scanner.nextTag();
  if (first === null) throw new Refusal("brokenXml", { part, where: "0" });
  const root = readElement(scanner, first, new Map());
  // Whatever stands behind the root is looked at too, so that a broken part is never edited.
  while (scanner.nextTag() !== null);
  return root;
}

function readElement(
  scanner: XmlScanner,
  tag: XmlTag,
  outer: ReadonlyMap<string, string>
): XmlElement {
  const attributes = scanner.attributes(tag);
  const scope = innerScope(attributes, outer);
  const children: XmlElement[] = [];
  let closeStart = tag.end;
  let end = tag.end;
  if (tag.kind === "open") {
    for (;;) {
      // The scanner checks nesting: the next end tag at this level is ours, and it never runs out inside an element.
      const next = scanner.nextTag()!;
      if (next.kind === "close") {
        closeStart = next.start;
        end = next.end;
        break;
      }
      children.push(readElement(scanner, next, scope));
    }
  }
  return {
    name: tag.name,
    localName: tag.localName,
    prefix: tag.prefix,
    namespace: scope.get(tag.prefix) ?? "",
    scope,
    attributes,
    children,
    start: tag.start,
    openEnd: tag.end,
    closeStart,
    end,
    selfClosing: tag.kind === "empty",
  };
}

function innerScope(
  attributes: readonly XmlAttribute[],
  outer: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
  const declared = attributes.filter(({ name, prefix }) => name === "xmlns" || prefix === "xmlns");
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const { prefix, localName, value } of declared) {
    scope.set(prefix === "" ? "" : localName, value);
  }
  return scope;
}

/** The first child with this local name in the parent's own namespace. */
export function childOf(parent: XmlElement, localName: string): XmlElement | undefined {
  return childrenOf(parent, localName)[0];
}

/** All children with this local name in the parent's own namespace, in file order. */
export function childrenOf(parent: XmlElement, localName: string): readonly XmlElement[] {
  return parent.children.filter(
    (child) => child.localName === localName && child.namespace === parent.namespace
  );
}

/** The decoded value of an attribute without prefix; undefined where there is none. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** `sheet` → `x:sheet` where the parent is written with the prefix `x`. */
export function nameLike(parent: XmlElement, localName: string): string {
  return parent.prefix === "" ? localName : `${parent.prefix}:${localName}`;
}
