import { expect, test } from "@jest/globals";
import {
  escapeAttribute,
  escapeFormula,
  escapeText,
  xstring,
} from "../../../../src/hosts/xlsx/write/xmlText";
import { truncate } from "../../../../src/workbook/textLimits";

const texts: readonly (readonly [words: string, text: string, written: string])[] = [
  ["plain Chinese", "三公经费 123", "三公经费 123"],
  ["an emoji, a whole surrogate pair", "😀", "😀"],
  ["half a pair in front", "a\ud83db", "a\ufffdb"],
  ["half a pair behind", "a\ude00b", "a\ufffdb"],
  ["control characters", "a\u0000b\u001fc\u000b", "a_x0000_b_x001F_c_x000B_"],
  ["non-characters", "\ufffe\uffff", "_xFFFE__xFFFF_"],
  ["tab and line feed stay, a carriage return does not", "\t\n\r\n", "\t\n_x000D_\n"],
  ["a text that looks like an escape", "_x0041_", "_x005F_x0041_"],
  ["two that share an underscore", "_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  ["what only resembles an escape", "_x41_ _xyz_ __", "_x41_ _xyz_ __"],
  ["an escape made by joining", "_x005F_\u0007", "_x005F_x005F__x0007_"],
];

test.each(texts)("%s", (_, text, written) => {
  expect(xstring(text)).toBe(written);
});

test("markup is escaped, in attributes quotes and white space too", () => {
  expect(escapeText(`<a href="x">&]]></a>`)).toBe(`&lt;a href="x"&gt;&amp;]]&gt;&lt;/a&gt;`);
  expect(escapeAttribute(`"a" & 'b'\t\r\n`)).toBe(`&quot;a&quot; &amp; 'b'&#9;&#13;&#10;`);
});

test("a formula keeps what looks like an escape and refuses control characters", () => {
  expect(escapeFormula('IF(A1<"_x0041_",1)')).toBe('IF(A1&lt;"_x0041_",1)');
  expect(() => escapeFormula("A1\u0001")).toThrow("control character");
});

test.each([
  ["短", 5, "短"],
  ["一二三四", 3, "一二三"],
  ["ab😀", 3, "ab"],
  ["ab😀", 4, "ab😀"],
])("%s cut to %i", (text, limit, cut) => {
  expect(truncate(text, limit)).toBe(cut);
});
