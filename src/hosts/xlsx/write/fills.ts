import { canonical } from "./canonical";
import { colorXml } from "./fonts";
import { StyleCollection } from "./StyleCollection";
import type { XmlEdit } from "./XmlEdit";
import { parseElements } from "./XmlElement";

/** The `fills` of a style sheet. */
export class Fills {
  private readonly edit: XmlEdit;
  private readonly list: StyleCollection;

  constructor(edit: XmlEdit) {
    this.edit = edit;
    this.list = new StyleCollection(edit, "fills", canonical);
    // Excel keeps the first two places for "none" and "gray125" whatever stands there.
    if (this.list.size === 0) this.pattern("none");
    if (this.list.size === 1) this.pattern("gray125");
  }

  /** Index of a plain background. @param color `RRGGBB`; undefined is no fill */
  indexOf(color: string | undefined): number {
    if (color === undefined) return this.pattern("none");
    const background = `<${this.edit.name("bgColor")} indexed="64"/>`;
    return this.pattern("solid", colorXml(this.edit, "fgColor", color) + background);
  }

  finish(): void {
    this.list.finish(this.edit);
  }

  private pattern(type: string, colors = ""): number {
    const fill = this.edit.name("fill");
    const pattern = this.edit.name("patternFill");
    const inner =
      colors === ""
        ? `<${pattern} patternType="${type}"/>`
        : `<${pattern} patternType="${type}">${colors}</${pattern}>`;
    const xml = `<${fill}>${inner}</${fill}>`;
    return this.list.indexOf(canonical(parseElements(xml, "fill")), xml);
  }
}
