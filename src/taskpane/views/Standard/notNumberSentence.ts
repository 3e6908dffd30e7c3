import { fillSentence } from "../../../messages/fillSentence";
import type { Language } from "../../../messages/Language";
import { standardTexts } from "../../../messages/standardTexts";
import type { NotNumber } from "./LineDraft";

const { editor } = standardTexts;

const names = {
  bandEnd: editor.bandUpTo,
  bandScore: editor.bandScore,
  deduction: editor.deduction,
  floor: editor.floor,
  limit: editor.limit,
  points: editor.points,
  step: editor.step,
  target: editor.target,
} as const;

/** `“第2档上限”填的“八成”不是数字，请改为数字。` */
export function notNumberSentence(field: NotNumber, language: Language): string {
  const n = "position" in field ? String(field.position) : "";
  return fillSentence(editor.number[language], {
    field: fillSentence(names[field.name][language], { n }),
    found: field.found,
  });
}
