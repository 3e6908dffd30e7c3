import { beforeAll, describe, expect, test } from "@jest/globals";
import type { PaneState, Preview } from "../../src/taskpane/paneStore";
import { dataCheckModel } from "../../src/taskpane/views/DataCheck/viewModel";
import { plannedSheets, resultModel } from "../../src/taskpane/views/Result/viewModel";
import { scoreGroups } from "../../src/taskpane/views/Scores/viewModel";
import { paneOver } from "../support/paneOver";
import { bytesOf } from "../support/sheetMatrix";

/** What the pane knows of the sample, or of a file, after reading it. */
async function read(options: Parameters<typeof paneOver>[0] = {}): Promise<PaneState> {
  const { session } = paneOver(options);
  await session.read();
  return session.store.state();
}

let sample: Preview;
beforeAll(async () => {
  sample = (await read({ settings: new Map([["packId", "sz-2020-a"]]) })).preview!;
});

describe("取数核对", () => {
  test("a value has its unit, a link to its cell, and what else was seen for it", () => {
    const { found } = dataCheckModel(sample, "zh");
    expect(found.find(({ id }) => id === "total.initial")).toEqual({
      id: "total.initial",
      name: "部门预算支出（年初预算数）",
      value: "6,722.56万元",
      sources: [
        {
          text: "「财政拨款支出情况」B8",
          sheet: "财政拨款支出情况",
          range: { top: 7, left: 1, bottom: 7, right: 1 },
        },
      ],
      how: "",
      rivals: [
        {
          value: "6,772.56万元",
          sources: [
            {
              text: "「基本情况」B4",
              sheet: "基本情况",
              range: { top: 3, left: 1, bottom: 3, right: 1 },
            },
          ],
          why: "在汇总或文字说明中",
        },
      ],
      agreeing: "",
      question: "",
    });
    const adjusted = found.find(({ id }) => id === "total.adjusted");
    expect(adjusted).toMatchObject({ rivals: [], agreeing: "另有2处与此一致" });
  });

  test("a list's value has a link for each stretch of it", () => {
    const tasks = dataCheckModel(sample, "en").found.find(({ id }) => id === "tasks.done");
    expect(tasks?.value).toBe("51 tasks");
    expect(tasks?.sources.map(({ text }) => text)).toEqual([
      "重点工作任务!C5:C42",
      "重点工作任务!C45:C49",
      "重点工作任务!C52:C59",
    ]);
  });

  test("with a pack only what it uses counts as missing, the rest stands apart", async () => {
    const { missing, others } = dataCheckModel(sample, "zh");
    expect(missing).toEqual(["计划完成项目总数", "按期完成项目数", "服务对象满意度"]);
    expect(others.map(({ id }) => id)).toContain("basic.initial");
    const without = dataCheckModel((await read()).preview!, "zh");
    expect(without.missing).toHaveLength(20);
    expect(without.others).toEqual([]);
  });

  test("findings name their cells as links", () => {
    const [first] = dataCheckModel(sample, "zh").findings;
    expect(first).toMatchObject({ severity: "warning", severityWord: "提醒" });
    expect(first?.cells.map(({ text }) => text)).toEqual([
      "「财政拨款支出情况」B8",
      "「基本情况」B4",
    ]);
  });

  test("what must be chosen stands first, with all that may be meant and what to do", async () => {
    const staff = (name: string, quota: number) => ({
      name,
      rows: [
        ["2020年度人员情况表", null],
        ["项目", "人数"],
        ["核定编制数", quota],
      ],
    });
    const { preview } = await read({ bytes: bytesOf([staff("人员", 49), staff("人员情况", 52)]) });
    const { asked, found } = dataCheckModel(preview!, "zh");
    const quota = asked.find(({ id }) => id === "staff.quota");
    expect(quota?.value).toBe("");
    expect(quota?.rivals.map(({ value }) => value)).toEqual(["49人", "52人"]);
    expect(quota?.question).toContain("请核对后在指标数据底稿中选定来源");
    expect(found.map(({ id }) => id)).not.toContain("staff.quota");
  });
});

describe("逐项评分", () => {
  test("lines stand under their 一级指标 in official order, with value, score and reason", () => {
    const groups = scoreGroups(sample.evaluation!, "zh");
    expect(groups.map(({ level1, lines }) => [level1, lines.length])).toEqual([
      ["部门决策", 4],
      ["部门管理", 10],
      ["部门绩效", 7],
    ]);
    const extra = groups[1]?.lines.find(({ name }) => name === "编外人员控制率");
    expect(extra).toMatchObject({
      value: "37.88%",
      score: "0.00",
      points: "1",
      status: "scored",
      statusWord: "自动计分",
    });
    expect(extra?.reason).toContain("37.88%");
  });

  test("what the parts say is not said again by their line", () => {
    const lines = scoreGroups(sample.evaluation!, "zh").flatMap((group) => group.lines);
    const rate = lines.find(({ name }) => name === "预算执行率");
    expect(rate?.reason).toBe("");
    expect(rate?.parts.map(({ reason }) => reason !== "")).toEqual([true, true, true, true, true]);
  });
});

describe("生成评分表", () => {
  test("names what waits, and for what", () => {
    const { totals, waiting, notices } = resultModel(sample.evaluation!, "zh");
    expect(totals).toContain("可能总分 21.43 至 96.43 分");
    expect(waiting.map(({ title }) => title)).toEqual([
      "缺数据（2）",
      "待人工评分（11）",
      "部分已评（2）",
    ]);
    expect(waiting[0]?.names).toEqual(["项目完成及时性", "公众或服务对象满意度"]);
    expect(notices).toEqual([]);
  });

  test("a sheet that stands already is updated, others are new", async () => {
    const { session, book } = paneOver({ settings: new Map([["packId", "sz-2020-a"]]) });
    await session.generate();
    expect(plannedSheets(sample.evaluation!, "zh").map(({ how }) => how)).toEqual([
      "新增",
      "新增",
      "新增",
    ]);
    const { preview } = await read({ bytes: book.bytes() });
    expect(plannedSheets(preview!.evaluation!, "zh")).toContainEqual({
      name: "2020自评评分表",
      how: "更新",
    });
  });
});
