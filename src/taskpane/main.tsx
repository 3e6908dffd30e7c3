import { commands } from "../commands/registry";
import { runCommand } from "../commands/runCommand";
import { registerFunctions } from "../functions/register";
import { readSetting, saveSetting } from "../hosts/office/documentSettings";
import {
  displayLanguage,
  officeTheme,
  onFirstVisible,
  supportsCustomFunctions,
} from "../hosts/office/officeHost";
import { OfficeWorkbook } from "../hosts/office/OfficeWorkbook";
import { onRibbonCommand, showTaskpane } from "../hosts/office/ribbon";
import { watchWorkbook } from "../hosts/office/watchWorkbook";
import { paneTexts } from "../messages/paneTexts";
import { paneLanguage } from "./PaneHost";
import { PaneSession } from "./PaneSession";
import { renderPane } from "./renderPane";

const element = document.getElementById("pane")!;

registerFunctions();
// A blocked or missing office.js leaves the name undeclared.
if (typeof Office === "undefined") {
  sayNotInExcel();
} else {
  void Office.onReady().then((info) => {
    // A page outside of Office is told so with no host at all.
    if (String(info.host) === "Excel") start();
    else sayNotInExcel();
  });
}

/** The ribbon first: its commands are there without the pane too. */
function start(): void {
  const session = new PaneSession({
    workbook: new OfficeWorkbook(),
    language: paneLanguage(displayLanguage()),
    dark: officeTheme().dark,
    supportsCustomFunctions: supportsCustomFunctions(),
    settings: { read: readSetting, save: saveSetting },
  });
  for (const [name, command] of Object.entries(commands)) {
    onRibbonCommand(name, () => runCommand(command, { session, showTaskpane }));
  }
  renderPane(element, session);
  // The runtime also starts for custom functions and for the ribbon: nobody looks at the pane then.
  onFirstVisible(() => {
    void session.firstRead();
    // Without these notices the pane shows what it read, and 重新读取 is there.
    void watchWorkbook(() => {
      session.noteChange();
    }).catch(() => undefined);
  });
}

/** The language is not known here, so both are said. */
function sayNotInExcel(): void {
  const { zh, en } = paneTexts.failure.notInExcel;
  element.replaceChildren(
    ...[
      ["zh-CN", zh],
      ["en", en],
    ].map(([lang = "", text = ""]) => {
      const paragraph = document.createElement("p");
      paragraph.lang = lang;
      paragraph.className = "notice";
      paragraph.textContent = text;
      return paragraph;
    })
  );
}
