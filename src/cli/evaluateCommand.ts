import { existsSync } from "node:fs";
import { parseChoice } from "../app/choices";
import { earlierAnswers, type EarlierAnswers } from "../app/earlierAnswers";
import { evaluateWorkbook } from "../app/evaluateWorkbook";
import { evaluationJson } from "../app/json";
import type { FormChoice } from "../app/openForm";
import type { EvaluationOptions } from "../app/prepareEvaluation";
import { XlsxWorkbook } from "../hosts/xlsx/XlsxWorkbook";
import type { Language } from "../messages/Language";
import { packMistakeSentence } from "../messages/packMistakes";
import { shippedPacks } from "../packs/shippedPacks";
import type { RulePack } from "../rules/RulePack";
import { Refusal } from "../workbook/Refusal";
import { isSameFile, readBytes, resolvePath, writeSafely } from "./files";
import { packList, packOf, withPoints } from "./packOf";
import { onePositional, parseArguments, type Arguments } from "./parseArguments";
import { printEvaluation } from "./printEvaluation";
import { checkJsonTarget, writeJson } from "./writeJson";

const options = {
  pack: "value",
  output: "value",
  "in-place": "flag",
  json: "value",
  choose: "list",
  form: "value",
  "replace-filled": "flag",
} as const;

/** `evaluate BOOK.xlsx`: scores a workbook, prints the result and writes it with its sheets. */
export async function evaluateCommand(
  words: readonly string[],
  language: Language
): Promise<number> {
  const given = parseArguments(words, options);
  const path = resolvePath(onePositional(given, "evaluate"));
  const inPlace = given.flags.has("in-place");
  const named = given.values.get("output");
  if (inPlace && named !== undefined) {
    throw new Refusal("conflictingOptions", { first: "--in-place", second: "--output" });
  }
  const choices = new Map(
    (given.lists.get("choose") ?? []).map((text) => {
      const { id, cell } = parseChoice(text);
      return [id, cell] as const;
    })
  );
  const form = formOf(given);
  const wanted = given.values.get("pack");
  const requested = wanted === undefined ? null : packOf(wanted, language);

  const workbook = XlsxWorkbook.open(readBytes(path));
  const { pack, keepPack } =
    wanted === undefined || requested === null
      ? packInForce(await earlierAnswers(workbook), language)
      : { pack: requested, keepPack: !shippedPacks.has(wanted) };
  const output = inPlace ? path : outputPath(path, named, workbook.hasMacros);
  const earlier = inPlace ? {} : await earlierOutput(path, output);

  const result = await evaluateWorkbook(workbook, {
    pack,
    choices,
    keepPack,
    ...earlier,
    ...(form !== null && { form }),
  });
  const json = given.values.get("json");
  if (json !== undefined) checkJsonTarget(json, [path, output]);
  const { backup } = writeSafely(output, workbook.bytes(), { keepBackup: true });
  if (json !== undefined) writeJson(evaluationJson(result), json);
  if (json !== "-") printEvaluation(result, { output, backup }, language);
  return result.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/**
 * Without `--pack`: the pack that is kept in the workbook, else the shipped one with which it was evaluated before.
 * @throws Refusal `noPack`, `keptPackUnusable`, `skeletonPack`
 */
function packInForce(
  { pack: kept, packId }: EarlierAnswers,
  language: Language
): { readonly pack: RulePack; readonly keepPack: boolean } {
  if (kept !== null) {
    const [first] = kept.mistakes;
    const told = first === undefined ? {} : { first: packMistakeSentence(first, language) };
    if (kept.pack === null) throw new Refusal("keptPackUnusable", told);
    return { pack: withPoints(kept.pack), keepPack: true };
  }
  const pack = shippedPacks.get(packId ?? "");
  if (pack === undefined) throw new Refusal("noPack", { list: packList() });
  return { pack, keepPack: false };
}

/** `BOOK.评价.xlsx` beside the input, .xlsm where the content has macros. @throws Refusal `sameFile` */
function outputPath(path: string, named: string | undefined, hasMacros: boolean): string {
  const extension = hasMacros ? ".xlsm" : ".xlsx";
  const output =
    named === undefined
      ? `${path.replace(/\.[^./\\]+$/, "")}.评价${extension}`
      : resolvePath(named);
  if (output === path || isSameFile(output, path)) throw new Refusal("sameFile", { path: output });
  return output;
}

/** The form that is to be filled in. @throws Refusal `replaceWithoutForm` */
function formOf({ values, flags }: Arguments): FormChoice | null {
  const sheet = values.get("form");
  const replaceFilled = flags.has("replace-filled");
  if (sheet !== undefined) return { sheet, replaceFilled };
  if (replaceFilled) throw new Refusal("replaceWithoutForm");
  return null;
}

/** Answers in an output of an earlier run. @throws Refusal `outputNotOurs` for a file that we did not make */
async function earlierOutput(
  input: string,
  output: string
): Promise<Pick<EvaluationOptions, "carried" | "output">> {
  if (!existsSync(output) || input === output) return {};
  try {
    const workbook = XlsxWorkbook.open(readBytes(output));
    const { isOurs, memory } = await earlierAnswers(workbook);
    if (isOurs) return { carried: memory, output: await workbook.read() };
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
  }
  throw new Refusal("outputNotOurs", { path: output });
}
