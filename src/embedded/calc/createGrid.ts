import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type ILanguagePack,
  type IUniverConfig,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import linkEnglish from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import linkChinese from "@univerjs/preset-sheets-hyper-link/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { Grid } from "./Grid";

/**
 * Starts Univer: grid, formula bar, sheet tabs, and the formula engine. No workbook is open yet.
 * @param container the element to fill
 * @param followLink what happens when a link is clicked
 */
export function createGrid(
  container: HTMLElement,
  language: "zh-CN" | "en-US",
  followLink: (address: string) => void
): Grid {
  const locale = language === "en-US" ? LocaleType.EN_US : LocaleType.ZH_CN;
  const packs =
    language === "en-US"
      ? [coreEnglish, conditionalEnglish, validationEnglish, linkEnglish, noteEnglish]
      : [coreChinese, conditionalChinese, validationChinese, linkChinese, noteChinese];
  const config: Partial<IUniverConfig> = {
    locale,
    locales: { [locale]: mergeLocales(...(packs as ILanguagePack[])) },
    logLevel: LogLevel.ERROR,
  };
  const univer = new Univer(config);
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      formulaBar: true,
      contextMenu: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      // As in Excel, a whole row's format stands before a whole column's.
      sheets: { isRowStylePrecedeColumnStyle: true, protectedRangeShadow: false },
      // Files of other programs carry no results, or old ones.
      formula: { initialFormulaComputing: CalculationMode.FORCED },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsHyperLinkPreset({
      urlHandler: { navigateToOtherWebsite: followLink },
    }),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  return new Grid(univer, locale);
}
