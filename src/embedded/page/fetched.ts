import type { FunctionInfo } from "../functions/FunctionInfo";
import { readManifest, type Manifest } from "./readManifest";
import type { PageLanguage } from "./texts";

/** The add-in's manifest, or null where the add-in was not built. */
export async function fetchManifest(language: PageLanguage): Promise<Manifest | null> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) return null;
  const xml = new DOMParser().parseFromString(await answer.text(), "application/xml");
  return readManifest(xml, language);
}

interface FunctionsFile {
  readonly functions: readonly FunctionInfo[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The add-in's custom functions with their help in the page's language; none where the add-in was not built. */
export async function fetchFunctions(language: PageLanguage): Promise<readonly FunctionInfo[]> {
  const answer = await fetch(`/addin/functions.${language}.json`);
  if (!answer.ok) return [];
  const { functions, allowErrorForDataTypeAny: allowErrors = false } =
    (await answer.json()) as FunctionsFile;
  return functions.map((info) => ({ ...info, allowErrors }));
}

/** The first sample workbook. */
export async function fetchSample(): Promise<{ bytes: Uint8Array; name: string } | null> {
  const names = (await (await fetch("/samples/list.json")).json()) as string[];
  const [name] = names;
  if (name === undefined) return null;
  const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
  return { bytes: new Uint8Array(await answer.arrayBuffer()), name };
}
