import type { SheetProtection } from "hucre";
import type { SheetModel } from "../../model/SheetModel";
import { passwordOfFile, typedPassword } from "../passwords";
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
  sheet.protectionPassword = passwordOfFile(extras.protection ?? "", hashAttributes);
}

/** @returns undefined for an unprotected sheet; a password that came from a file is added by `finishSheet` */
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
  const password = typedPassword(sheet.protectionPassword);
  if (password !== undefined) file.password = password;
  return file;
}
