import { Refusal } from "../../../workbook/Refusal";
import { decodeText, encodingOf } from "../zip/decodeText";
import { decodeBytes, decodeCharacters } from "./decodeBytes";

/**
 * Goes forward over the UTF-8 bytes of a large part, one pass and no object per tag: the reader's counterpart of
 * `XmlScanner` for sheet data and shared strings.
 *
 * Protocol: `next()` stops behind the name of a tag; after an open tag the caller takes the attributes with
 * `nextAttribute()` until it says false (or calls `endTag()`), then `empty` tells whether there is content.
 * Errors of all methods: `brokenXml` {part, where} with the offset in bytes, `doctype` {part}.
 */
export class ByteScanner {
  readonly bytes: Uint8Array;
  /** Behind what was read last. */
  position = 0;
  /** Of the last tag's `<`. */
  tagStart = 0;
  /** Whether the last tag is an end tag. */
  closing = false;
  /** Whether the last tag ends in `/>`; known behind its last attribute. */
  empty = false;
  /** The last tag's local name. */
  nameStart = 0;
  nameEnd = 0;
  /** The last attribute's local name and raw value. */
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private readonly part: string;

  /** @param content the part's bytes, UTF-8 or UTF-16; @param part its name, for refusals */
  constructor(content: Uint8Array, part: string) {
    // UTF-16 parts are rare and small: they pay with a conversion.
    this.bytes =
      encodingOf(content) === "utf-8" ? content : new TextEncoder().encode(decodeText(content));
    this.part = part;
  }

  /** Whether the last tag's attributes were all passed. */
  private ended = true;

  /** Moves to the next start or end tag. False at the end of the part. */
  next(): boolean {
    const { bytes } = this;
    const length = bytes.length;
    for (let at = this.position; at < length; at++) {
      if (bytes[at] !== 0x3c) continue;
      const mark = bytes[at + 1];
      if (mark === 0x21 || mark === 0x3f) {
        at = this.behindMarkup(at) - 1;
        continue;
      }
      this.readName(at, mark === 0x2f);
      return true;
    }
    this.position = length;
    return false;
  }

  /** As `next()`, where the part may not end yet. */
  need(): void {
    if (!this.next()) throw this.broken(this.bytes.length);
  }

  /** Whether the last tag's local name is this ASCII word. */
  isNamed(word: string): boolean {
    return this.matches(this.nameStart, this.nameEnd, word);
  }

  /** Whether the last attribute's local name is this ASCII word. */
  isAttribute(word: string): boolean {
    return this.matches(this.attributeStart, this.attributeEnd, word);
  }

  /** Whether the last attribute says true in XML's way. */
  isTrue(): boolean {
    const first = this.bytes[this.valueStart];
    return first === 0x31 || first === 0x74;
  }

