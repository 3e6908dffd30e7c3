/** A button of the ribbon, as the manifest declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Address of the icon as it stands in the manifest. */
  readonly icon: string;
  readonly action:
    | { readonly kind: "showTaskpane"; readonly source: string; readonly title: string }
    | { readonly kind: "executeFunction"; readonly name: string };
}

interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the page needs of an add-in's manifest. */
export interface Manifest {
  readonly name: string;
  /** Namespace of the custom functions, `JX`. */
  readonly namespace: string;
  /** Address of the task pane. */
  readonly pane: string;
  readonly groups: readonly RibbonGroup[];
}

/**
 * Reads an add-in-only manifest with its version overrides (ribbon, shared runtime).
 * @param xml the parsed document
 * @param language `en-US`; texts that have no override in it stand in the manifest's own language
 */
export function readManifest(xml: Document, language: string): Manifest {
  const resource = (id: string): string => {
    const [entry] = elements(xml, "Resources")
      .flatMap((resources) => [...resources.getElementsByTagName("*")])
      .filter((element) => element.getAttribute("id") === id);
    return entry === undefined ? "" : valueIn(entry, language);
  };
  const child = (parent: Element, name: string): string =>
    resource(children(parent, name)[0]?.getAttribute("resid") ?? "");

  const groups = elements(xml, "Group").map((group) => ({
    label: child(group, "Label"),
    buttons: elements(group, "Control").map((control): RibbonButton => {
      const [tip] = children(control, "Supertip");
      return {
        id: control.getAttribute("id") ?? "",
        label: child(control, "Label"),
        tipTitle: tip === undefined ? "" : child(tip, "Title"),
        tipText: tip === undefined ? "" : child(tip, "Description"),
        icon: resource(iconOf(control)),
        action: actionOf(control, resource),
      };
    }),
  }));
  const [display] = elements(xml, "DisplayName");
  const [namespace] = elements(xml, "Namespace");
  const [runtime] = elements(xml, "Runtime");
  const [source] = elements(xml, "SourceLocation");
  return {
    name: display === undefined ? "" : valueIn(display, language),
    namespace: resource(namespace?.getAttribute("resid") ?? ""),
    pane:
      resource(runtime?.getAttribute("resid") ?? "") ||
      (source?.getAttribute("DefaultValue") ?? ""),
    groups,
  };
}

function actionOf(control: Element, resource: (id: string) => string): RibbonButton["action"] {
  const [action] = children(control, "Action");
  const text = (name: string): string =>
    (action && elements(action, name)[0]?.textContent.trim()) ?? "";
  const resid = (name: string): string =>
    resource((action && elements(action, name)[0]?.getAttribute("resid")) ?? "");
  return typeOf(action) === "ExecuteFunction"
    ? { kind: "executeFunction", name: text("FunctionName") }
    : { kind: "showTaskpane", source: resid("SourceLocation"), title: resid("Title") };
}

function typeOf(element: Element | undefined): string {
  return (
    element?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ??
    element?.getAttribute("xsi:type") ??
    ""
  );
}

/** The 32 px icon, which is what a large button shows; else the first. */
function iconOf(control: Element): string {
  const images = elements(control, "Image");
  const image = images.find((one) => one.getAttribute("size") === "32") ?? images[0];
  return image?.getAttribute("resid") ?? "";
}

function valueIn(entry: Element, language: string): string {
  const override = elements(entry, "Override").find(
    (one) => one.getAttribute("Locale")?.toLowerCase() === language.toLowerCase()
  );
  return override?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "";
}

/** Descendants by local name, whatever their prefix. */
function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}
