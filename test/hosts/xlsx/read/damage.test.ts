import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { Refusal } from "../../../../src/workbook/Refusal";
import { buildParts, data, type BookSpec } from "../../../support/xlsxBuilder";
import { buildZip } from "../../../support/zipBuilder";

const spec: BookSpec = {
  sheets: {
    支出: `${data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>1.5</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c t="inlineStr"><is><t>合计</t></is></c></row>')}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
  },
  strings: "<si><r><t>人员</t></r></si>",
  styles: '<cellXfs><xf numFmtId="10"/></cellXfs>',
};
const parts = buildParts(spec);
const whole = buildZip(parts);

/** Reads, or is refused; any other error, or an endless loop, fails the test. */
function readOrRefuse(bytes: Uint8Array): "read" | "refused" {
  try {
    readWorkbook(bytes);
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return "refused";
    throw error;
  }
}

test("the whole file is read", () => {
  expect(readOrRefuse(whole)).toBe("read");
});

test("a file cut off anywhere is refused", () => {
  for (let length = 0; length < whole.length; length += 7) {
    expect(readOrRefuse(whole.subarray(0, length))).toBe("refused");
  }
});

test("any bytes changed in the file: read or refused, never another error", () => {
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      (at, put) => {
        const damaged = Uint8Array.from(whole);
        damaged.set(put.subarray(0, whole.length - at), at);
        readOrRefuse(damaged);
      }
    ),
    { numRuns: 500 }
  );
});

test("any letters changed, lost or added in any part: read or refused, never another error", () => {
  const names = Object.keys(parts);
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from("<>/=\"'&;![]- a1:xr")),
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(8),
      letters,
      (name, where, cut, put) => {
        const text = String(parts[name]);
        const at = where % text.length;
        const changed = text.slice(0, at) + put + text.slice(at + cut);
        readOrRefuse(buildZip({ ...parts, [name]: changed }));
      }
    ),
    { numRuns: 1000 }
  );
});

test("a sheet part cut off anywhere inside its root is refused", () => {
  const name = "xl/worksheets/sheet1.xml";
  const text = String(parts[name]);
  for (let length = 0; length < text.length; length++) {
    expect(readOrRefuse(buildZip({ ...parts, [name]: text.slice(0, length) }))).toBe("refused");
  }
});
