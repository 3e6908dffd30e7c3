import { describe, expect, test } from "@jest/globals";
import { coerce } from "../../../src/embedded/coercion/coerce";

const today = new Date(2025, 5, 1);

describe("texts put into a cell in General", () => {
  test.each([
    ["", null],
    [" ", " "],
    ["abc", "abc"],
    ["0", 0],
    ["-5", -5],
    ["+5", 5],
    [".5", 0.5],
    ["1.", 1],
    [" 12 ", 12],
    ["0012", 12],
    ["1.2.3", "1.2.3"],
    ["12abc", "12abc"],
    ["1 234", "1 234"],
    ["１２３", "１２３"],
    ["(123)", -123],
    ["(附件)", "(附件)"],
    ["(-5)", "(-5)"],
    ["1,23", "1,23"],
    ["12,34,567", "12,34,567"],
    ["TRUE", true],
    ["false", false],
    ["是", "是"],
    ["-", "-"],
    ["—", "—"],
    ["=", "="],
    ["infinity", "infinity"],
    ["1e999", "1e999"],
    ["0x10", "0x10"],
  ])("%j is %j", (text, value) => {
    expect(coerce(text, "General")).toEqual({ value });
  });

  test.each([
    ["1,234", 1234, "#,##0"],
    ["-1,234.56", -1234.56, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["99.36 %", 0.9936, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["1.5E-2", 0.015, "0.00E+00"],
    ["￥1,234.5", 1234.5, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
    ["¥-20", -20, '"¥"#,##0;[Red]"¥"\\-#,##0'],
    ["$5", 5, '"$"#,##0;[Red]"$"\\-#,##0'],
    ["1 1/2", 1.5, "# ?/?"],
    ["-2 3/16", -2.1875, "# ??/??"],
    ["12:30", 0.5208333333333334, "h:mm"],
    ["12:30:36", 0.52125, "h:mm:ss"],
    ["36:00", 1.5, "[h]:mm:ss"],
    ["2025-01-31", 45688, "yyyy/m/d"],
    ["2025/1/31", 45688, "yyyy/m/d"],
    ["2025年1月31日", 45688, "yyyy/m/d"],
    ["25/1/31", 45688, "yyyy/m/d"],
    ["85-1-31", 31078, "yyyy/m/d"],
    ["2024-2-29", 45351, "yyyy/m/d"],
    ["1900-1-1", 1, "yyyy/m/d"],
    ["1900-2-29", 60, "yyyy/m/d"],
    ["1900-3-1", 61, "yyyy/m/d"],
    ["2025年1月", 45658, 'yyyy"年"m"月"'],
    ["2025-1", 45658, "mmm-yy"],
    ["1/2", 45659, 'm"月"d"日"'],
    ["1月2日", 45659, 'm"月"d"日"'],
    ["2025/1/31 18:00", 45688.75, "yyyy/m/d h:mm"],
  ])("%s is %d in %s", (text, value, numberFormat) => {
    expect(coerce(text, "General", { today })).toEqual({ value, numberFormat });
  });

  test.each(["2025-02-29", "2025/13/1", "1899-12-31", "13/40", "12:60", "2025-1-31 36:00"])(
    "%s is none of the calendar and stays text",
    (text) => {
      expect(coerce(text, "General", { today })).toEqual({ value: text });
    }
  );

  test.each([
    ["=A1", "=A1"],
    ["=SUM(A1:B2)", "=SUM(A1:B2)"],
    ["+A2", "=+A2"],
    ["-A2", "=-A2"],
    ["-无", "=-无"],
    ["--5", "=--5"],
  ])("%s is the formula %s", (text, formula) => {
    expect(coerce(text, "General")).toEqual({ value: null, formula });
  });

  test.each([
    ["'0012", "0012"],
    ["'=A1", "=A1"],
    ["''", "'"],
    ["'", ""],
  ])("%s is text because of its apostrophe", (text, value) => {
    expect(coerce(text, "General")).toEqual({ value, prefixed: true });
  });

  test.each([
    ["#N/A", "#N/A"],
    ["#div/0!", "#DIV/0!"],
  ])("%s is an error value", (text, error) => {
    expect(coerce(text, "General")).toEqual({ value: { error } });
  });

  test.each([
    ["320102199001011260", 320102199001011000],
    ["1234567890123456", 1234567890123450],
    ["0.1234567890123456789", 0.123456789012345],
    ["-123456789012345678", -123456789012345000],
    ["0.000000000000000000123", 1.23e-19],
  ])("%s keeps 15 digits", (text, value) => {
    expect(coerce(text, "General")).toEqual({ value });
  });
});

describe("texts put into cells of other formats", () => {
  test.each(["12", "=A1", "2025-1-31", "TRUE", "320102199001011260", "+A2"])(
    "%s is text in a text cell",
    (text) => {
      expect(coerce(text, "@")).toEqual({ value: text });
    }
  );

  test("a format that is there stays", () => {
    expect(coerce("12%", "0.000")).toEqual({ value: 0.12 });
    expect(coerce("1,234", "#,##0.00")).toEqual({ value: 1234 });
    expect(coerce("2025-1-31", "yyyy-mm-dd")).toEqual({ value: 45688 });
  });

  test("what is typed into a percentage is completed, what is written is not", () => {
    expect(coerce("12", "0.00%", { typed: true })).toEqual({ value: 0.12 });
    expect(coerce("0.5", "0.00%", { typed: true })).toEqual({ value: 0.5 });
    expect(coerce("12%", "0.00%", { typed: true })).toEqual({ value: 0.12 });
    expect(coerce("12", "0.00%")).toEqual({ value: 12 });
  });
});
