import { attribute, elementAt, elementsNamed, textOf } from "./elements";
import type { ManifestCheck } from "./ManifestProblem";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The add-in's id is a GUID. */
export const idIsGuid: ManifestCheck = (manifest) => {
  const id = textOf(elementAt(manifest, "Id"));
  return guid.test(id) ? [] : [`Id ${id} is not a GUID in lower case`];
};

/** The version follows the package's. */
export const versionInStep: ManifestCheck = (manifest, { version }) => {
  const found = textOf(elementAt(manifest, "Version"));
  return found === version ? [] : [`Version is ${found}, the package asks for ${version}`];
};

/** Exactly the requirement sets that every supported Excel has: newer ones are asked for while running. */
export const requirementSets: ManifestCheck = (manifest) => {
  const found = elementsNamed(manifest, "Set")
    .map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`)
    .join(", ");
  const wanted = "SharedRuntime 1.1, ExcelApi 1.12";
  return found === wanted ? [] : [`the requirement sets are ${found} instead of ${wanted}`];
};

/** An add-in of Excel that may write into the workbook. */
export const excelTaskPane: ManifestCheck = (manifest) => {
  const found = {
    type: manifest.getAttribute("xsi:type"),
    host: attribute(elementAt(manifest, "Hosts", "Host"), "Name"),
    permissions: textOf(elementAt(manifest, "Permissions")),
    overrides: elementAt(manifest, "VersionOverrides")?.getAttribute("xsi:type"),
  };
  const wanted = {
    type: "TaskPaneApp",
    host: "Workbook",
    permissions: "ReadWriteDocument",
    overrides: "VersionOverridesV1_0",
  };
  return Object.entries(wanted).flatMap(([name, value]) => {
    const other = found[name as keyof typeof wanted] ?? "missing";
    return other === value ? [] : [`${name} is ${other} instead of ${value}`];
  });
};
