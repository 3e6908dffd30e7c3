import { nameOf } from "./elements";
import type { ManifestCheck } from "./ManifestProblem";

/**
 * Children of each element in the order that Microsoft's schema for task pane add-ins asks for, version overrides 1.0;
 * `?` may be absent, `*` may be absent or repeated, `+` may be repeated. Only elements that we use are listed, so an
 * unknown one is a mistake until it has been looked up.
 */
const children: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  DisplayName: ["Override*"],
  "OfficeApp/Description": ["Override*"],
  IconUrl: ["Override*"],
  HighResolutionIconUrl: ["Override*"],
  SupportUrl: ["Override*"],
  AppDomains: ["AppDomain+"],
  Hosts: ["Host+"],
  Requirements: ["Sets"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Hosts", "Resources"],
  "VersionOverrides/Hosts": ["Host+"],
  "Hosts/Host": ["Runtimes?", "AllFormFactors?", "DesktopFormFactor?"],
  Runtimes: ["Runtime+"],
  AllFormFactors: ["ExtensionPoint"],
  "AllFormFactors/ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile?", "ExtensionPoint+"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "DesktopFormFactor/ExtensionPoint": ["OfficeTab+"],
  OfficeTab: ["Group+"],
  Group: ["Label", "Icon", "Control+"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Icon: ["Image+"],
  "Action:ShowTaskpane": ["TaskpaneId?", "SourceLocation", "Title?"],
  "Action:ExecuteFunction": ["FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image+"],
  "Images/Image": ["Override*"],
  Urls: ["Url+"],
  Url: ["Override*"],
  ShortStrings: ["String+"],
  LongStrings: ["String+"],
  String: ["Override*"],
};

/** Every element has the children of the schema, in its order, and as many as it allows. */
export const elementOrder: ManifestCheck = (manifest) =>
  [manifest, ...manifest.querySelectorAll("*")].flatMap(wrongChildren);

function wrongChildren(element: Element): string[] {
  const names = [...element.children].map(({ localName }) => localName);
  const expected = allowedIn(element);
  if (!fits(names, expected)) {
    const wanted = expected.length === 0 ? "nothing" : expected.join(", ");
    return [`${nameOf(element)} holds ${names.join(", ") || "nothing"} instead of ${wanted}`];
  }
  return [];
}

function allowedIn(element: Element): readonly string[] {
  const { localName, parentElement } = element;
  const type = element.getAttribute("xsi:type") ?? "";
  return (
    children[`${localName}:${type}`] ??
    children[`${parentElement?.localName ?? ""}/${localName}`] ??
    children[localName] ??
    []
  );
}

/** As a regular expression over the names, each followed by a blank. */
function fits(names: readonly string[], expected: readonly string[]): boolean {
  const pattern = expected.map((entry) => {
    const [, name = "", count = ""] = /^(\w+)([?*+]?)$/.exec(entry) ?? [];
    return `(?:${name} )${count}`;
  });
  return new RegExp(`^${pattern.join("")}$`).test(names.map((name) => `${name} `).join(""));
}
