import { attribute, eachTag, isOn } from "../xml/eachTag";
import { passwordOfFile } from "../passwords";
import type { BookModel } from "../../model/BookModel";

/** What the workbook part says and hucre does not hand on. */
export interface BookExtras {
  readonly precisionAsDisplayed: boolean;
  readonly calculationMode: BookModel["calculationMode"];
  /** Names that Excel's name manager does not show: `name` or `name!sheet index`, in small letters. */
  readonly hiddenNames: ReadonlySet<string>;
  /** Zero-based tab that was in front. */
  readonly activeTab: number;
  readonly structureProtected: boolean;
  /** As `passwordOfFile` gives it. */
  readonly structurePassword: string | null;
}

const hashAttributes = [
  "workbookPassword",
  "workbookAlgorithmName",
  "workbookHashValue",
  "workbookSaltValue",
  "workbookSpinCount",
];

export function bookExtras(xml: string): BookExtras {
  const hiddenNames = new Set<string>();
  let precisionAsDisplayed = false;
  let calculationMode: BookModel["calculationMode"] = "Automatic";
  let activeTab = 0;
  let structureProtected = false;
  let structurePassword: string | null = null;
  eachTag(xml, (tag) => {
    if (tag.closing) return;
    if (tag.name === "calcPr") {
      const full = attribute(tag, "fullPrecision");
      const mode = attribute(tag, "calcMode");
      precisionAsDisplayed = full !== undefined && !isOn(full);
      if (mode === "manual") calculationMode = "Manual";
      if (mode === "autoNoTable") calculationMode = "AutomaticExceptTables";
    } else if (tag.name === "workbookView") {
      activeTab = Number(attribute(tag, "activeTab") ?? "0");
    } else if (tag.name === "workbookProtection") {
      structureProtected = isOn(attribute(tag, "lockStructure"));
      structurePassword = passwordOfFile(tag.attributes, hashAttributes);
    } else if (tag.name === "definedName" && isOn(attribute(tag, "hidden"))) {
      hiddenNames.add(nameKey(attribute(tag, "name") ?? "", attribute(tag, "localSheetId")));
    }
  });
  return {
    precisionAsDisplayed,
    calculationMode,
    hiddenNames,
    activeTab,
    structureProtected,
    structurePassword,
  };
}

/** @param sheet index of the sheet to which the name belongs, among all tabs */
export function nameKey(name: string, sheet: number | string | undefined): string {
  return `${name.toLowerCase()}${sheet === undefined ? "" : `!${sheet}`}`;
}
