import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCommand } from "../support/runCommand";

interface Document {
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scores: Readonly<Record<string, string | null>>;
  readonly items: readonly { readonly text: string; readonly points: string | null }[];
  readonly choices: readonly { readonly text: string; readonly points: string }[];
  readonly assumptions: readonly string[];
  readonly parts: readonly Document[];
  readonly refusal: Readonly<Record<string, string | null>> | null;
}

const steps = "在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。";

async function document(...words: string[]): Promise<Document> {
  const { code, stdout, stderr } = await runCommand(".", "criterion", ...words, "--json", "-");
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Document;
}

test("a sentence with values, both ways of writing a negative one", async () => {
  const values = ["--value", "0.98", "--value", "-0.2", "--value=-0.30", "--value", "1.01"];
  expect(await document(steps, "--points", "5", ...values)).toEqual({
    method: "steps",
    parameters: { mode: "full", direction: "above", limit: "1", step: "0.01", deduction: "0.5" },
    scores: { "0.98": "5", "-0.2": "5", "-0.30": "5", "1.01": "4.5" },
    items: [],
    choices: [],
    assumptions: [expect.stringContaining("不足1个百分点")],
    parts: [],
    refusal: null,
  });
});

test("counts score like values", async () => {
  const sentence = "全部按期保质完成得8分；一项重点工作没有完成扣4分，扣完为止。";
  const { method, scores } = await document(
    sentence,
    ...["--points", "8", "--count", "0", "--count", "1", "--count", "5"]
  );
  expect([method, scores]).toEqual(["perItem", { "0": "8", "1": "4", "5": "0" }]);
});

test("parts are listed with their own scores", async () => {
  const sentence = "1.季度执行率：按每季度执行率×1分计算，共4分；2.全年平均执行率×2分。";
  const { method, scores, parts } = await document(sentence, "--points", "6", "--value", "0.5");
  expect([method, scores]).toEqual(["parts", {}]);
  expect(parts.map((part) => [part.method, part.scores])).toEqual([
    ...Array.from({ length: 4 }, () => ["proportional", { "0.5": "0.5" }]),
    ["proportional", { "0.5": "1" }],
  ]);
});

test("a line that may not apply: the method inside, and the question as a choice", async () => {
  const sentence =
    "没有楼堂馆所项目的部门按满分计算。面积控制率≤100%计5分，每超出5%扣2分，扣完为止。";
  const { method, scores, choices } = await document(sentence, "--points", "5", "--value", "1.12");
  expect([method, scores]).toEqual(["steps", { "1.12": "1" }]);
  expect(choices).toEqual([{ text: expect.stringContaining("楼堂馆所"), points: "5" }]);
});

test("what a person may give", async () => {
  const sentence = "建立制度并有效执行的得1-3分，未建立的不得分。";
  const { method, parameters, refusal } = await document(sentence, "--points", "3");
  expect([method, refusal]).toEqual(["manual", null]);
  expect(parameters["allowed"]).toEqual([
    ["0", "0"],
    ["1", "3"],
  ]);
});

describe("a refusal is no failure", () => {
  test("a best score that is not the points names both", async () => {
    const { method, refusal } = await document(
      "满意度≥90%得10分，每降低5%扣1分。",
      "--points",
      "5"
    );
    expect(method).toBe("manual");
    expect(refusal).toMatchObject({ code: "bestScore", best: "10", points: "5" });
    expect(refusal?.["reason"]).toMatch(/最高得10分，分值却是5分/);
  });

  test("a lost sign says that none stands there, and the part is marked in print", async () => {
    const sentence = "变动率0，计3分；0，每超过一个百分点扣0.3分";
    const { method, refusal } = await document(sentence, "--points", "3");
    expect([method, refusal?.["code"]]).toEqual(["manual", "lostSign"]);
    expect(refusal?.["reason"]).toMatch(/前没有≤、≥、>或<等符号，可能在复制时丢失/);
    const { code, stdout } = await runCommand(".", "criterion", sentence, "--points", "3");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^评分标准：.*〔.+〕/);
    expect(stdout).toContain("可能在复制时丢失");
  });
});

describe("printed", () => {
  test("in words, with scores at and beside each bound, given values and assumptions", async () => {
    const { stdout } = await runCommand(
      ".",
      ...["criterion", "以100%为标准。预算完成率≥100%计5分，每低于5%扣2分，扣完为止。"],
      ...["--points", "5", "--value", "0.928"]
    );
    expect(stdout).toMatchSnapshot();
  });

  test("in English", async () => {
    const { stdout } = await runCommand(".", "criterion", steps, "--points", "5", "--lang", "en");
    expect(stdout).toMatchSnapshot();
  });

  test("beside a JSON file", async () => {
    await inFolder(async (folder) => {
      const words = ["criterion", steps, "--points", "5", "--json", "c.json"];
      const { code, stdout } = await runCommand(folder, ...words);
      expect(code).toBe(0);
      expect(stdout).toContain("读作：");
      const written = readFileSync(join(folder, "c.json"), "utf8");
      expect((JSON.parse(written) as Document).method).toBe("steps");
    });
  });
});

test("a sentence may begin with a minus", async () => {
  const sentence = "-10%至10%（含）之间得5分，其他不得分。";
  const { code, stderr } = await runCommand(".", "criterion", sentence, "--points", "5");
  expect([code, stderr]).toEqual([0, ""]);
});

describe("wrong usage: exit 2, one sentence, nothing printed", () => {
  test.each([
    ["no points", [steps], "--points"],
    ["no sentence", ["--points", "5"], "criterion"],
    ["a blank sentence", [" ", "--points", "5"], "criterion"],
    ["two sentences", [steps, steps, "--points", "5"], "多出了"],
    ["points that are none", [steps, "--points", "五"], "分值“五”"],
    ["points of 0", [steps, "--points", "0.0"], "分值“0.0”"],
    ["points below 0", [steps, "--points=-5"], "分值“-5”"],
    ["a value that is none", [steps, "--points", "5", "--value", "高"], "“高”不是数值"],
    ["a value in percent", [steps, "--points", "5", "--value", "95%"], "0.95 表示95%"],
    ["no value", [steps, "--points", "5", "--value"], "“--value”后面缺少内容"],
    ["half a thing", [steps, "--points", "5", "--count", "1.5"], "“1.5”不是个数"],
    ["an unknown option", [steps, "--points", "5", "--values", "1"], "--values"],
    ["JSON over a workbook", [steps, "--points", "5", "--json", "x.xlsx"], "x.xlsx"],
  ])("%s", async (_name, words, told) => {
    await inFolder(async (folder) => {
      const { code, stdout, stderr } = await runCommand(folder, "criterion", ...words);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(told);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    });
  });
});
