import { describe, expect, test } from "@jest/globals";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import type { FormChoice } from "../../src/app/openForm";
import type { WorkbookEvaluation } from "../../src/app/prepareEvaluation";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { readZip } from "../../src/hosts/xlsx/zip/readZip";
import { findingSentence } from "../../src/messages/findings";
import { shippedPacks } from "../../src/packs/shippedPacks";
import type { RulePack } from "../../src/rules/RulePack";
import { validatePack } from "../../src/rules/validatePack";
import { cellName } from "../../src/workbook/address";
import { Refusal } from "../../src/workbook/Refusal";
import { formBook, formName, formPack, formPart, type FormLayout } from "../support/bureauForm";
import { bureauSheets } from "../support/bureauWorkbook";
import { recalculate } from "../support/formula/recalculate";
import { disagreements, planBook } from "../support/planBook";
import { zipParts } from "../support/richWorkbook";
import { bytesOf, type MatrixSheet } from "../support/sheetMatrix";

interface Filled extends WorkbookEvaluation {
  readonly bytes: Uint8Array;
}

const choice: FormChoice = { sheet: formName };

async function fill(
  bytes: Uint8Array,
  form: FormChoice | null = choice,
  pack: RulePack = formPack
): Promise<Filled> {
  const workbook = XlsxWorkbook.open(bytes);
  const result = await evaluateWorkbook(workbook, { pack, ...(form !== null && { form }) });
  return { ...result, bytes: workbook.bytes() };
}

function partOf(bytes: Uint8Array, part = formPart): string {
  const archive = readZip(bytes);
  return archive.text(archive.find(part)!);
}

/** What the form's cells show after the write, by address. */
async function shown(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = await XlsxWorkbook.open(bytes).read();
  return new Map(
    sheets
      .find(({ name }) => name === formName)!
      .cells.map(({ row, column, value }) => [
        cellName(row, column),
        value.kind === "number" ? value.number : value.kind === "text" ? value.text : value.kind,
      ])
  );
}

