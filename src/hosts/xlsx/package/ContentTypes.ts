import { XmlScanner } from "../xml/XmlScanner";
import { comparableName } from "../zip/entryName";

/** The name of the part that types all others. */
export const contentTypesPath = "[Content_Types].xml";

/** What `[Content_Types].xml` says. Types are as written. */
export interface ContentTypes {
  /** Extension in small letters → type. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Part name in comparable form (small letters, no leading slash) → type. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** Reads the part's text. Errors: `brokenXml` {part, where}, `doctype` {part}. */
export function readContentTypes(xml: string): ContentTypes {
  const scanner = new XmlScanner(xml, contentTypesPath);
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    if (tag.kind === "close") continue;
    const type = scanner.attribute(tag, "ContentType") ?? "";
    if (tag.localName === "Default") {
      defaults.set((scanner.attribute(tag, "Extension") ?? "").toLowerCase(), type);
    } else if (tag.localName === "Override") {
      overrides.set(overrideKey(scanner.attribute(tag, "PartName") ?? ""), type);
    }
  }
  return { defaults, overrides };
}

/** The type of a part: its override, else the default of its extension. */
export function contentTypeOf(types: ContentTypes, partPath: string): string | undefined {
  const key = comparableName(partPath);
  const extension = key.slice(key.lastIndexOf(".") + 1);
  return types.overrides.get(key) ?? types.defaults.get(extension);
}

function overrideKey(partName: string): string {
  try {
    return comparableName(decodeURIComponent(partName));
  } catch {
    return comparableName(partName);
  }
}
