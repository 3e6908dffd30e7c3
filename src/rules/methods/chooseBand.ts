import { plain } from "../../number/exact";
import type { BandEnd } from "../RulePack";
import { bandsOf, type Band } from "./bandsOf";

/**
 * Prints each band of a list under the condition that the value lies in it:
 * `IF(ROUND(v,4)<0.05,…,IF(ROUND(v,4)<=0.1,…,…))`; neighbouring bands that print the same are one.
 * @param value an Excel expression that can be compared with the bounds: rounded already
 */
export function chooseBand<B extends BandEnd>(
  list: readonly B[],
  value: string,
  print: (band: Band<B>) => string
): string {
  const bands = bandsOf(list);
  let formula = print(bands.at(-1)!);
  for (const band of bands.slice(0, -1).reverse()) {
    const text = print(band);
    if (text === formula || !band.to) continue;
    const sign = band.to.included ? "<=" : "<";
    formula = `IF(${value}${sign}${plain(band.to.at)},${text},${formula})`;
  }
  return formula;
}