/** What a person types over cells that are there: text, a number, or `=` and a formula. */
function typeInto(
  bytes: Uint8Array,
  part: string,
  cells: Readonly<Record<string, string | number>>
): Uint8Array {
  const archive = readZip(bytes);
  const parts: Record<string, string | Uint8Array> = {};
  for (const entry of archive.entries) parts[entry.name] = archive.content(entry);
  parts[part] = Object.entries(cells).reduce(
    (text, [address, typed]) => {
      const cell = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`);
      expect(text).toMatch(cell);
      const content = String(typed).startsWith("=")
        ? `><f>${String(typed).slice(1)}</f><v>1</v>`
        : typeof typed === "number"
          ? `><v>${typed}</v>`
          : ` t="inlineStr"><is><t>${typed}</t></is>`;
      return text.replace(cell, () => `<c r="${address}"${content}</c>`);
    },
    partOf(bytes, part)
  );
  return zipParts(parts);
}

/** Our 评分表 in a file that held none before. */
const ourPart = `xl/worksheets/sheet${bureauSheets().length + 2}.xml`;

/** `kind code place` of the findings about the form. */
function told({ findings }: WorkbookEvaluation): readonly string[] {
  return findings
    .filter(({ kind }) => kind.startsWith("form"))
    .map(({ code, severity, cells }) => `${severity} ${code} ${cells[0]?.cell ?? ""}`.trim());
}

async function refused(work: Promise<unknown>): Promise<unknown> {
  const failure: unknown = await work.catch((reason: unknown) => reason);
  return failure instanceof Refusal ? [failure.code, failure.data] : "done";
}

test("the rules of the form are without mistakes", () => {
  expect(validatePack(formPack).mistakes).toEqual([]);
});

describe("a blank form", () => {
  test("gets the scores and reasons of 评分表, live and blank where that is blank", async () => {
    const { bytes, evaluation, plan } = await fill(formBook());
    const cells = await shown(bytes);
    expect([cells.get("F5"), cells.get("F6"), cells.get("F8"), cells.get("F15")]).toEqual([
      5, 0, 1, 8.89,
    ]);
    expect(cells.get("G8")).toBe(
      "预算调整率10.26%，在10%（不含）至20%（含）之间，按标准得1分，扣2分"
    );
    // By hand, and not judged yet: a formula that shows nothing.
    expect([cells.get("F7"), cells.get("G7"), cells.get("G5")]).toEqual(["", "", ""]);
    expect(plan.fills![0]!.cells).toHaveLength(30);
    expect(plan.fills![0]!.cells[0]).toMatchObject({
      row: 4,
      column: 5,
      content: { formula: "IF(ISNUMBER('2021自评评分表'!I5),'2021自评评分表'!I5,\"\")", cached: 5 },
    });
    const scores = [...cells].flatMap(([cell, value]) =>
      cell.startsWith("F") && typeof value === "number" ? [value] : []
    );
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(
      evaluation.totals.decided.toNumber(),
      10
    );
  });

  test("the formulas compute to what the exact engine wrote", async () => {
    for (const wide of [false, true]) {
      const source = formBook({ wide });
      const { plan, snapshot } = await fill(source);
      expect(plan.fills![0]!.cells).toHaveLength(wide ? 60 : 30);
      expect(disagreements(plan, recalculate(planBook(snapshot, plan)))).toEqual([]);
    }
  });

  test("changes in these cells alone: every other byte of the form is as it was", async () => {
    const source = formBook();
    const { bytes } = await fill(source);
    const after = partOf(bytes).replace(
      /<c r="[FG]\d+"[^>]*><f>[^<]*<\/f><v>[^<]*<\/v><\/c>/g,
      (cell) => (cell.includes(' s="2"') ? cell.replace(/(<c r="[FG]\d+" s="2").*/, "$1/>") : "")
    );
    expect(after).toBe(partOf(source));
    // The heads, 30 cells that are filled, the total.
    expect(partOf(bytes).match(/<c r="[FG]\d+"/g)).toHaveLength(33);
    for (const { name, crc32 } of readZip(source).entries) {
      const isData = name.includes("worksheets/sheet") && name !== formPart;
      if (isData) expect(readZip(bytes).find(name)?.crc32).toBe(crc32);
    }
  });

  test("is no data: the same facts are recognised without it", async () => {
    const values = ({ facts }: WorkbookEvaluation): unknown =>
      [...facts.facts].map(([id, fact]) => [id, fact.value?.toFixed(), fact.text, fact.status]);
    const without = await fill(bytesOf(bureauSheets()), null);
    for (const layout of [{}, { wide: true }] satisfies FormLayout[]) {
      const first = await fill(formBook(layout));
      expect(values(first)).toEqual(values(without));
      // Nor is what was filled into it.
      expect(values(await fill(first.bytes))).toEqual(values(without));
    }
  });

  test("of all columns gets 完成值 as it prints and the calculation; 备注 stays hers", async () => {
    const { bytes } = await fill(formBook({ wide: true }));
    const cells = await shown(bytes);
    expect([cells.get("F8"), cells.get("G8"), cells.get("H8"), cells.get("J8")]).toEqual([
      "10.26%",
      1,
      expect.stringMatching(/=10\.26%$/),
      undefined,
    ]);
    expect(cells.get("I8")).toMatch(/^预算调整率10\.26%/);
  });
});

describe("a second run", () => {
  test("writes the same form, byte for byte, named or not", async () => {
    const { bytes } = await fill(formBook());
    for (const form of [choice, null]) {
      const again = await fill(bytes, form);
      expect(partOf(again.bytes)).toBe(partOf(bytes));
      expect([again.form?.filled.length, again.form?.kept]).toEqual([30, []]);
    }
  });

  test("updates what we wrote and keeps what was typed since", async () => {
    const { bytes } = await fill(formBook());
    const inForm = typeInto(bytes, formPart, { F8: 2.5, G8: "年中追加人员经费", F15: 8.89 });
    const hers = typeInto(inForm, ourPart, { I7: 4 });
    const again = await fill(hers);
    const cells = await shown(again.bytes);
    expect([cells.get("F8"), cells.get("G8"), cells.get("F15")]).toEqual([
      2.5,
      "年中追加人员经费",
      8.89,
    ]);
    // Her score in 评分表 comes through.
    expect(cells.get("F7")).toBe(4);
    expect(told(again)).toEqual(["warning scoreDiffers F8", "info reasonDiffers G8"]);
    expect(again.form?.kept.map(({ filled, own, agrees }) => [filled, own, agrees])).toEqual([
      ["2.5", "1", false],
      [
        "年中追加人员经费",
        "预算调整率10.26%，在10%（不含）至20%（含）之间，按标准得1分，扣2分",
        false,
      ],
      ["8.89", "8.89", true],
    ]);
    const finding = again.findings.find(({ code }) => code === "scoreDiffers")!;
    expect(findingSentence(finding, "zh")).toBe(
      "「评价评分表」F8的预算调整率自评得分已填2.5分，按评分标准计算为1分，相差1.5分（预算调整率10.26%，在10%（不含）至20%（含）之间，按标准得1分，扣2分）。已保留原填写；请核对，要改用计算结果的，请清空该单元格后重新填表，或选择覆盖已填内容。"
    );
    // 数据核对表 shows both sides, each with its cell.
    const row = again.plan.sheets[2]!.cells.find(
      ({ content }) => content.kind === "text" && content.text === finding.id
    )!.row;
    const texts = again.plan.sheets[2]!.cells.filter(
      (cell) => cell.row === row && cell.column >= 4 && cell.column <= 7
    ).map(({ content }) => (content.kind === "text" ? content.text : ""));
    expect(texts).toEqual(["2.5", "评价评分表!F8", "1", "2021自评评分表!I9"]);
  });

  test("by other rules empties what these do not score, so that no cell points at another line", async () => {
    const { bytes } = await fill(formBook());
    const lines = formPack.lines.filter(({ name }) => name !== "预算调整率");
    const again = await fill(bytes, null, { ...formPack, lines });
    const cells = await shown(again.bytes);
    expect([cells.get("F8"), cells.get("G8"), cells.get("F15")]).toEqual([
      undefined,
      undefined,
      8.89,
    ]);
    expect(again.form?.emptied).toHaveLength(2);
    expect(told(again)).toEqual(["warning withoutRule D8"]);
  });
});

describe("a form that was filled in before we came", () => {
  const typed: FormLayout = {
    typed: { F5: 4.5, F6: "0分", F7: 3, F8: "一般", G5: "  ", G6: "超支", G15: "无", G14: "无" },
  };

  test("is checked against the computed scores and left as it is", async () => {
    const source = formBook(typed);
    const result = await fill(source);
    const [before, after] = [await shown(source), await shown(result.bytes)];
    for (const cell of ["F5", "F6", "F7", "F8", "G6", "G14", "G15"]) {
      expect([cell, after.get(cell)]).toEqual([cell, before.get(cell)]);
    }
    // Spaces are no reason.
    expect(after.get("G5")).toBe("");
    expect(told(result)).toEqual([
      "warning scoreDiffers F5",
      "warning scoreUnreadable F8",
      "info reasonDiffers G6",
      "info scoreOpen F7",
      "info reasonDiffers G15",
    ]);
  });

  test("is overwritten only where that was asked for, and tells what stood there", async () => {
    const result = await fill(formBook(typed), { ...choice, replaceFilled: true });
    const cells = await shown(result.bytes);
    expect([cells.get("F5"), cells.get("F6"), cells.get("F7"), cells.get("F8")]).toEqual([
      5,
      0,
      "",
      1,
    ]);
    expect(told(result)).toEqual([]);
    expect(
      result.form?.filled.flatMap(({ row, column, replaced }) =>
        replaced === null ? [] : [`${cellName(row, column)} ${replaced}`]
      )
    ).toEqual(["F5 4.5", "F6 0分", "G6 超支", "F7 3", "F8 一般", "G14 无", "G15 无"]);
  });

  test("a formula of hers on a sheet of hers is no formula of ours", async () => {
    const { bytes } = await fill(formBook());
    const [sheet] = bureauSheets();
    const hers = typeInto(bytes, formPart, {
      F5: `=IF(ISNUMBER('${sheet!.name}'!B5),'${sheet!.name}'!B5,"")`,
      F6: "='2021自评评分表'!I6+1",
    });
    const again = await fill(hers);
    expect(again.form?.kept.map(({ row, column }) => cellName(row, column))).toEqual(["F5", "F6"]);
    expect(partOf(again.bytes)).toContain("!I6+1</f>");
  });

  test("formulas of ours on a 评分表 that was deleted are ours still", async () => {
    const source = formBook({
      typed: {
        F5: { uncalculated: 'IF(ISNUMBER(#REF!),#REF!,"")' },
        G5: { uncalculated: "'2021自评评分表'!K5&\"\"" },
      },
    });
    const result = await fill(source);
    expect(result.form?.kept).toEqual([]);
    expect((await shown(result.bytes)).get("F5")).toBe(5);
  });
});

describe("lines and rows", () => {
  test("are matched by name where the form is another one: numbering, quotes and spaces aside", async () => {
    const pack = {
      ...formPack,
      lines: formPack.lines.map((line) => ({
        ...line,
        sources: line.sources.map((source) => ({ ...source, place: "另一张表!B2" })),
      })),
    };
    const names = { "“三公经费”控制率": "2.三公经费 控制率", 预算调整率: "（1）预算调整率" };
    const result = await fill(formBook({ names }), choice, pack);
    expect(told(result)).toEqual([]);
    expect(result.form?.filled).toHaveLength(30);
    expect((await shown(result.bytes)).get("F8")).toBe(1);
  });

  test("that have no counterpart, or other points, are told and not filled", async () => {
    const result = await fill(
      formBook({ names: { 预算调整率: "预算变动率" }, points: { 预算完成率: 12 } })
    );
    expect(told(result)).toEqual([
      "warning otherPoints D16",
      "warning withoutRule D8",
      "warning withoutRow",
    ]);
    const cells = await shown(result.bytes);
    expect([cells.get("F8"), cells.get("F16"), cells.get("F15")]).toEqual([
      undefined,
      undefined,
      8.89,
    ]);
  });

  test("of one name are kept apart by their 二级指标", async () => {
    const twice = "完成情况";
    const rename = (name: string): string =>
      name === "预算调整率" || name === "预算完成率" ? twice : name;
    const pack = {
      ...formPack,
      lines: [...formPack.lines]
        .reverse()
        .map((line) => ({ ...line, name: rename(line.name), sources: [] })),
    };
    const result = await fill(
      formBook({ names: { 预算调整率: twice, 预算完成率: twice } }),
      choice,
      pack
    );
    expect(told(result)).toEqual([]);
    const cells = await shown(result.bytes);
    expect([cells.get("F8"), cells.get("F16")]).toEqual([1, 9.61]);
  });
});

describe("refused, with nothing written", () => {
  const plainForm: MatrixSheet = {
    name: formName,
    rows: [
      ["三级指标", "评分标准", "分值"],
      ["预算调整率", "0，计3分", 3],
      ["预算完成率", "完成率×10分", 10],
    ],
  };
  test.each([
    [
      "a sheet that is not there",
      formBook(),
      "没有这张",
      ["fillSheetMissing", { sheet: "没有这张" }],
    ],
    [
      "a sheet without a scoring table",
      formBook(),
      "支出决算",
      ["formNoTable", { sheet: "支出决算" }],
    ],
    [
      "a table without columns to fill",
      bytesOf([...bureauSheets(), plainForm]),
      formName,
      ["formNoColumns", { sheet: formName }],
    ],
  ])("%s", async (_what, bytes, sheet, expected) => {
    expect(await refused(fill(bytes, { sheet }))).toEqual(expected);
  });

  test("our own 评分表", async () => {
    const { bytes } = await fill(formBook());
    expect(await refused(fill(bytes, { sheet: "2021自评评分表" }))).toEqual([
      "formIsOurs",
      { sheet: "2021自评评分表" },
    ]);
  });

  test("rules of which no indicator stands in the form", async () => {
    const names = Object.fromEntries(formPack.lines.map(({ name }) => [name, `${name}（市级）甲`]));
    expect(await refused(fill(formBook({ names }), choice, shippedPacks.get("sz-2021-b")))).toEqual(
      ["formNoMatch", { sheet: formName }]
    );
  });
});
