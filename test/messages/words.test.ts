import { expect, test } from "@jest/globals";
import { Exact } from "../../src/number/exact";
import { amountWords } from "../../src/messages/amounts";
import { candidateReason } from "../../src/messages/candidates";
import { packNotice, totalsSentence } from "../../src/messages/labels";
import { placeWords } from "../../src/messages/placeWords";
import { questionSentence } from "../../src/messages/questions";
import { statusText } from "../../src/messages/statuses";

test.each([
  ["67225600", "万元", "6,722.56万元"],
  ["14390512.37", "万元", "14,390,512.37元"], // two decimals of 万元 would hide digits
  ["100", "万元", "0.01万元"],
  ["-2046100", "万元", "-204.61万元"],
  ["926100", "元", "926,100.00元"],
  ["41", "人", "41人"],
  ["0.3133", "比率", "31.33%"],
  ["0.312468", "比率", "31.2468%"],
  ["1", "比率", "100.00%"],
  ["大鹏新区", "", "大鹏新区"],
])("%s in %s prints as %s", (text, unit, expected) => {
  expect(amountWords(text, unit, "zh")).toBe(expected);
});

test.each([
  ["scored", "computed", "自动计分"],
  ["scored", "person", "人工评分"],
  ["scored", "override", "人工改分"],
  ["manual", null, "待人工评分"],
  ["missing", null, "缺数据"],
  ["ask", null, "口径待确认"],
  ["notApplicable", null, "不适用"],
  ["vetoed", null, "出现否决情形，本项计0分"],
  ["partial", null, "部分已评"],
] as const)("status %s by %s is %s", (status, origin, expected) => {
  expect(statusText({ status, origin }, "zh")).toBe(expected);
});

test("what is decided and what is open, then total and grade", () => {
  const totals = {
    decided: new Exact("21.43"),
    decidedPoints: new Exact("25"),
    open: new Exact("75"),
    lowest: new Exact("21.43"),
    highest: new Exact("96.43"),
    total: null,
    grade: null,
  };
  expect(totalsSentence(totals, "zh")).toBe(
    "已评指标 25 分，得 21.43 分；待评指标 75 分。可能总分 21.43 至 96.43 分，全部评定后确定等级。"
  );
  expect(totalsSentence({ ...totals, total: new Exact("90.5"), grade: "优" }, "zh")).toBe(
    "总分 90.50 分，等级：优。"
  );
});

test("only an unverified pack carries the notice", () => {
  expect(packNotice({ status: "unverified" }, "zh")).toContain("未与文件原文核对");
  expect(packNotice({ status: "verified" }, "zh")).toBe("");
});

test.each([
  ["人员!C4", "「人员」C4"],
  ["收支!总表!B2:B5", "「收支!总表」B2:B5"],
  ["", ""],
])("the place %s is told as %s", (place, expected) => {
  expect(placeWords(place, "zh")).toBe(expected);
});

test("questions say how to answer", () => {
  const words = ["基本完成", "85%"];
  const question = { code: "unknownStatuses", words, cells: ["任务!D9", "任务!D12"] } as const;
  expect(questionSentence(question, "zh")).toBe(
    "进度评价中的“基本完成”、“85%”既不能算完成，也不能算未完成（「任务」D9、「任务」D12）。请改为“已完成”或“未完成”，或在指标数据底稿中录入完成数。"
  );
  for (const code of ["equalCandidates", "unreadable", "noValue", "ambiguousLabel"] as const) {
    expect(questionSentence({ code, raw: "1,2O3", label: "在职人数" }, "zh")).toMatch(/请.+。$/);
  }
});

test("a candidate says why it is one", () => {
  expect(candidateReason("otherYear", "zh")).toBe("属于其他年度");
  expect(candidateReason("list", "en")).toBe("counted or summed from a list");
});
