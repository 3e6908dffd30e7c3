import { refusalSentence } from "../messages/refusals";
import type { Language } from "../messages/Language";
import { Refusal } from "../workbook/Refusal";
import { criterionCommand } from "./criterionCommand";
import { evaluateCommand } from "./evaluateCommand";
import { helpText } from "./helpText";
import { inspectCommand } from "./inspectCommand";
import { packsCommand } from "./packsCommand";

declare const __VERSION__: string;

/** A subcommand: its words after the name, and the language to speak. @returns the exit code */
export type Command = (words: readonly string[], language: Language) => Promise<number>;

const commands: ReadonlyMap<string, Command> = new Map([
  ["criterion", criterionCommand],
  ["evaluate", evaluateCommand],
  ["inspect", inspectCommand],
  ["packs", packsCommand],
]);

/**
 * The command line.
 * @returns 0 done · 1 done, with findings of severity error (or a bad pack) · 2 could not: one sentence on stderr
 */
export async function runCli(words: readonly string[]): Promise<number> {
  let language: Language = "zh";
  try {
    const { rest, chosen } = takeLanguage(words);
    language = chosen;
    const [name, ...more] = rest;
    if (name === "--version") {
      process.stdout.write(`${__VERSION__}\n`);
      return 0;
    }
    if (name === undefined || rest.includes("--help") || name === "-h" || name === "help") {
      process.stdout.write(helpText(language));
      return name === undefined ? 2 : 0;
    }
    const command = commands.get(name);
    if (command === undefined) throw new Refusal("unknownCommand", { text: name });
    return await command(more, language);
  } catch (failure) {
    // Our own bugs are told as such too: one sentence, never a stack trace.
    const refusal =
      failure instanceof Refusal
        ? failure
        : new Refusal("internalError", { text: String(failure) });
    process.stderr.write(`${refusalSentence(refusal, language)}\n`);
    return 2;
  }
}

/** `--lang zh|en` may stand anywhere. */
function takeLanguage(words: readonly string[]): { rest: readonly string[]; chosen: Language } {
  const rest: string[] = [];
  let chosen: Language = "zh";
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word !== "--lang" && !word.startsWith("--lang=")) {
      rest.push(word);
      continue;
    }
    const value = word === "--lang" ? words[++index] : word.slice("--lang=".length);
    if (value !== "zh" && value !== "en") throw new Refusal("badLanguage", { text: value ?? "" });
    chosen = value;
  }
  return { rest, chosen };
}
