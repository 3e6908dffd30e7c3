import type { CellStyle } from "../../../workbook/SheetPlan";
import { canonical } from "./canonical";
import { StyleCollection } from "./StyleCollection";
import type { XmlEdit } from "./XmlEdit";
import { childOf, parseElements } from "./XmlElement";
import { escapeAttribute } from "./xmlText";

/** Font 0 of a style sheet that has none. */
const defaultFont = { fontName: "宋体", fontSize: 11 } as const;

/** The charset of a font that is named in Chinese: GB2312. Without it old systems substitute the font. */
const chineseCharset = "134";

/** The `fonts` of a style sheet. */
export class Fonts {
  private readonly edit: XmlEdit;
  private readonly list: StyleCollection;

  constructor(edit: XmlEdit) {
    this.edit = edit;
    this.list = new StyleCollection(edit, "fonts", canonical);
    // Font 0 is the workbook's own; a file without one means it all the same.
    if (this.list.size === 0) this.add(defaultFont);
  }

  /** Index of the font that a style asks for; what it leaves open is as in the workbook's default font. */
  indexOf(style: CellStyle): number {
    const { fontName, fontSize, bold, italic, underline, color } = style;
    const plain = bold !== true && italic !== true && underline !== true;
    if (plain && fontName === undefined && fontSize === undefined && color === undefined) return 0;
    return this.add(style);
  }

  finish(): void {
    this.list.finish(this.edit);
  }

  private add(style: CellStyle): number {
    const named = style.fontName !== undefined;
    const xml = [
      style.bold === true ? this.element("b") : "",
      style.italic === true ? this.element("i") : "",
      style.underline === true ? this.element("u") : "",
      style.fontSize === undefined ? this.base("sz") : this.element("sz", String(style.fontSize)),
      style.color === undefined ? this.base("color") : colorXml(this.edit, "color", style.color),
      style.fontName === undefined ? this.base("name") : this.element("name", style.fontName),
      named ? "" : this.base("family"),
      named ? this.charset(style.fontName ?? "") : this.base("charset"),
      named ? "" : this.base("scheme"),
    ].join("");
    const name = this.edit.name("font");
    const font = `<${name}>${xml}</${name}>`;
    return this.list.indexOf(canonical(parseElements(font, "font")), font);
  }

  private element(localName: string, value?: string): string {
    const attribute = value === undefined ? "" : ` val="${escapeAttribute(value)}"`;
    return `<${this.edit.name(localName)}${attribute}/>`;
  }

  private charset(fontName: string): string {
    return /\p{Script=Han}/u.test(fontName) ? this.element("charset", chineseCharset) : "";
  }

  /** The default font's own child, as written. */
  private base(localName: string): string {
    const font = this.list.items[0];
    if (font === undefined) return this.ownBase(localName);
    const child = childOf(font, localName);
    return child === undefined ? "" : this.edit.text.slice(child.start, child.end);
  }

  /** The same of the default font that is being made here, so that a second run, which reads it, finds no news. */
  private ownBase(localName: string): string {
    if (localName === "sz") return this.element("sz", String(defaultFont.fontSize));
    if (localName === "name") return this.element("name", defaultFont.fontName);
    return localName === "charset" ? this.charset(defaultFont.fontName) : "";
  }
}

/** A colour element such as `<color rgb="FF1F3864"/>`. @param color `RRGGBB` */
export function colorXml(edit: XmlEdit, localName: string, color: string): string {
  if (!/^[0-9a-fA-F]{6}$/.test(color)) throw new Error(`not a colour: ${color}`);
  return `<${edit.name(localName)} rgb="FF${color.toUpperCase()}"/>`;
}
