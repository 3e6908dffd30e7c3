import { Refusal } from "../../../workbook/Refusal";
import { decodeEntities } from "./decodeEntities";

/** A start, end or empty-element tag; offsets are indexes into the scanned string. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** As written, such as `x:row`. */
  readonly name: string;
  /** Without prefix, such as `row`. */
  readonly localName: string;
  /** `x`, or `""` without prefix. */
  readonly prefix: string;
  /** Of the `<`. */
  readonly start: number;
  /** Behind the `>`. */
  readonly end: number;
}

/** One attribute, `xmlns` declarations included. */
export interface XmlAttribute {
  /** As written, such as `r:id`. */
  readonly name: string;
  readonly localName: string;
  readonly prefix: string;
  /** Entities decoded. */
  readonly value: string;
  /** Of the name's first letter. */
  readonly start: number;
  /** Behind the closing quote. */
  readonly end: number;
  /** Of the value's first letter, inside the quotes. */
  readonly valueStart: number;
  /** Of the closing quote. */
  readonly valueEnd: number;
}

/** The offsets of an attribute inside the scanned string; `localStart` is behind the prefix. */
interface AttributePlace {
  readonly start: number;
  readonly localStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * Goes forward over the tags of one XML part. Comments, processing instructions and CDATA sections are passed over;
 * every end tag must match its start tag.
 * Errors of all methods that move: `brokenXml` {part, where}, `where` being an offset in letters from 0;
 * `doctype` {part} for a DTD.
 */
export class XmlScanner {
  readonly text: string;
  private readonly part: string;
  private position = 0;
  /** Names of the open elements, outermost first. */
  private readonly open: string[] = [];
  private sawRoot = false;

  /**
   * @param text the whole part, without byte order mark
   * @param part its name, for refusals
   */
  constructor(text: string, part: string) {
    this.text = text;
    this.part = part;
  }

  /** How many elements are open now: 0 before the root and behind it; 1 right behind the root's start tag. */
  get depth(): number {
    return this.open.length;
  }

  /** Where the next tag is looked for: behind the last one. */
  get offset(): number {
    return this.position;
  }

  /** The next tag of any kind; null behind the root element. */
  nextTag(): XmlTag | null {
    const { text } = this;
    for (;;) {
      const start = text.indexOf("<", this.position);
      if (start < 0) {
        if (this.open.length > 0 || !this.sawRoot) throw this.broken(text.length);
        return null;
      }
      const next = text.charCodeAt(start + 1);
      if (next === 0x3f /* ? */) this.position = this.behind("?>", start);
      else if (next === 0x21 /* ! */) this.passDeclaration(start);
      else return this.readTag(start);
    }
  }

  /**
   * Moves on to the next start or empty-element tag with one of these local names; null behind the root.
   * Looks at all depths.
   */
  find(...localNames: readonly string[]): XmlTag | null {
    for (;;) {
      const tag = this.nextTag();
      if (tag === null) return null;
      if (tag.kind !== "close" && localNames.includes(tag.localName)) return tag;
    }
  }

  /**
   * The next child element of the element that holds `depth` open elements; null at its end tag, which is consumed.
   * Grandchildren that were not read are passed over.
   * @param depth `scanner.depth` right behind the parent's start tag
   */
  nextChild(depth: number): XmlTag | null {
    for (;;) {
      const tag = this.nextTag();
      if (tag === null) return null;
      if (tag.kind === "close") {
        if (this.open.length < depth) return null;
        continue;
      }
      const level = tag.kind === "open" ? this.open.length - 1 : this.open.length;
      if (level === depth) return tag;
    }
  }

  /**
   * Moves behind the end tag that belongs to a start tag just read.
   * @returns the end tag; the tag itself where it is an empty element
   */
  skip(tag: XmlTag): XmlTag {
    if (tag.kind !== "open") return tag;
    const depth = this.open.length;
    for (;;) {
      const next = this.nextTag();
      if (next === null) throw this.broken(this.text.length);
      if (next.kind === "close" && this.open.length < depth) return next;
    }
  }

  /**
   * The text inside a start tag just read, entities decoded, CDATA as it is, tags and comments left out; moves behind
   * the end tag. An empty element gives `""`.
   */
  readText(tag: XmlTag): string {
    if (tag.kind !== "open") return "";
    return this.textBetween(tag.end, this.skip(tag).start);
  }

  /** The text between two offsets that stand at tag boundaries. */
  textBetween(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    if (!raw.includes("<")) return decodeEntities(raw);
    const pieces = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>|<[^>]*>|[^<]+/g;
    let joined = "";
    for (const [piece, data] of raw.matchAll(pieces)) {
      if (data !== undefined) joined += data;
      else if (!piece.startsWith("<")) joined += decodeEntities(piece);
    }
    return joined;
  }

