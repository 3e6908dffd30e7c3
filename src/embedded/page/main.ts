import { functionAnswer } from "../functions/functionAnswer";
import { saveBook } from "../files/saveBook";
import { unsupportedParts } from "../files/unsupportedParts";
import { ExcelHost } from "../protocol/ExcelHost";
import { acceptFiles } from "./acceptFiles";
import { buildRibbon, localAddress } from "./buildRibbon";
import { download } from "./download";
import { elementOf } from "./elements";
import { EmbeddedExcel } from "./EmbeddedExcel";
import { fetchFunctions, fetchManifest, fetchSample } from "./fetched";
import { followLink, followLinksOnClick } from "./followLinks";
import type { RibbonButton } from "./readManifest";
import { showErrorsOnHover } from "./showErrorsOnHover";
import { showNotice } from "./showNotice";
import { TaskPane } from "./TaskPane";
import { pageLanguage, pageTexts } from "./texts";
import { waitForAddin } from "./waitForAddin";
import { windowExcel, type WindowExcel } from "./WindowExcel";

declare global {
  interface Window {
    excel: WindowExcel;
    /** Read by the script in the frame of the pane. */
    embeddedHost: ExcelHost;
  }
}

/** The page from top to bottom: words, ribbon, grid with the sample, pane, and `window.excel` for tests. */
async function start(): Promise<void> {
  const language = pageLanguage(location.search);
  const texts = pageTexts[language];
  document.documentElement.lang = language;
  document.title = texts.trialNote;
  elementOf("trial-note", HTMLElement).textContent = texts.trialNote;

  const [manifest, functions, sample] = await Promise.all([
    fetchManifest(language),
    fetchFunctions(language),
    fetchSample(),
  ]);
  const pane = new TaskPane(manifest?.name ?? texts.paneTitle, texts);
  let host: ExcelHost;
  const excel = new EmbeddedExcel({
    language,
    container: elementOf("grid", HTMLElement),
    namespace: manifest?.namespace ?? "",
    functions,
    invoke: async (calls) => (await host.invokeFunctions(calls)).map(functionAnswer),
    refused: (why) => {
      showNotice(texts[why]);
    },
    editing: (begins) => {
      host.faults.cellEditing = begins;
    },
    followLink: follow,
  });
  pane.onVisibility = (visible) => {
    window.embeddedHost.setPaneVisible(visible);
  };

  function follow(address: string): void {
    const elsewhere = followLink(excel.book, address);
    if (elsewhere !== null) showNotice(texts.linkNotFollowed(elsewhere));
  }

  async function open(bytes: Uint8Array, name: string): Promise<void> {
    const book = await excel.open(bytes, name);
    elementOf("file-name", HTMLElement).textContent = book.fileName;
    host = new ExcelHost(book, { calculator: excel.calculator, locale: language });
    window.embeddedHost = host;
    const lost = await unsupportedParts(bytes);
    if (lost.length > 0) showNotice(texts.wouldBeLost(lost));
    pane.show(manifest !== null);
    host.onPaneVisibility = (visible) => {
      pane.show(visible);
    };
    excel.desk.loading();
    if (manifest === null) {
      excel.desk.absent();
      return;
    }
    pane.load(localAddress(manifest.pane));
    if (await waitForAddin(pane.frame)) excel.desk.ready();
    else excel.desk.absent();
  }

  const openFile = async (file: File): Promise<void> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await open(bytes, file.name);
    } catch (error) {
      showNotice(texts.cannotOpen(file.name, reasonOf(error)));
    }
  };
  const choose = acceptFiles(texts, (file) => void openFile(file));
  const save = async (): Promise<void> => {
    try {
      await excel.calculator.settled();
      download(await saveBook(excel.book), excel.book.fileName);
    } catch (error) {
      showNotice(texts.cannotSave(reasonOf(error)));
    }
  };
  const run = async ({ label, action }: RibbonButton): Promise<void> => {
    if (action.kind === "showTaskpane") {
      pane.show(true);
      return;
    }
    try {
      await host.invokeAction(action.name);
    } catch (error) {
      showNotice(texts.commandFailed(label, reasonOf(error)));
    }
  };
  buildRibbon(manifest, texts, {
    open: choose,
    save: () => void save(),
    run: (button) => void run(button),
  });
  showErrorsOnHover(excel.grid, () => excel.book);
  followLinksOnClick(excel.grid, () => excel.book, follow);

  const ready = (async (): Promise<void> => {
    if (sample !== null) await open(sample.bytes, sample.name);
    await excel.calculator.settled();
  })();
  window.excel = windowExcel(excel, () => host, texts, ready, open);
  await ready;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

void start();
