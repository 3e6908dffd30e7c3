import { describe, expect, test } from "@jest/globals";
import type { CellResult } from "../../src/functions/CustomFunction";
import { exampleFormula, helpPage } from "../../src/functions/helpPage";
import { functionHelps } from "../../src/functions/helps";
import { Problem } from "../../src/functions/Problem";
import { fromDouble } from "../../src/number/exact";
import { formatPercent } from "../../src/number/format";

const page = helpPage();
const examples = functionHelps.flatMap((help) =>
  help.examples.map((example) => ({ help, example, formula: exampleFormula(help, example) }))
);

/** A cell as the page shows it, with the decimals that the page has there. */
function shown(cell: CellResult, like: string): string {
  if (cell instanceof Problem) return cell.code;
  if (typeof cell === "string" || !like.endsWith("%")) return String(cell);
  return formatPercent(fromDouble(cell), (like.split(".")[1] ?? "%").length - 1);
}

describe("every example of the page is what its function answers", () => {
  test.each(examples)("$formula shows $example.shows", ({ help, example }) => {
    const result = help.function.call(...example.values);
    const cells = result instanceof Problem ? [result] : result.cells.flat();
    const wanted = example.shows.split(";");
    expect(cells.map((cell, index) => shown(cell, wanted[index] ?? ""))).toEqual(wanted);
  });

  test("each function has one", () => {
    for (const { examples: list } of functionHelps) expect(list.length).toBeGreaterThan(0);
  });
});

describe("the page", () => {
  test("has a section for each function, under its id in lower case, Chinese before English", () => {
    for (const { function: called, summary } of functionHelps) {
      const start = page.indexOf(`<section id="${called.id.toLowerCase()}">`);
      expect(start).toBeGreaterThan(0);
      const section = page.slice(start, page.indexOf("</section>", start));
      const escaped = (text: string): string =>
        text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      const chinese = section.indexOf(escaped(summary.zh));
      expect(chinese).toBeGreaterThan(0);
      expect(section.indexOf(escaped(summary.en))).toBeGreaterThan(chinese);
    }
  });

  test("shows the formulas as they are typed", () => {
    expect(page).toContain("=JX.EXECRATE(8029.7,8081.56)");
    expect(page).toContain("{&quot;&lt;5%&quot;,&quot;10%&quot;},{1,0.5,0})");
    expect(page).toContain("在编人数（不含编外）");
  });

  test("says first of all what a blank may become, in which Excel, and the safe form, in both languages", () => {
    const blanks = page.slice(page.indexOf('<section id="blank">'), page.indexOf('id="common"'));
    expect(
      blanks.match(/=IF\(COUNT\(A2,B2\)&lt;2,&quot;&quot;,JX\.EXECRATE\(A2,B2\)\)/g)
    ).toHaveLength(2);
    expect(blanks).toMatch(/Windows.*2025 年 1 月.*LTSC.*Mac/);
    expect(blanks).toMatch(/Windows.*January 2025.*LTSC.*Mac/);
    expect(page).not.toMatch(/空白是缺数据，不是 0。|Blank is missing, not 0/);
  });

  test("runs nothing and loads nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
    expect(page).toContain("default-src 'none'");
  });

  test("closes what it opens", () => {
    for (const tag of ["section", "table", "tr", "td", "th", "p", "ul", "li", "code", "span"]) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, "g"))?.length;
      expect([tag, page.match(new RegExp(`</${tag}>`, "g"))?.length]).toEqual([tag, opened]);
    }
  });
});
