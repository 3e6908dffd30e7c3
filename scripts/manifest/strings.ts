import { attribute, elementAt, elementsNamed, nameOf, textOf } from "./elements";
import type { ManifestCheck } from "./ManifestProblem";

const english = "en-US";

/** Chinese is the language of the file, and every string has its English. */
export const bothLanguages: ManifestCheck = (manifest) => {
  const locale = textOf(elementAt(manifest, "DefaultLocale"));
  const wrongLocale = locale === "zh-CN" ? [] : [`DefaultLocale is ${locale} instead of zh-CN`];
  return [
    ...wrongLocale,
    ...stringsOf(manifest).flatMap(({ element }) => {
      const locales = overridesOf(element).map((override) => attribute(override, "Locale"));
      return locales.length === 1 && locales[0] === english
        ? []
        : [`${nameOf(element)} has translations for [${locales.join(", ")}], not [${english}]`];
    }),
  ];
};

/** No string is empty or longer than its kind allows, in any language. */
export const stringLengths: ManifestCheck = (manifest) =>
  stringsOf(manifest).flatMap(({ element, longest }) =>
    [
      attribute(element, "DefaultValue"),
      ...overridesOf(element).map((override) => attribute(override, "Value")),
    ]
      .filter((value) => value.trim() === "" || value.length > longest)
      .map((value) => `${nameOf(element)} has ${value.length} characters, not 1 to ${longest}`)
  );

/** Every string that people read, with the greatest number of characters. */
function stringsOf(manifest: Element): { element: Element; longest: number }[] {
  const resources = (list: string, longest: number) =>
    elementsNamed(manifest, list).flatMap((parent) =>
      [...parent.children].map((element) => ({ element, longest }))
    );
  const top = (name: string, longest: number) => {
    const element = elementAt(manifest, name);
    return element ? [{ element, longest }] : [];
  };
  return [
    ...top("DisplayName", 125),
    ...top("Description", 250),
    ...resources("ShortStrings", 125),
    ...resources("LongStrings", 250),
  ];
}

function overridesOf(element: Element): Element[] {
  return [...element.children].filter(({ localName }) => localName === "Override");
}
