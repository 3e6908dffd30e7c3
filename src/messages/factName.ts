import { factDefinition, isFactId } from "../facts/vocabulary";
import type { Language } from "./Language";

/** The item's name in the language; an id that the vocabulary lacks stays as it is. */
export function factName(id: string, language: Language): string {
  if (!isFactId(id)) return id;
  const { label, labelEnglish } = factDefinition(id);
  return language === "zh" ? label : labelEnglish;
}