  /**
   * The decoded value of an attribute: the one without prefix, else one with any prefix (`r:id` for `id`).
   * Namespace declarations are not looked at. Undefined where there is none.
   */
  attribute(tag: XmlTag, localName: string): string | undefined {
    let prefixed: AttributePlace | null = null;
    const first =
      tag.kind === "close" ? null : this.placeAttribute(tag.start + 1 + tag.name.length);
    for (let place = first; place !== null; place = this.placeAttribute(place.valueEnd + 1)) {
      if (place.nameEnd - place.localStart !== localName.length) continue;
      if (!this.text.startsWith(localName, place.localStart)) continue;
      if (place.localStart === place.start) {
        if (localName !== "xmlns") return this.attributeValue(place);
      } else if (!this.text.startsWith("xmlns:", place.start)) prefixed ??= place;
    }
    return prefixed === null ? undefined : this.attributeValue(prefixed);
  }

  /** All attributes of a tag in the order in which they are written. */
  attributes(tag: XmlTag): readonly XmlAttribute[] {
    const found: XmlAttribute[] = [];
    const first =
      tag.kind === "close" ? null : this.placeAttribute(tag.start + 1 + tag.name.length);
    for (let place = first; place !== null; place = this.placeAttribute(place.valueEnd + 1)) {
      const { start, valueStart, valueEnd } = place;
      const name = this.text.slice(start, place.nameEnd);
      const value = this.attributeValue(place);
      const end = valueEnd + 1;
      found.push({ ...splitName(name), name, value, start, end, valueStart, valueEnd });
    }
    return found;
  }

  private attributeValue(place: AttributePlace): string {
    return decodeEntities(this.text.slice(place.valueStart, place.valueEnd));
  }

  /** Where the next attribute stands; null at the end of the tag. The tag's own end was found before. */
  private placeAttribute(from: number): AttributePlace | null {
    const { text } = this;
    const start = behindSpace(text, from);
    const nameEnd = endOfName(text, start);
    if (nameEnd === start) return null;
    const equals = behindSpace(text, nameEnd);
    const quote = behindSpace(text, equals + 1);
    const mark = text.charCodeAt(quote);
    if (text.charCodeAt(equals) !== 0x3d || (mark !== 0x22 && mark !== 0x27)) {
      throw this.broken(start);
    }
    let localStart = start;
    for (let i = start; i < nameEnd; i++) if (text.charCodeAt(i) === 0x3a) localStart = i + 1;
    return {
      start,
      localStart,
      nameEnd,
      valueStart: quote + 1,
      valueEnd: text.indexOf(text[quote]!, quote + 1),
    };
  }

  private readTag(start: number): XmlTag {
    const { text } = this;
    const closing = text.charCodeAt(start + 1) === 0x2f;
    const nameStart = closing ? start + 2 : start + 1;
    const nameEnd = endOfName(text, nameStart);
    if (nameEnd === nameStart) throw this.broken(start);
    const end = this.endOfTag(nameEnd, start);
    const name = text.slice(nameStart, nameEnd);
    const empty = !closing && text.charCodeAt(end - 2) === 0x2f;
    this.position = end;
    if (closing) {
      if (this.open.pop() !== name) throw this.broken(start);
    } else {
      if (this.open.length === 0 && this.sawRoot) throw this.broken(start);
      this.sawRoot = true;
      if (!empty) this.open.push(name);
    }
    const kind = closing ? "close" : empty ? "empty" : "open";
    return { kind, name, ...splitName(name), start, end };
  }

  /** Behind the tag's `>`; a `>` inside quotes belongs to a value. */
  private endOfTag(from: number, start: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x3e) return at + 1;
      if (code === 0x3c) break;
      if (code === 0x22 || code === 0x27) {
        at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw this.broken(start);
  }

  private passDeclaration(start: number): void {
    const { text } = this;
    if (text.startsWith("<!--", start)) this.position = this.behind("-->", start);
    else if (text.startsWith("<![CDATA[", start)) this.position = this.behind("]]>", start);
    else if (text.startsWith("<!DOCTYPE", start)) {
      throw new Refusal("doctype", { part: this.part });
    } else throw this.broken(start);
  }

  private behind(mark: string, start: number): number {
    const at = this.text.indexOf(mark, start + 2);
    if (at < 0) throw this.broken(start);
    return at + mark.length;
  }

  private broken(where: number): Refusal {
    return new Refusal("brokenXml", { part: this.part, where: String(where) });
  }
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x2f || code === 0x3e || code === 0x3c || code === 0x3d) break;
  }
  return at;
}

function splitName(name: string): { localName: string; prefix: string } {
  const colon = name.indexOf(":");
  return colon < 0
    ? { localName: name, prefix: "" }
    : { localName: name.slice(colon + 1), prefix: name.slice(0, colon) };
}
