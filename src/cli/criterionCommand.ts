import { criterionJson } from "../app/criterionJson";
import { explainCriterion } from "../app/explainCriterion";
import type { Language } from "../messages/Language";
import { Refusal } from "../workbook/Refusal";
import { onePositional, parseArguments } from "./parseArguments";
import { printCriterion } from "./printCriterion";
import { checkJsonTarget, writeJson } from "./writeJson";

const options = { points: "value", value: "list", count: "list", json: "value" } as const;

/** `criterion "SENTENCE" --points P`: how a criterion is understood, and what given values score by it. */
export function criterionCommand(words: readonly string[], language: Language): Promise<number> {
  const given = parseArguments(words, options);
  const sentence = onePositional(given, "criterion");
  const points = given.values.get("points");
  if (sentence.trim() === "") throw new Refusal("missingArgument", { text: "criterion" });
  if (points === undefined) throw new Refusal("pointsNotGiven");
  if (!/^\d{1,12}(?:\.\d{1,10})?$/.test(points) || /^[0.]+$/.test(points)) {
    throw new Refusal("badPoints", { text: points });
  }
  const values = given.lists.get("value") ?? [];
  const counts = given.lists.get("count") ?? [];
  const badValue = values.find(
    (text) => !/^[-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})$/.test(text)
  );
  if (badValue !== undefined) throw new Refusal("badValue", { text: badValue });
  const badCount = counts.find((text) => !/^\d{1,20}$/.test(text));
  if (badCount !== undefined) throw new Refusal("badCount", { text: badCount });
  const json = given.values.get("json");
  if (json !== undefined) checkJsonTarget(json, []);

  const explained = explainCriterion(sentence, points);
  const document = criterionJson(explained, [...values, ...counts]);
  if (json !== undefined) writeJson(document, json);
  if (json !== "-") printCriterion(explained, document.scores, language);
  return Promise.resolve(0);
}
