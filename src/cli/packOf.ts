import { existsSync } from "node:fs";
import { checkPack } from "../app/checkPack";
import type { Language } from "../messages/Language";
import { packMistakeSentence } from "../messages/packMistakes";
import { scoringPacks, shippedPacks } from "../packs/shippedPacks";
import type { PackMistake, PackNotice } from "../rules/PackMistake";
import type { RulePack } from "../rules/RulePack";
import { Refusal } from "../workbook/Refusal";
import { readBytes, resolvePath } from "./files";

/**
 * The pack that `--pack` names: the id of a shipped one, or a file.
 * @throws Refusal `unknownPack`, `badPack`, `skeletonPack`
 */
export function packOf(name: string, language: Language): RulePack {
  return withPoints(shippedPacks.get(name) ?? packFile(name, language));
}

/** The pack, which must have points to score by. @throws Refusal `skeletonPack` */
export function withPoints(pack: RulePack): RulePack {
  if (pack.lines.every(({ points }) => points === null))
    throw new Refusal("skeletonPack", { id: pack.id });
  return pack;
}

function packFile(name: string, language: Language): RulePack {
  const path = resolvePath(name);
  if (!existsSync(path)) throw new Refusal("unknownPack", { id: name, list: packList() });
  const { pack, mistakes } = readPackFile(path);
  if (pack !== null && mistakes.length === 0) return pack;
  const first = mistakes[0];
  throw new Refusal("badPack", {
    file: name,
    count: String(mistakes.length),
    first: first === undefined ? "" : packMistakeSentence(first, language),
  });
}

/** Reads and checks a pack file. A file that is no JSON is one mistake. */
export function readPackFile(path: string): {
  readonly pack: RulePack | null;
  readonly mistakes: readonly PackMistake[];
  readonly notices: readonly PackNotice[];
} {
  const text = new TextDecoder().decode(readBytes(path));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Refusal("packNotJson", { file: path });
  }
  return checkPack(json);
}

/** Ids of the shipped packs that can be scored by, for sentences. */
export function packList(): string {
  return [...scoringPacks.keys()].join("、");
}
