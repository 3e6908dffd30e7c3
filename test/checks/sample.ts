import type { SeenFact } from "./build";

/** The figures of the 2020 report as the sample workbook holds them (万元). */
export const sampleFacts: Readonly<Record<string, SeenFact>> = {
  "total.initial": {
    place: "财政拨款支出情况!B9",
    raw: "6,722.56",
    others: [{ place: "基本情况!B4", raw: "6,772.56", why: "summary" }],
  },
  "total.adjusted": { place: "财政拨款支出情况!C9", raw: "8,081.56" },
  "total.actual": { place: "财政拨款支出情况!D9", raw: "8,029.70" },
  "basic.initial": { place: "财政拨款支出情况!B5", raw: "1,460.16" },
  "basic.adjusted": { place: "财政拨款支出情况!C5", raw: "1,488.27" },
  "basic.actual": { place: "财政拨款支出情况!D5", raw: "1,439.05" },
  "personnel.initial": { place: "财政拨款支出情况!B6", raw: "1,357.96" },
  "personnel.adjusted": { place: "财政拨款支出情况!C6", raw: "1,395.66" },
  "personnel.actual": { place: "财政拨款支出情况!D6", raw: "1,347.61" },
  "office.initial": { place: "财政拨款支出情况!B7", raw: "102.20" },
  "office.adjusted": {
    place: "财政拨款支出情况!C7",
    raw: "92.61",
    others: [{ place: "基本情况!B8", raw: "92.76", why: "summary" }],
  },
  "office.actual": { place: "财政拨款支出情况!D7", raw: "91.43" },
  "project.initial": { place: "财政拨款支出情况!B8", raw: "5,262.40" },
  "project.adjusted": { place: "财政拨款支出情况!C8", raw: "6,593.29" },
  "project.actual": { place: "财政拨款支出情况!D8", raw: "6,590.66" },
  "threePublic.budget": { place: "三公经费!B7", raw: "9.9" },
  "threePublic.actual": { place: "三公经费!C7", raw: "3.1" },
  "threePublic.car.budget": { place: "三公经费!B5", raw: "9" },
  "threePublic.car.actual": { place: "三公经费!C5", raw: "3" },
  "threePublic.reception.budget": { place: "三公经费!B6", raw: "0.9" },
  "threePublic.reception.actual": { place: "三公经费!C6", raw: "0.1" },
  "procurement.plan": { place: "政府采购!C9", raw: "5.88" },
  "procurement.actual": { place: "政府采购!D9", raw: "5.88" },
  "staff.quota": { place: "人员!B3", raw: "49" },
  "staff.inQuota": { place: "人员!B4", raw: "41" },
  "staff.extra": { place: "人员!B5", raw: "25" },
  "staff.all": { place: "人员!B6", raw: "66" },
  "spending.q1": { place: "预算指标执行情况!C4", raw: "1,529.08" },
  "spending.q2": { place: "预算指标执行情况!C5", raw: "3,572.03" },
  "spending.q3": { place: "预算指标执行情况!C6", raw: "5,994.16" },
  "spending.q4": { place: "预算指标执行情况!C7", raw: "8,029.70" },
  "tasks.total": { place: "重点工作任务!A4", raw: "51" },
  "tasks.done": { place: "重点工作任务!D4", raw: "51" },
};

/** The rates that the sample's prose prints. */
export const samplePrinted = [
  { indicator: "政府采购执行率", place: "基本情况!C3", raw: "100%", value: "1" },
  { indicator: "调整指标规模比例", place: "基本情况!C4", raw: "20.22%", value: "0.2022" },
  { indicator: "编外人员控制率", place: "基本情况!C6", raw: "37.88%", value: "0.3788" },
  { indicator: "三公经费控制率", place: "基本情况!C7", raw: "31.33%", value: "0.3133" },
  { indicator: "日常公用经费控制率", place: "基本情况!C8", raw: "98.57%", value: "0.9857" },
].map((row) => ({ ...row, form: "literal" as const }));
