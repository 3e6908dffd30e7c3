import { elementOf } from "./elements";
import type { Manifest, RibbonButton } from "./readManifest";
import type { PageTexts } from "./texts";

interface RibbonActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly run: (button: RibbonButton) => void;
}

const icons = {
  // A folder and a disk, drawn as plainly as the add-in's own icons.
  open: '<path d="M3 7h8l3 3h13v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z" fill="#f2c55c" stroke="#8a6514"/><path d="M3 13h26l-3 13H5z" fill="#fbe3a6" stroke="#8a6514"/>',
  save: '<path d="M4 4h20l4 4v20H4z" fill="#dbe9f6" stroke="#2b5d8c"/><path d="M9 4h13v8H9zM8 17h16v11H8z" fill="#fff" stroke="#2b5d8c"/>',
};

/** Builds the strip of buttons: the file's, and the groups that the add-in's manifest declares. */
export function buildRibbon(
  manifest: Manifest | null,
  texts: PageTexts,
  actions: RibbonActions
): void {
  const ribbon = elementOf("ribbon", HTMLElement);
  const group = (label: string, buttons: readonly HTMLButtonElement[]): HTMLElement => {
    const element = document.createElement("div");
    element.className = "ribbon-group";
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", label);
    const row = document.createElement("div");
    row.className = "ribbon-buttons";
    row.append(...buttons);
    const foot = document.createElement("div");
    foot.className = "ribbon-label";
    foot.textContent = label;
    element.append(row, foot);
    return element;
  };
  ribbon.replaceChildren(
    group(texts.file, [
      fileButton("open", texts.open, texts.openTip, icons.open, actions.open),
      fileButton("save", texts.saveAs, texts.saveTip, icons.save, actions.save),
    ]),
    ...(manifest?.groups ?? []).map(({ label, buttons }) =>
      group(
        label,
        buttons.map((button) =>
          addinButton(button, () => {
            actions.run(button);
          })
        )
      )
    )
  );
}

function addinButton(button: RibbonButton, press: () => void): HTMLButtonElement {
  const image = document.createElement("img");
  image.src = localAddress(button.icon);
  image.alt = "";
  const tip = [button.tipTitle, button.tipText].filter((text) => text !== "").join("\n");
  return pushButton(button.id, button.label, tip, image, press);
}

function fileButton(
  id: string,
  label: string,
  tip: string,
  paths: string,
  press: () => void
): HTMLButtonElement {
  const image = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  image.setAttribute("viewBox", "0 0 32 32");
  image.setAttribute("aria-hidden", "true");
  image.innerHTML = paths;
  return pushButton(`file-${id}`, label, tip, image, press);
}

function pushButton(
  id: string,
  label: string,
  tip: string,
  image: Element,
  press: () => void
): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.dataset["control"] = id;
  element.title = tip;
  const text = document.createElement("span");
  text.textContent = label;
  element.append(image, text);
  element.addEventListener("click", press);
  return element;
}

/** The manifest names the place where the add-in will be served; here its files are under `/addin/`. */
export function localAddress(address: string): string {
  try {
    const { pathname, search, hash } = new URL(address);
    const file = pathname.slice(
      pathname.lastIndexOf("/assets/") + 1 || pathname.lastIndexOf("/") + 1
    );
    return `/addin/${file}${search}${hash}`;
  } catch {
    return address;
  }
}
