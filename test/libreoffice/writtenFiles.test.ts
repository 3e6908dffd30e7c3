import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePlan } from "../../src/hosts/xlsx/write/writePlan";
import { cachedValues, recalculateWithLibreOffice } from "../support/libreoffice";
import { richParts, zipParts } from "../support/richWorkbook";
import { sheetPlan } from "../support/samplePlan";

const name = "2020自评评分表";
const folder = join(__dirname, "../../../shared/data/workbooks");
const real = existsSync(folder)
  ? readdirSync(folder).filter(
      (file) => readFileSync(join(folder, file)).readUInt32BE(0) === 0x504b0304
    )
  : [];
if (real.length === 0) console.info("skipped: the shared workbooks are not beside this checkout");

const files: readonly (readonly [string, Uint8Array])[] = [
  ["a rich macro workbook", zipParts(richParts())],
  ...real.map((file) => [file, readFileSync(join(folder, file))] as const),
];

describe("files that others open", () => {
  for (const [file, bytes] of files) {
    test(file, async () => {
      const written = writePlan(bytes, { sheets: [sheetPlan({ name })] });
      if (await openpyxlOpens(bytes)) {
        const cached = (await cachedValues(written)).get(name)!;
        expect([cached.get("B3"), cached.get("A4"), cached.get("B4")]).toEqual([0.1, "是", 0.2]);
      } else
        console.info(
          `openpyxl does not open the original of ${file}: LibreOffice alone is the judge`
        );
      const recalculated = (await recalculateWithLibreOffice(written)).get(name)!;
      expect([recalculated.get("B3"), recalculated.get("A4"), recalculated.get("B4")]).toEqual([
        0.1,
        "是",
        0.2,
      ]);
    });
  }
});

function openpyxlOpens(bytes: Uint8Array): Promise<boolean> {
  return cachedValues(bytes).then(
    () => true,
    () => false
  );
}
