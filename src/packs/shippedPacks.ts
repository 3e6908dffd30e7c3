import type { RulePack } from "../rules/RulePack";
import nationalFramework from "./mof-2013-53/pack.json";
import dazhou2018 from "./sichuan-dazhou-2018/pack.json";
import shenzhen2020 from "./sz-2020-a/pack.json";
import shenzhen2021 from "./sz-2021-b/pack.json";

/** The packs that come with the product, by id, in the order in which they are offered. A test validates each. */
export const shippedPacks: ReadonlyMap<string, RulePack> = new Map(
  // TypeScript reads a JSON file's texts as `string`; what they may be is the schema's business.
  ([shenzhen2020, shenzhen2021, dazhou2018, nationalFramework] as unknown as RulePack[]).map(
    (pack) => [pack.id, pack]
  )
);

/** Those of them that can be scored by: a skeleton, which has no points, is shown and copied only. */
export const scoringPacks: ReadonlyMap<string, RulePack> = new Map(
  [...shippedPacks].filter(([, { lines }]) => lines.some(({ points }) => points !== null))
);
