import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { EmbeddedExcel, type ExcelPage } from "./support/embeddedExcel";

/** Custom functions typed into cells: the real runtime in the pane's frame answers them. */
let embedded: EmbeddedExcel;
let excel: ExcelPage;

beforeAll(async () => {
  embedded = await EmbeddedExcel.start();
  excel = await embedded.window();
});
afterAll(async () => {
  await embedded.close();
});

test.each([
  ["=JX.EXECRATE(C8,B8)", 1.2022],
  ["=JX.EXECRATE(D8,C8)", 0.9936],
  ["=JX.EXTRASTAFFRATE(人员!B6,人员!B5)", 0.3788],
  ["=JX.CONTROLRATE(三公经费!C7,三公经费!B7)", 0.3131],
  ["=JX.QUARTERRATE(预算指标执行情况!C4,C8,1)", 0.7568],
  ["=JX.AVGEXECRATE(预算指标执行情况!C4:C7,C8)", 0.9058],
  ["=JX.STATUSRATE(重点工作任务!C5:C42)", 1],
  ['=JX.BANDSCORE(JX.EXTRASTAFFRATE(25,41),{"<5%","10%"},{1,0.5,0})', 0],
  ['=JX.AMOUNT("28.8万元")', 288000],
  ["=SUM(JX.EXECRATE(D4:D8,C4:C8))", 4.913],
  ['=IFERROR(JX.EXECRATE(1,0),"除数为零")', "除数为零"],
])("%s is %s", async (formula, expected) => {
  await excel.type("财政拨款支出情况", "F10", formula);
  const value = await excel.value("财政拨款支出情况", "F10");
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 10);
  else expect(value).toBe(expected);
});

test("one formula serves a column, and follows its cells", async () => {
  await excel.type("财政拨款支出情况", "G4", "=JX.EXECRATE(D4:D8,C4:C8)");
  const read = async () => (await excel.read("财政拨款支出情况", "G4:G8")).values.flat();
  expect(await read()).toEqual([0.9669, 0.9656, 0.9873, 0.9996, 0.9936]);
  await excel.type("财政拨款支出情况", "D8", "8081.56");
  expect(await read()).toEqual([0.9669, 0.9656, 0.9873, 0.9996, 1]);
  await excel.type("财政拨款支出情况", "D8", "8029.7");
});

test.each([
  ["=JX.EXECRATE(1,0)", "#DIV/0!", null],
  ["=JX.EXECRATE(1,财政拨款支出情况!Z99)", "#N/A", /预算/],
  ['=JX.EXECRATE("暂缺数",5)', "#VALUE!", /暂缺数/],
  ['=JX.STATUSRATE({"已完成";"基本完成"})', "#N/A", /基本完成/],
  ["=JX.NOSUCHTHING(1)", "#NAME?", null],
])("%s shows %s and says why on hover", async (formula, error, message) => {
  await excel.type("财政拨款支出情况", "F12", formula);
  expect(await excel.value("财政拨款支出情况", "F12")).toBe(error);
  const told = await excel.hovered(await excel.pointAt(12, "F"));
  if (message === null) expect(told).not.toMatch(/[\u4e00-\u9fff]/);
  else expect(told).toMatch(message);
});
