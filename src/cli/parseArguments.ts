import { Refusal } from "../workbook/Refusal";

/** What each option of a command takes: nothing, one value, or a value each time it stands. */
export type OptionKinds = Readonly<Record<string, "flag" | "value" | "list">>;

export interface Arguments {
  readonly positional: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Options as `--name value` or `--name=value`; everything else is positional, and so is all after `--`. A value may
 * begin with a minus.
 * @throws Refusal `unknownOption`, `missingArgument`
 */
export function parseArguments(words: readonly string[], kinds: OptionKinds): Arguments {
  const positional: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === "--") {
      positional.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith("--")) {
      // A criterion may begin with a negative bound; options are Latin letters alone.
      if (/^-[\x20-\x7e]+$/.test(word)) throw new Refusal("unknownOption", { text: word });
      positional.push(word);
      continue;
    }
    const at = word.indexOf("=");
    const name = word.slice(2, at === -1 ? undefined : at);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined || (kind === "flag" && at !== -1)) {
      throw new Refusal("unknownOption", { text: word });
    }
    if (kind === "flag") {
      flags.add(name);
      continue;
    }
    const value = at === -1 ? words[++index] : word.slice(at + 1);
    if (value === undefined || value === "")
      throw new Refusal("missingArgument", { text: `--${name}` });
    if (kind === "list") lists.set(name, [...(lists.get(name) ?? []), value]);
    else values.set(name, value);
  }
  return { positional, flags, values, lists };
}

/** The one positional argument of a command. @throws Refusal `missingArgument`, `unexpectedArgument` */
export function onePositional({ positional }: Arguments, command: string): string {
  const [first, second] = positional;
  if (first === undefined) throw new Refusal("missingArgument", { text: command });
  if (second !== undefined) throw new Refusal("unexpectedArgument", { text: second });
  return first;
}
