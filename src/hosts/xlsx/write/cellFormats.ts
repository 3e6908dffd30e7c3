import type { CellStyle } from "../../../workbook/SheetPlan";
import { canonical, canonicalAttributes } from "./canonical";
import { StyleCollection } from "./StyleCollection";
import type { XmlEdit } from "./XmlEdit";
import { attributeOf, childOf, childrenOf, parseElements, type XmlElement } from "./XmlElement";

/** The parts of a cell format that stand in lists of their own. */
export interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/** The `cellXfs` of a style sheet: what a cell's `s` counts. */
export class CellFormats {
  private readonly edit: XmlEdit;
  private readonly list: StyleCollection;
  /** ` xfId="0"`, or nothing in a file without named styles. */
  private readonly parentStyle: string;

  constructor(edit: XmlEdit) {
    this.edit = edit;
    this.list = new StyleCollection(edit, "cellXfs", formatKey);
    this.parentStyle = normalStyle(edit.root);
    // Cells without `s` use format 0.
    if (this.list.size === 0) this.indexOf({ numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, {});
  }

  indexOf(ids: FormatIds, style: CellStyle): number {
    const alignment = this.alignment(style);
    const protection =
      style.locked === false ? `<${this.edit.name("protection")} locked="0"/>` : "";
    const applied = [
      ids.numFmtId === 0 ? "" : ' applyNumberFormat="1"',
      ids.fontId === 0 ? "" : ' applyFont="1"',
      ids.fillId === 0 ? "" : ' applyFill="1"',
      ids.borderId === 0 ? "" : ' applyBorder="1"',
      alignment === "" ? "" : ' applyAlignment="1"',
      protection === "" ? "" : ' applyProtection="1"',
    ].join("");
    const name = this.edit.name("xf");
    const start =
      `<${name} numFmtId="${ids.numFmtId}" fontId="${ids.fontId}" fillId="${ids.fillId}"` +
      ` borderId="${ids.borderId}"${this.parentStyle}${applied}`;
    const inner = alignment + protection;
    const xml = inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
    return this.list.indexOf(formatKey(parseElements(xml, "xf")), xml);
  }

  finish(): void {
    this.list.finish(this.edit);
  }

  private alignment(style: CellStyle): string {
    const attributes = [
      style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
      style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
      style.wrap === true ? ' wrapText="1"' : "",
      style.indent === undefined || style.indent === 0 ? "" : ` indent="${style.indent}"`,
    ].join("");
    return attributes === "" ? "" : `<${this.edit.name("alignment")}${attributes}/>`;
  }
}

const componentFlags: readonly (readonly [flag: string, isDefault: RegExp])[] = [
  ["applyNumberFormat", /numFmtId=0;/],
  ["applyFont", /fontId=0;/],
  ["applyFill", /fillId=0;/],
  ["applyBorder", /borderId=0;/],
];

/**
 * What makes two cell formats equal. `apply…` flags count only where they switch a set component off: Excel and
 * LibreOffice both use a component of a cell's format whose flag is not written.
 */
function formatKey(xf: XmlElement): string {
  const id = (name: string): string => `${name}=${attributeOf(xf, name) ?? "0"};`;
  const ids = ["numFmtId", "fontId", "fillId", "borderId", "xfId"].map(id).join("");
  const others = canonicalAttributes(xf).filter((text) =>
    /^(quotePrefix|pivotButton)=1/.test(text)
  );
  const inner = xf.children
    .map((child) => canonical(child))
    .filter((text) => text !== "alignment()[]" && text !== "protection()[]");
  const off = componentFlags
    .filter(([flag, isDefault]) => isOff(attributeOf(xf, flag)) && !isDefault.test(ids))
    .map(([flag]) => flag);
  if (inner.length > 0) {
    off.push(
      ...["applyAlignment", "applyProtection"].filter((flag) => isOff(attributeOf(xf, flag)))
    );
  }
  return `${ids}${others.join(";")}|${inner.sort().join(",")}|${off.join(",")}`;
}

function isOff(flag: string | undefined): boolean {
  return flag === "0" || flag === "false";
}

/** The reference to the style Normal (built-in number 0), which need not be the first one. */
function normalStyle(styleSheet: XmlElement): string {
  if (childOf(styleSheet, "cellStyleXfs") === undefined) return "";
  const styles = childOf(styleSheet, "cellStyles");
  const normal = (styles === undefined ? [] : childrenOf(styles, "cellStyle")).find(
    (style) => attributeOf(style, "builtinId") === "0"
  );
  return ` xfId="${(normal && attributeOf(normal, "xfId")) ?? "0"}"`;
}
