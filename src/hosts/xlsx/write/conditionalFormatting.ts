import { rangeName } from "../../../workbook/address";
import type { ConditionalFormat } from "../../../workbook/SheetPlan";
import { escapeFormula } from "./xmlText";

/**
 * The `conditionalFormatting` elements of a sheet, `""` for none; the first one wins where several hold.
 * @param differentialFormat a style's number among the `dxfs`
 */
export function conditionalFormatting(
  formats: readonly ConditionalFormat[],
  tag: (localName: string) => string,
  differentialFormat: (style: ConditionalFormat["style"]) => number
): string {
  const [outer, rule, formula] = [tag("conditionalFormatting"), tag("cfRule"), tag("formula")];
  return formats
    .map(
      (format, index) =>
        `<${outer} sqref="${rangeName(format.range)}">` +
        `<${rule} type="expression" dxfId="${differentialFormat(format.style)}" priority="${index + 1}">` +
        `<${formula}>${escapeFormula(format.formula)}</${formula}></${rule}></${outer}>`
    )
    .join("");
}
