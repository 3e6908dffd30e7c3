import { Refusal } from "../../../workbook/Refusal";
import type { CellStyle, ConditionalFormat } from "../../../workbook/SheetPlan";
import { Borders } from "./borders";
import { CellFormats } from "./cellFormats";
import { DifferentialFormats } from "./differentialFormats";
import { Fills } from "./fills";
import type { Flavour } from "./flavour";
import { Fonts } from "./fonts";
import { NumberFormats } from "./numberFormats";
import { XmlEdit } from "./XmlEdit";

/**
 * The styles part under edit: each style that a plan uses is found again in it or appended to it, so that a second
 * run of the same plan adds nothing.
 */
export class Styles {
  private readonly edit: XmlEdit;
  private readonly numberFormats: NumberFormats;
  private readonly fonts: Fonts;
  private readonly fills: Fills;
  private readonly borders: Borders;
  private readonly cellFormats: CellFormats;
  private readonly differentialFormats: DifferentialFormats;
  private readonly known = new Map<string, number>();

  /**
   * @param text the styles part without byte order mark
   * @param part its name, for refusals
   * Errors: those of `XmlScanner`; `brokenXml` where the root is no `styleSheet`.
   */
  constructor(text: string, part: string) {
    this.edit = new XmlEdit(text, part);
    if (this.edit.root.localName !== "styleSheet") {
      throw new Refusal("brokenXml", { part, where: "0" });
    }
    this.numberFormats = new NumberFormats(this.edit);
    this.fonts = new Fonts(this.edit);
    this.fills = new Fills(this.edit);
    this.borders = new Borders(this.edit);
    this.cellFormats = new CellFormats(this.edit);
    this.differentialFormats = new DifferentialFormats(this.edit);
  }

  /** The number that a cell's `s` carries for this style. */
  cellFormat(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const ids = {
      numFmtId: this.numberFormats.idOf(style.numberFormat),
      fontId: this.fonts.indexOf(style),
      fillId: this.fills.indexOf(style.fill),
      borderId: this.borders.indexOf(style.border ?? "none"),
    };
    const index = this.cellFormats.indexOf(ids, style);
    this.known.set(key, index);
    return index;
  }

  /** The number that a conditional format's `dxfId` carries. */
  differentialFormat(style: ConditionalFormat["style"]): number {
    return this.differentialFormats.indexOf(style);
  }

  /** The edited part; to be called once, after all styles were asked for. */
  result(): string {
    this.numberFormats.finish();
    this.fonts.finish();
    this.fills.finish();
    this.borders.finish();
    this.cellFormats.finish();
    this.differentialFormats.finish();
    return this.edit.result();
  }
}

/** A styles part for a workbook that has none. @param prefix of the workbook's own elements, `""` for none */
export function newStylesPart(flavour: Flavour, prefix: string): string {
  const p = prefix === "" ? "" : `${prefix}:`;
  const declaration = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<${p}styleSheet ${declaration}="${flavour.main}">` +
    `<${p}cellStyleXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${p}cellStyleXfs>` +
    `<${p}cellStyles count="1"><${p}cellStyle name="Normal" xfId="0" builtinId="0"/></${p}cellStyles>` +
    `</${p}styleSheet>`
  );
}
