import { BooleanNumber } from "@univerjs/core";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compactStyle, formatChange, styleOf } from "../../../src/embedded/calc/cellStyle";
import { defaultFormat, type CellFormat, type Edge } from "../../../src/embedded/model/CellFormat";

const color = fc.constantFrom("#000000", "#FF0000", "#1F4E79");
const edge: fc.Arbitrary<Edge | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    style: fc.constantFrom("Continuous" as const),
    weight: fc.constantFrom(
      "Hairline" as const,
      "Thin" as const,
      "Medium" as const,
      "Thick" as const
    ),
    color,
  })
);
/** Formats that the grid can tell apart. */
const drawn: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    numberFormat: fc.constantFrom("General", "0.00%", "#,##0.00", "@"),
    fontName: fc.constantFrom("宋体", "黑体"),
    fontSize: fc.constantFrom(9, 11, 16),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None" as const, "Single" as const),
    strikethrough: fc.boolean(),
    color,
    fill: fc.oneof(fc.constant(null), color),
    horizontal: fc.constantFrom(
      "General" as const,
      "Left" as const,
      "Center" as const,
      "Right" as const
    ),
    vertical: fc.constantFrom("Top" as const, "Center" as const, "Bottom" as const),
    wrap: fc.boolean(),
    edgeTop: edge,
    edgeBottom: edge,
    edgeLeft: edge,
    edgeRight: edge,
  },
  { requiredKeys: [] }
);

describe("formats through the grid", () => {
  test("what the grid draws of a format is no change to it", () => {
    fc.assert(
      fc.property(drawn, (format) => {
        const full = { ...defaultFormat, ...format };
        expect(formatChange(full, compactStyle(styleOf(full)))).toEqual({});
      })
    );
  });

  test("a change from one format to another is read back whole", () => {
    fc.assert(
      fc.property(drawn, drawn, (before, after) => {
        const known = { ...defaultFormat, ...before };
        const wanted = { ...defaultFormat, ...after };
        expect({ ...known, ...formatChange(known, compactStyle(styleOf(wanted))) }).toEqual(wanted);
      })
    );
  });

  test("formats that look alike in the grid stay what they are", () => {
    const distributed = { ...defaultFormat, vertical: "Distributed" as const, locked: false };
    const bold = { ...compactStyle(styleOf(distributed)), bl: BooleanNumber.TRUE };
    expect(formatChange(distributed, bold)).toEqual({ bold: true });
  });

  test("a style states every key, so that it replaces the one before", () => {
    const keys = Object.keys(styleOf(defaultFormat)).sort();
    expect(keys).toEqual(
      ["bd", "bg", "bl", "cl", "ff", "fs", "ht", "it", "n", "pd", "st", "tb", "ul", "vt"].sort()
    );
  });
});
