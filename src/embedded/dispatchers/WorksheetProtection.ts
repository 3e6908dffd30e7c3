import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import type { Dispatcher } from "./Dispatcher";
import { verifySheet } from "./ranges";

/** `WorksheetProtectionOptions` of a sheet that is protected without any. */
const defaultOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const worksheetProtection: Dispatcher<SheetModel> = {
  name: "WorksheetProtection",
  verify: (sheet, session) => {
    verifySheet({ sheet }, session);
  },
  scalars: {
    Protected: (sheet) => sheet.protected,
    Options: (sheet) =>
      sheet.protected ? { ...defaultOptions, ...sheet.protectionOptions } : null,
  },
  methods: {
    Protect: (sheet, args, { book }) => {
      if (sheet.protected) throw new HostError("InvalidOperation", "WorksheetProtection.protect");
      const options = args.record(0);
      const password = args.optionalText(1);
      book.changeSheet(sheet, "protection", "api", () => {
        sheet.protected = true;
        sheet.protectionOptions = options;
        sheet.protectionPassword = password;
      });
    },
    Unprotect: (sheet, args, { book }) => {
      const password = args.optionalText(0) ?? "";
      if (!sheet.protected) return;
      if ((sheet.protectionPassword ?? "") !== password)
        throw new HostError("InvalidArgument", "WorksheetProtection.unprotect");
      book.changeSheet(sheet, "protection", "api", () => {
        sheet.protected = false;
        sheet.protectionOptions = {};
        sheet.protectionPassword = null;
      });
    },
  },
};
