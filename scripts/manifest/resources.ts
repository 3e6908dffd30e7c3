import { attribute, elementsNamed, nameOf } from "./elements";
import type { ManifestCheck } from "./ManifestProblem";

/** Which list of resources an element with a `resid` refers to. */
const listOf: Readonly<Record<string, string>> = {
  Description: "LongStrings",
  FunctionFile: "Urls",
  Image: "Images",
  Label: "ShortStrings",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Runtime: "Urls",
  SourceLocation: "Urls",
  Title: "ShortStrings",
};

const longestId = 32;

/** Every `resid` names a resource of the right list, and every resource is used. */
export const residsResolve: ManifestCheck = (manifest) => {
  const lists = ["Images", "Urls", "ShortStrings", "LongStrings"];
  const known = new Set(
    lists.flatMap((list) =>
      elementsNamed(manifest, list).flatMap((parent) =>
        [...parent.children].map((resource) => `${list} ${attribute(resource, "id")}`)
      )
    )
  );
  const references = [...manifest.querySelectorAll("[resid]")].map((element) => ({
    element,
    key: `${listOf[element.localName] ?? "no list"} ${attribute(element, "resid")}`,
  }));
  const used = new Set(references.map(({ key }) => key));
  return [
    ...references
      .filter(({ key }) => !known.has(key))
      .map(({ element, key }) => `${nameOf(element)} finds no ${key}`),
    ...[...known].filter((key) => !used.has(key)).map((key) => `nothing uses ${key}`),
  ];
};

/** Ids are short enough and given once: of resources, groups and controls. */
export const uniqueIds: ManifestCheck = (manifest) => {
  const resources = elementsNamed(manifest, "Resources").flatMap((parent) => [
    ...parent.querySelectorAll("[id]"),
  ]);
  const ids = [...manifest.querySelectorAll("[id]")].map((element) => attribute(element, "id"));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is given twice`),
    ...resources
      .map((element) => attribute(element, "id"))
      .filter((id) => id.length > longestId)
      .map((id) => `id ${id} has more than ${longestId} characters`),
  ];
};
