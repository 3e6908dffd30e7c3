import type { SheetProtection } from "hucre";
import type { SheetModel } from "../../model/SheetModel";
import { attribute } from "../xml/eachTag";
import type { SheetExtras } from "./sheetExtras";

/** What protection may allow: names in Office.js and in files. */
const permissions = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const satisfies Record<string, keyof SheetProtection>;

/** A password of a file is a hash; the model keeps it behind this word, no typed password begins so. */
const hashed = "\u0000file:";
const hashAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function readProtection(
  sheet: SheetModel,
  file: SheetProtection | undefined,
  extras: SheetExtras
): void {
  if (!file?.sheet) return;
  const options: Record<string, unknown> = {};
  for (const [name, word] of Object.entries(permissions)) options[name] = file[word] ?? false;
  options["allowEditObjects"] = !(file.objects ?? false);
  options["allowEditScenarios"] = !(file.scenarios ?? false);
  options["selectionMode"] =
    file.selectUnlockedCells === false
      ? "None"
      : file.selectLockedCells === false
        ? "Unlocked"
        : "Normal";
  sheet.protected = true;
  sheet.protectionOptions = options;
  sheet.protectionPassword = readPassword(extras.protection ?? "");
}

function readPassword(attributes: string): string | null {
  const found = hashAttributes.flatMap((name) => {
    const value = attribute({ attributes }, name);
    return value === undefined || value === "" ? [] : [`${name}="${value}"`];
  });
  return found.length === 0 ? null : hashed + found.join(" ");
}

/** @returns undefined for an unprotected sheet; a password that came from a file is left to `passwordAttributes` */
export function writeProtection(sheet: SheetModel): SheetProtection | undefined {
  if (!sheet.protected) return undefined;
  const options = sheet.protectionOptions;
  const file: SheetProtection = { sheet: true };
  for (const [name, word] of Object.entries(permissions)) file[word] = options[name] === true;
  file.objects = options["allowEditObjects"] !== true;
  file.scenarios = options["allowEditScenarios"] !== true;
  const mode = options["selectionMode"] ?? "Normal";
  file.selectLockedCells = mode === "Normal";
  file.selectUnlockedCells = mode !== "None";
  const password = sheet.protectionPassword;
  if (password !== null && !password.startsWith(hashed)) file.password = password;
  return file;
}

/** The attributes of a password that came from a file, as they stood there; empty for others. */
export function passwordAttributes(password: string | null): string {
  return password?.startsWith(hashed) ? password.slice(hashed.length) : "";
}
