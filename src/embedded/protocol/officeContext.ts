import type { BookModel } from "../model/BookModel";
import type { ExcelHost } from "./ExcelHost";

/** Requirement sets that our Excel claims. The npm copy of office.js knows none above ExcelApi 1.15. */
const requirementSets: Readonly<Record<string, number>> = {
  ExcelApi: 1.15,
  SharedRuntime: 1.1,
  AddInCommands: 1.1,
  CustomFunctionsRuntime: 1.3,
  DelayForCellEdit: 1.1,
  Settings: 1.1,
};

/** Colours of Office's plain theme as the client expects them: 0xBBGGRR. */
const theme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x000000,
};

const excel = 1;
const readWrite = 0;
const documentOpened = 2;
const taskPane = 1;

/** The object behind `window.external.GetContext()`: what Excel for Windows tells an add-in when it starts. */
export function officeContext(host: ExcelHost): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => excel,
    GetSolutionRef: () => "bureau-scorecard",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.book.fileName,
    GetAppCapabilities: () => readWrite,
    GetActivationMode: () => documentOpened,
    GetControlIntegrationLevel: () => taskPane,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "embedded",
    GetInstanceId: () => "embedded",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17328.20000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => documentSettings(host.book),
  };
}

/** `Office.context.document.settings`: the same settings as `workbook.settings`, as texts of JSON. */
function documentSettings({ settings }: BookModel): object {
  return {
    Read: (keys: string[], values: string[]): void => {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]): void => {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, JSON.parse(values[index] ?? "null")));
    },
  };
}
