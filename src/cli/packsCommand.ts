import { packNotice, skeletonNotice } from "../messages/labels";
import type { Language } from "../messages/Language";
import { packMistakeSentence } from "../messages/packMistakes";
import { refusalSentence } from "../messages/refusals";
import { ruleLibrary } from "../packs/ruleLibrary";
import { scoringPacks, shippedPacks } from "../packs/shippedPacks";
import { Refusal } from "../workbook/Refusal";
import { resolvePath } from "./files";
import { packList, readPackFile } from "./packOf";
import { parseArguments } from "./parseArguments";
import { readPackCommand } from "./readPackCommand";

/**
 * `packs`: the shipped packs; `packs show ID`: one as JSON; `packs validate FILE`: what is wrong with a file;
 * `packs library [ID]`: the single rules, or one as JSON; `packs read TABLE`: see {@link readPackCommand}.
 */
export async function packsCommand(words: readonly string[], language: Language): Promise<number> {
  if (words[0] === "read") return readPackCommand(words.slice(1), language);
  const { positional } = parseArguments(words, {});
  const [verb, argument, more] = positional;
  if (more !== undefined) throw new Refusal("unexpectedArgument", { text: more });
  if (verb === undefined) return Promise.resolve(list(language));
  if (verb === "library") return Promise.resolve(library(argument));
  if (verb !== "show" && verb !== "validate") {
    throw new Refusal("unknownCommand", { text: `packs ${verb}` });
  }
  if (argument === undefined) throw new Refusal("missingArgument", { text: `packs ${verb}` });
  if (verb === "show") return Promise.resolve(show(argument));
  return Promise.resolve(validate(argument, language));
}

function list(language: Language): number {
  for (const pack of shippedPacks.values()) {
    const skeleton = scoringPacks.has(pack.id) ? "" : skeletonNotice[language];
    const notices = [packNotice(pack, language), skeleton].filter((notice) => notice !== "");
    process.stdout.write([`${pack.id}  ${pack.title}`, ...notices].join("\n    ") + "\n");
  }
  return 0;
}

/** The JSON itself, so that `packs show ID > my.json` is the start of a pack of one's own. */
function show(id: string): number {
  const pack = shippedPacks.get(id);
  if (pack === undefined) throw new Refusal("unknownPack", { id, list: packList() });
  process.stdout.write(`${JSON.stringify(pack, null, 2)}\n`);
  return 0;
}

/** A rule's JSON holds the line and its documents, which are put into a pack of one's own. */
function library(id: string | undefined): number {
  if (id !== undefined) {
    const rule = ruleLibrary.get(id);
    const list = [...ruleLibrary.keys()].join("、");
    if (rule === undefined) throw new Refusal("unknownRule", { id, list });
    process.stdout.write(`${JSON.stringify(rule, null, 2)}\n`);
    return 0;
  }
  for (const { jurisdiction, years, line } of ruleLibrary.values()) {
    const head = `${line.id}  ${line.name}（${jurisdiction}，${years}，${line.points ?? ""}分）`;
    process.stdout.write(`${head}\n    ${line.criterion ?? ""}\n`);
  }
  return 0;
}

function validate(file: string, language: Language): number {
  const read = readOrMistake(file, language);
  if (read === null) return 1;
  const { pack, mistakes, notices } = read;
  for (const told of [...mistakes, ...notices])
    process.stdout.write(`${packMistakeSentence(told, language)}\n`);
  if (mistakes.length > 0 || pack === null) return 1;
  const zh = `规则“${pack.id}”（${pack.title}）有效，共${pack.lines.length}项指标。`;
  const en = `The rule pack “${pack.id}” (${pack.title}) is valid: ${pack.lines.length} lines.`;
  process.stdout.write(`${language === "zh" ? zh : en}\n`);
  return 0;
}

/** A file that is no JSON is a bad pack like any other: its mistake goes to stdout. */
function readOrMistake(file: string, language: Language): ReturnType<typeof readPackFile> | null {
  try {
    return readPackFile(resolvePath(file));
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code !== "packNotJson") throw failure;
    process.stdout.write(`${refusalSentence(failure, language)}\n`);
    return null;
  }
}
