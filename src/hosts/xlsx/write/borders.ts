import { canonical } from "./canonical";
import { StyleCollection } from "./StyleCollection";
import type { XmlEdit } from "./XmlEdit";
import { parseElements } from "./XmlElement";

/** The `borders` of a style sheet. */
export class Borders {
  private readonly edit: XmlEdit;
  private readonly list: StyleCollection;
  private readonly sides: readonly string[];

  constructor(edit: XmlEdit) {
    this.edit = edit;
    this.list = new StyleCollection(edit, "borders", canonical);
    // Some strict files name the sides start and end; new borders follow the file.
    const newNames = this.list.items.some((border) =>
      border.children.some(({ localName }) => localName === "start")
    );
    this.sides = newNames ? ["start", "end", "top", "bottom"] : ["left", "right", "top", "bottom"];
    if (this.list.size === 0) this.indexOf("none");
  }

  /** Index of the border that has the same line on all four sides. */
  indexOf(line: "none" | "thin"): number {
    const color = `<${this.edit.name("color")} indexed="64"/>`;
    const sides = this.sides
      .map((side) => this.edit.name(side))
      .map((name) =>
        line === "none" ? `<${name}/>` : `<${name} style="${line}">${color}</${name}>`
      );
    const border = this.edit.name("border");
    const xml = `<${border}>${sides.join("")}<${this.edit.name("diagonal")}/></${border}>`;
    return this.list.indexOf(canonical(parseElements(xml, "border")), xml);
  }

  finish(): void {
    this.list.finish(this.edit);
  }
}
