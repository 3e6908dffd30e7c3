import { elementAt, nameOf } from "./elements";
import type { ManifestCheck } from "./ManifestProblem";

const topLevel = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"];

/** Every address is below the deployment's, over https, and its file is in the build. */
export const addressesInBuild: ManifestCheck = (manifest, { base, files }) =>
  addressesOf(manifest).flatMap(({ element, address }) => {
    if (!address.startsWith("https://")) return [`${nameOf(element)}: ${address} is not https`];
    if (!address.startsWith(base)) return [`${nameOf(element)}: ${address} is not below ${base}`];
    const path = address.slice(base.length);
    return files.has(path) ? [] : [`${nameOf(element)}: the build has no ${path}`];
  });

/** Addresses with the element that holds them, translations included. */
export function addressesOf(manifest: Element): { element: Element; address: string }[] {
  const holders = [
    ...topLevel.map((name) => elementAt(manifest, name)),
    elementAt(manifest, "DefaultSettings", "SourceLocation"),
    ...["Images", "Urls"].flatMap((list) => [
      ...(elementAt(manifest, "VersionOverrides", "Resources", list)?.children ?? []),
    ]),
  ].filter((element) => element !== undefined);
  return holders.flatMap((element) =>
    [element, ...element.children].map((one) => ({
      element,
      address: one.getAttribute("DefaultValue") ?? one.getAttribute("Value") ?? "",
    }))
  );
}
