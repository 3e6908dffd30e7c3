import type { SheetModel } from "../model/SheetModel";
import { asText } from "./Arguments";
import { clientName, remote, type Dispatcher } from "./Dispatcher";
import { changeLayout } from "./layouts";
import { verifySheet } from "./ranges";

const parts = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;

/** Header and footer of all pages, with Excel's codes such as `&P`. */
const headerFooter: Dispatcher<SheetModel> = {
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    parts.map((part) => [
      part,
      (sheet: SheetModel) => sheet.pageLayout.headersFooters[clientName(part)] ?? "",
    ])
  ),
  setters: Object.fromEntries(
    parts.map((part): [string, NonNullable<Dispatcher<SheetModel>["setters"]>[string]] => [
      part,
      (sheet, value, session) => {
        const text = asText(value, `HeaderFooter.${clientName(part)}`);
        const { headersFooters } = sheet.pageLayout;
        changeLayout(
          sheet,
          { headersFooters: { ...headersFooters, [clientName(part)]: text } },
          session
        );
      },
    ])
  ),
};

export const headerFooterGroup: Dispatcher<SheetModel> = {
  name: "HeaderFooterGroup",
  verify: (sheet, session) => {
    verifySheet({ sheet }, session);
  },
  // The other states tell pages apart, which this host does not.
  scalars: { State: () => "Default" },
  properties: { DefaultForAllPages: (sheet) => remote(headerFooter, sheet) },
};
