import { attribute, elementAt, elementsNamed, textOf } from "./elements";
import type { ManifestCheck } from "./ManifestProblem";

/** Pane, commands and functions name one page, or Excel would start a runtime for each. */
export const sharedRuntime: ManifestCheck = (manifest) => {
  const runtime = elementsNamed(manifest, "Runtime")[0];
  const resid = attribute(runtime, "resid");
  const places = [
    ...elementsNamed(manifest, "FunctionFile"),
    ...elementsNamed(manifest, "Page").flatMap((page) => [...page.children]),
    ...elementsNamed(manifest, "Action").flatMap((action) =>
      elementsNamed(action, "SourceLocation")
    ),
  ];
  const others = places.map((element) => attribute(element, "resid")).filter((id) => id !== resid);
  const page = elementsNamed(manifest, "Url").find((url) => attribute(url, "id") === resid);
  const start = attribute(elementAt(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue");
  return [
    ...(attribute(runtime, "lifetime") === "long" ? [] : ["the runtime's lifetime is not long"]),
    ...others.map((id) => `${id} is another page than the runtime's ${resid}`),
    ...(attribute(page, "DefaultValue") === start ? [] : [`${start} is not the runtime's page`]),
  ];
};

/** Every command of the ribbon is in the code, and every one in the code has its button. */
export const commandsInCode: ManifestCheck = (manifest, { commands }) => {
  const named = elementsNamed(manifest, "FunctionName").map(textOf);
  return [
    ...named
      .filter((name) => !commands.includes(name))
      .map((name) => `the code has no command ${name}`),
    ...commands.filter((name) => !named.includes(name)).map((name) => `no button calls ${name}`),
  ];
};

/** The functions' namespace is JX, and each language's metadata lists the same functions. */
export const functionsMetadata: ManifestCheck = (manifest, { base, files }) => {
  const string = (id: string) =>
    elementsNamed(manifest, "String").find((element) => attribute(element, "id") === id);
  const namespace = string(attribute(elementsNamed(manifest, "Namespace")[0], "resid"));
  const names = [
    attribute(namespace, "DefaultValue"),
    ...[...(namespace?.children ?? [])].map((override) => attribute(override, "Value")),
  ];
  const resid = attribute(elementsNamed(manifest, "Metadata")[0]?.children[0], "resid");
  const url = elementsNamed(manifest, "Url").find((element) => attribute(element, "id") === resid);
  const addresses = [
    attribute(url, "DefaultValue"),
    ...[...(url?.children ?? [])].map((override) => attribute(override, "Value")),
  ];
  const lists = addresses.map((address) => functionIds(files.get(address.slice(base.length))));
  return [
    ...(names.every((name) => name === "JX") ? [] : [`the namespace is ${names.join(", ")}`]),
    ...(addresses.length === 2 ? [] : ["the metadata is not given in two languages"]),
    ...(lists.every((ids) => ids !== "" && ids === lists[0])
      ? []
      : [`the metadata's functions differ or are missing: ${lists.join(" / ")}`]),
  ];
};

function functionIds(bytes: Uint8Array | undefined): string {
  if (!bytes) return "";
  const { functions } = JSON.parse(Buffer.from(bytes).toString("utf8")) as {
    functions: { id: string }[];
  };
  return functions.map(({ id }) => id).join(" ");
}
