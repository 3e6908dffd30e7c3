import type { ByteScanner } from "../xml/ByteScanner";
import type { FoundFormula } from "./CellCollector";

/**
 * An `<f>` whose name was read; moves behind its end tag.
 * Shared formulas keep their number; array formulas are their text at the first cell of the array; a data table
 * (多变量模拟运算表) is shown as Excel shows it, `TABLE(row input,column input)`.
 * @returns null for an empty formula that shares nothing
 */
export function readFormula(scanner: ByteScanner): FoundFormula | null {
  let type = "";
  let shared = "";
  let twoInputs = false;
  let byRow = false;
  let first = "";
  let second = "";
  while (scanner.nextAttribute()) {
    if (scanner.isAttribute("t")) type = scanner.value();
    else if (scanner.isAttribute("si")) shared = scanner.value();
    else if (scanner.isAttribute("dt2D")) twoInputs = scanner.isTrue();
    else if (scanner.isAttribute("dtr")) byRow = scanner.isTrue();
    else if (scanner.isAttribute("r1")) first = scanner.value();
    else if (scanner.isAttribute("r2")) second = scanner.value();
  }
  const text = scanner.empty ? "" : scanner.text("f");
  if (type === "shared" && shared !== "") return { text, shared };
  if (type === "dataTable" && text === "") {
    const inputs = twoInputs ? `${first},${second}` : byRow ? `${first},` : `,${first}`;
    return { text: `TABLE(${inputs})`, shared: null };
  }
  return text === "" ? null : { text, shared: null };
}
