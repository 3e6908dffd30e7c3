import { Refusal } from "../../workbook/Refusal";

/** Settings that Excel keeps inside the workbook file for this add-in, invisible in its sheets. */

/** @returns null where the workbook does not know the setting */
export function readSetting(name: string): string | null {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === "string" ? value : null;
}

/** Keeps a setting with the workbook; it is in the file when the workbook is saved. @throws Refusal `settingNotKept` */
export function saveSetting(name: string, value: string): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(name, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Refusal("settingNotKept"));
    });
  });
}
