import { shippedPacks } from "../../../packs/shippedPacks";
import type { RulePack } from "../../../rules/RulePack";

/**
 * A pack as it is put in force. What a person confirmed beside her bureau's table is verified; one that was made of a
 * shipped pack takes another id, so that both can be told apart and chosen.
 * @param isFromTable it was read from a table, line by line before a person's eyes
 */
export function ownCopy(pack: RulePack, isFromTable: boolean): RulePack {
  if (isFromTable) return { ...pack, status: "verified" };
  if (!shippedPacks.has(pack.id)) return pack;
  return { ...pack, id: `${pack.id}-own`, title: `${pack.title}（本单位修改）` };
}
