import type { ConditionalFormat } from "../../../workbook/SheetPlan";
import { canonical } from "./canonical";
import { colorXml } from "./fonts";
import { StyleCollection } from "./StyleCollection";
import type { XmlEdit } from "./XmlEdit";
import { parseElements } from "./XmlElement";

/** The `dxfs` of a style sheet: what conditional formats add to a cell's own format. */
export class DifferentialFormats {
  private readonly edit: XmlEdit;
  private readonly list: StyleCollection;

  constructor(edit: XmlEdit) {
    this.edit = edit;
    this.list = new StyleCollection(edit, "dxfs", canonical);
  }

  indexOf(style: ConditionalFormat["style"]): number {
    const font =
      (style.bold === true ? `<${this.edit.name("b")}/>` : "") +
      (style.color === undefined ? "" : colorXml(this.edit, "color", style.color));
    // A differential pattern without a type is solid and takes the background's colour, as Excel writes it.
    const fill =
      style.fill === undefined
        ? ""
        : this.wrap("patternFill", colorXml(this.edit, "bgColor", style.fill));
    const xml = this.wrap(
      "dxf",
      (font === "" ? "" : this.wrap("font", font)) + (fill === "" ? "" : this.wrap("fill", fill))
    );
    return this.list.indexOf(canonical(parseElements(xml, "dxf")), xml);
  }

  finish(): void {
    this.list.finish(this.edit);
  }

  private wrap(localName: string, inner: string): string {
    const name = this.edit.name(localName);
    return `<${name}>${inner}</${name}>`;
  }
}
