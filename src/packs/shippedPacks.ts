import type { RulePack } from "../rules/RulePack";
import shenzhen2020 from "./sz-2020-a/pack.json";
import shenzhen2021 from "./sz-2021-b/pack.json";

/** The packs that come with the product, by id, in the order in which they are offered. A test validates each. */
export const shippedPacks: ReadonlyMap<string, RulePack> = new Map(
  // TypeScript reads a JSON file's texts as `string`; what they may be is the schema's business.
  ([shenzhen2020, shenzhen2021] as unknown as readonly RulePack[]).map((pack) => [pack.id, pack])
);