  /** The next attribute of the tag; false behind the last one, with `empty` set. */
  nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.position;
    while (isSpace(bytes[at])) at++;
    const first = bytes[at];
    if (first === 0x3e) {
      this.empty = false;
      this.ended = true;
      this.position = at + 1;
      return false;
    }
    if (first === 0x2f && bytes[at + 1] === 0x3e) {
      this.empty = true;
      this.ended = true;
      this.position = at + 2;
      return false;
    }
    let start = at;
    let code = first;
    for (; code !== 0x3d && code !== undefined && code > 0x20; code = bytes[++at]) {
      if (code === 0x3c || code === 0x3e) throw this.broken(at);
      if (code === 0x3a) start = at + 1;
    }
    this.attributeStart = start;
    this.attributeEnd = at;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== 0x3d) throw this.broken(at);
    at++;
    while (isSpace(bytes[at])) at++;
    const quote = bytes[at];
    if (quote !== 0x22 && quote !== 0x27) throw this.broken(at);
    at++;
    this.valueStart = at;
    const length = bytes.length;
    while (at < length && bytes[at] !== quote) at++;
    if (at >= length) throw this.broken(this.tagStart);
    this.valueEnd = at;
    this.position = at + 1;
    return true;
  }

  /** Passes the attributes that are left. @returns whether the element has content, the contrary of `empty` */
  endTag(): boolean {
    while (!this.ended && this.nextAttribute());
    return !this.empty;
  }

  /** The last attribute's value, decoded. */
  value(): string {
    return decodeCharacters(this.bytes, this.valueStart, this.valueEnd);
  }

  /** The last attribute's value as a whole number from 0; -1 where it is none. */
  integer(): number {
    let number = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = this.bytes[at]! - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return this.valueEnd === this.valueStart ? -1 : number;
  }

  /**
   * The text of an element whose start tag was read to its end and is not empty; moves behind its end tag.
   * Inner elements are left out, CDATA is taken as it is.
   */
  text(word: string): string {
    const start = this.position;
    let at = start;
    const { bytes } = this;
    while (at < bytes.length && bytes[at] !== 0x3c) at++;
    if (bytes[at + 1] === 0x2f) {
      this.position = at;
      this.need();
      this.close(word);
      return decodeCharacters(bytes, start, at);
    }
    return this.mixedText(word);
  }

  /** Passes an element whose start tag was read up to its name, with all that is in it. */
  skip(): void {
    if (this.endTag()) this.skipContent(decodeBytes(this.bytes, this.nameStart, this.nameEnd));
  }

  /** Checks that the last tag is the end tag of `word`. */
  close(word: string): void {
    if (!this.closing || !this.isNamed(word)) throw this.broken(this.tagStart);
  }

  broken(where: number): Refusal {
    return new Refusal("brokenXml", { part: this.part, where: String(where) });
  }

  private skipContent(name: string): void {
    const open = [name];
    while (open.length > 0) {
      this.need();
      if (this.closing) this.close(open.pop()!);
      else {
        const inner = decodeBytes(this.bytes, this.nameStart, this.nameEnd);
        if (this.endTag()) open.push(inner);
      }
    }
  }

  /** The text of an element that holds comments, CDATA sections or elements beside it. */
  private mixedText(word: string): string {
    const { bytes } = this;
    let joined = "";
    for (let at = this.position; ; at = this.position) {
      let stop = at;
      while (stop < bytes.length && bytes[stop] !== 0x3c) stop++;
      joined += decodeCharacters(bytes, at, stop);
      const mark = bytes[stop + 1];
      if (mark === 0x21 || mark === 0x3f) {
        this.position = this.behindMarkup(stop);
        // <![CDATA[ … ]]>
        if (bytes[stop + 2] === 0x5b) joined += decodeBytes(bytes, stop + 9, this.position - 3);
        continue;
      }
      this.position = stop;
      this.need();
      if (this.closing) {
        this.close(word);
        return joined;
      }
      this.skip();
    }
  }

  private readName(start: number, closing: boolean): void {
    const { bytes } = this;
    this.tagStart = start;
    this.closing = closing;
    this.ended = closing;
    let at = closing ? start + 2 : start + 1;
    this.nameStart = at;
    for (let code = bytes[at]; code !== undefined; code = bytes[++at]) {
      if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
      if (code === 0x3a) this.nameStart = at + 1;
      if (code === 0x3c || code === 0x3d) throw this.broken(start);
    }
    this.nameEnd = at;
    if (at === this.nameStart) throw this.broken(start);
    if (closing) {
      while (isSpace(bytes[at])) at++;
      if (bytes[at] !== 0x3e) throw this.broken(start);
      at++;
    }
    this.position = at;
  }

  private matches(start: number, end: number, word: string): boolean {
    if (end - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) {
      if (this.bytes[start + i] !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Behind a comment, a processing instruction or a CDATA section. */
  private behindMarkup(start: number): number {
    const head = decodeBytes(this.bytes, start, Math.min(start + 9, this.bytes.length));
    if (head.startsWith("<!DOCTYPE")) throw new Refusal("doctype", { part: this.part });
    if (head.startsWith("<?")) return this.behind("?>", start);
    if (head.startsWith("<!--")) return this.behind("-->", start + 2);
    if (head === "<![CDATA[") return this.behind("]]>", start);
    throw this.broken(start);
  }

  private behind(mark: string, start: number): number {
    for (let at = start + 2; at + mark.length <= this.bytes.length; at++) {
      if (this.matches(at, at + mark.length, mark)) return at + mark.length;
    }
    throw this.broken(start);
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
