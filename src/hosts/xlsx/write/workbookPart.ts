import { Refusal } from "../../../workbook/Refusal";
import { flavourOf, type Flavour } from "./flavour";
import { XmlEdit } from "./XmlEdit";
import { attributeOf, childOf, childrenOf, nameLike, type XmlElement } from "./XmlElement";
import { escapeAttribute, xstring } from "./xmlText";

/** Children of `workbook` in schema order. */
export const workbookOrder: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A `<sheet>` of the workbook: which tab it is and which relationship leads to its part. */
export interface SheetEntry {
  readonly name: string;
  /** Zero-based place among all tabs, hidden ones and chart sheets counted: what `localSheetId` means. */
  readonly index: number;
  readonly relationshipId: string;
}

/** The workbook part under edit. */
export class WorkbookPart {
  readonly edit: XmlEdit;
  readonly flavour: Flavour;
  private readonly sheetsElement: XmlElement;
  private readonly entries: SheetEntry[];
  private highestSheetId = 0;

  /**
   * @param text the workbook part without byte order mark
   * @param part its name, for refusals
   * Errors: those of `XmlScanner`; `brokenXml` without `sheets`; `lockedStructure` where sheets must not be added.
   */
  constructor(text: string, part: string) {
    this.edit = new XmlEdit(text, part);
    const { root } = this.edit;
    this.flavour = flavourOf(root.namespace);
    const protection = childOf(root, "workbookProtection");
    const lock = protection === undefined ? undefined : attributeOf(protection, "lockStructure");
    if (lock === "1" || lock === "true") throw new Refusal("lockedStructure");
    const sheets = childOf(root, "sheets");
    if (sheets === undefined) throw new Refusal("brokenXml", { part, where: "0" });
    this.sheetsElement = sheets;
    this.entries = childrenOf(sheets, "sheet").map((sheet, index) => {
      this.highestSheetId = Math.max(
        this.highestSheetId,
        Number(attributeOf(sheet, "sheetId") ?? "0") || 0
      );
      return {
        name: attributeOf(sheet, "name") ?? "",
        index,
        relationshipId: relationshipAttribute(sheet)?.value ?? "",
      };
    });
  }

  /** The prefix of the workbook's own elements, `""` for none; new parts use it too. */
  get prefix(): string {
    return this.edit.root.prefix;
  }

  /** A sheet by its name; Excel does not tell letter case apart. */
  find(name: string): SheetEntry | undefined {
    const wanted = name.toLowerCase();
    return this.entries.find((entry) => entry.name.toLowerCase() === wanted);
  }

  /**
   * Adds a tab right of the last one, so that no index of the file (active tab, local names) moves.
   * Throws a plain Error for a name in use.
   */
  addSheet(name: string, relationshipId: string): SheetEntry {
    if (this.find(name) !== undefined) throw new Error(`a sheet is named ${name} already`);
    const { prefix, declaration } = this.relationshipPrefix();
    this.edit.append(
      this.sheetsElement,
      `<${nameLike(this.sheetsElement, "sheet")} name="${escapeAttribute(xstring(name))}"` +
        ` sheetId="${++this.highestSheetId}"${declaration} ${prefix}:id="${relationshipId}"/>`
    );
    const entry = { name, index: this.entries.length, relationshipId };
    this.entries.push(entry);
    return entry;
  }

  /** The prefix that `sheets` has for relationship ids; some writers declare it on each `<sheet>` only. */
  private relationshipPrefix(): { prefix: string; declaration: string } {
    const { scope } = this.sheetsElement;
    const bound = [...scope].find(
      ([prefix, address]) => prefix !== "" && address === this.relationshipNamespace()
    );
    if (bound !== undefined) return { prefix: bound[0], declaration: "" };
    return { prefix: "r", declaration: ` xmlns:r="${this.relationshipNamespace()}"` };
  }

  /** As the file's own sheets have it; else of the workbook's family. */
  private relationshipNamespace(): string {
    for (const sheet of childrenOf(this.sheetsElement, "sheet")) {
      const attribute = relationshipAttribute(sheet);
      const address = attribute && sheet.scope.get(attribute.prefix);
      if (address !== undefined) return address;
    }
    return this.flavour.relationships;
  }
}

function relationshipAttribute(
  sheet: XmlElement
): { readonly prefix: string; readonly value: string } | undefined {
  return sheet.attributes.find(
    ({ localName, prefix }) => localName === "id" && prefix !== "" && prefix !== "xmlns"
  );
}
