import type { CellContent } from "../../../workbook/SheetPlan";
import { escapeFormula, escapeText, longestCellText, xstring } from "./xmlText";

/** Most letters that Excel takes in one formula. */
const longestFormula = 8192;

/**
 * A cell's `t` attribute (with a space before it, `""` for none) and its children; new strings stand in the cell, the
 * shared strings stay untouched.
 * Throws a plain Error for a number that is not finite, a text or formula that is too long.
 */
export function contentXml(
  content: CellContent,
  tag: (localName: string) => string,
  address: string
): { type: string; inner: string } {
  switch (content.kind) {
    case "blank":
      return { type: "", inner: "" };
    case "number":
      return { type: "", inner: element(tag("v"), numberText(content.number, address)) };
    case "text": {
      const text = escapeText(xstring(checkLength(content.text, longestCellText, address)));
      const t = tag("t");
      const inner = `<${t} xml:space="preserve">${text}</${t}>`;
      return { type: ' t="inlineStr"', inner: element(tag("is"), inner) };
    }
    case "formula": {
      const { formula, cached } = content;
      const f = element(tag("f"), escapeFormula(checkLength(formula, longestFormula, address)));
      if (typeof cached === "number") {
        return { type: "", inner: f + element(tag("v"), numberText(cached, address)) };
      }
      const value = escapeText(xstring(checkLength(cached, longestCellText, address)));
      return { type: ' t="str"', inner: f + element(tag("v"), value) };
    }
  }
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** The shortest decimal that reads back as the same double. */
function numberText(number: number, address: string): string {
  if (!Number.isFinite(number)) throw new Error(`${address} holds ${number}`);
  return String(number === 0 ? 0 : number);
}

function checkLength(text: string, limit: number, address: string): string {
  if (text.length > limit)
    throw new Error(`${address} holds ${text.length} letters, at most ${limit} fit`);
  return text;
}
