import { expect, test } from "@jest/globals";
import { enteredMemory, yearText } from "../../src/taskpane/decisions";
import { paneLanguage } from "../../src/taskpane/PaneHost";

test.each([
  ["2020", "2020"],
  [" ２０２１ ", "2021"],
  ["2020年度", "2020"],
  ["2020 年", "2020"],
  ["", ""],
  ["20", null],
  ["20201", null],
  ["二〇二〇", null],
])("the year typed as “%s” is %s", (typed, year) => {
  expect(yearText(typed)).toBe(year);
});

test("what was typed is remembered as an entry in the working paper; a blank is not", () => {
  const memory = enteredMemory({ department: "南山湖区文化局", year: "" });
  expect([...memory.keys()]).toEqual(["department.name"]);
  expect(memory.get("department.name")?.cells.get("entry")).toBe("南山湖区文化局");
});

test.each([
  ["zh-CN", "zh"],
  ["zh-TW", "zh"],
  ["en-US", "en"],
  ["de-DE", "en"],
])("the pane in an Office in %s speaks %s", (display, language) => {
  expect(paneLanguage(display)).toBe(language);
});
