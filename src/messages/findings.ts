import type { Finding } from "../checks/Finding";
import { factDefinition, isFactId } from "../facts/vocabulary";
import { amountWords } from "./amounts";
import { fillSentence } from "./fillSentence";
import { findingSentences } from "./findingSentences";
import type { Language, Sentence } from "./Language";
import { cellsWords, placeWords } from "./placeWords";

/** Data that is an amount in the finding's own unit. */
const amountKeys = new Set([
  "value",
  "other",
  "difference",
  "sum",
  "allowance",
  "retired",
  "rest",
  "bound",
  "exact",
]);
const rateKeys = new Set(["printed", "computed", "low", "high"]);
const factKeys = new Set(["fact", "plan", "next", "total"]);
const factListKeys = new Set(["parts", "missing", "facts"]);
const placeKeys = new Set(["place", "otherPlace"]);

const modeNames: Readonly<Record<string, Sentence>> = {
  continuous: { zh: "按比例扣", en: "in proportion" },
  full: { zh: "满一个百分点才扣", en: "full points only" },
  started: { zh: "不足也按一个扣", en: "started points count" },
};

/** For a code without a sentence of its own. */
const unknown: Sentence = {
  zh: "有数据需要核对：{cells}。请对照原始资料检查（代码：{code}）。",
  en: "Some data should be checked: {cells}. Compare it with the originals (code: {code}).",
};

/** What disagrees, where, by how much, and what to do next, as one or two sentences. */
export function findingSentence(finding: Finding, language: Language): string {
  const byCode = findingSentences[finding.kind];
  const sentence = Object.hasOwn(byCode, finding.code) ? byCode[finding.code] : undefined;
  return fillSentence((sentence ?? unknown)[language], findingWords(finding, language));
}

/** The data of a finding as a sentence prints it: names of items, amounts with units, places. */
export function findingWords(
  finding: Finding,
  language: Language
): Readonly<Record<string, string>> {
  // An input of a rate is money or heads, though the rate itself is neither.
  const unit = finding.data["unit"] ?? unitOfFact(finding.data["fact"]);
  const words = Object.entries(finding.data).map(([key, text]): [string, string] => {
    if (amountKeys.has(key)) return [key, amountWords(text, unit, language)];
    if (rateKeys.has(key)) return [key, amountWords(text, "比率", language)];
    if (factKeys.has(key)) return [key, factName(text, language)];
    if (placeKeys.has(key)) return [key, placeWords(text, language)];
    if (factListKeys.has(key)) {
      const names = text.split(" ").map((id) => factName(id, language));
      return [key, names.join(language === "zh" ? "、" : " + ")];
    }
    return [key, key === "mode" ? (modeNames[text]?.[language] ?? text) : text];
  });
  return {
    ...Object.fromEntries(words),
    cells: cellsWords(finding.cells, language),
    code: finding.code,
  };
}

/** The item's name in the language; an id that the vocabulary lacks stays as it is. */
export function factName(id: string, language: Language): string {
  if (!isFactId(id)) return id;
  const { label, labelEnglish } = factDefinition(id);
  return language === "zh" ? label : labelEnglish;
}

function unitOfFact(id: string | undefined): string {
  if (id === undefined || !isFactId(id)) return "";
  const { kind, countUnit } = factDefinition(id);
  return kind === "money" ? "万元" : kind === "rate" ? "比率" : (countUnit ?? "");
}
