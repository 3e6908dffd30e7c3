import { Exact } from "./exact";

/** Money units as sheets print them; amounts are kept in 元. */
export type MoneyUnit = "元" | "千元" | "万元" | "亿元";

/** How many 元 one of the unit is. */
export const yuanPer: Readonly<Record<MoneyUnit, Exact>> = {
  元: new Exact(1),
  千元: new Exact(1000),
  万元: new Exact(10000),
  亿元: new Exact(100000000),
};
