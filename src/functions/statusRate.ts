import { doneWords, notDoneWords, statusWordOf } from "../facts/taskWords";
import { rate } from "../number/rate";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { digitsHelp, readDigits } from "./digits";
import { cellsOf, oneCell } from "./grid";
import { Problem, shortened } from "./Problem";
import { readEach } from "./readEach";
import { isLeftOut, readText } from "./readNumber";

const statuses = "完成情况";

/** `STATUSRATE(statuses, [digits])` 按完成情况一栏的用词计算完成率。 */
export const statusRate: CustomFunction = {
  id: "STATUSRATE",
  call(list, argument) {
    const digits = readDigits(argument);
    if (digits instanceof Problem) return digits;
    const cells = cellsOf(list);
    const count = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (count === 0) return new Problem("#N/A", `${statuses}全部为空。`);
    const done = readEach(cells.slice(0, count), isDone);
    return done instanceof Problem
      ? done
      : oneCell(rate(done.filter(Boolean).length, count, digits)!);
  },
};

function isBlank(cell: unknown): boolean {
  return isLeftOut(cell) || (typeof cell === "string" && cell.trim() === "");
}

function isDone(cell: unknown, number: number): boolean | Problem {
  const name = `${statuses}第${number}个`;
  const text = readText(cell, name);
  if (text instanceof Problem) return text;
  const word = statusWordOf(text);
  return (
    doneWords.includes(word) ||
    (notDoneWords.includes(word)
      ? false
      : new Problem(
          "#N/A",
          `${name}“${shortened(text)}”不能确定是否完成，请改为${doneWords.join("、")}，或${notDoneWords.join("、")}。`
        ))
  );
}

export const statusRateHelp: FunctionHelp = {
  function: statusRate,
  summary: {
    zh: "完成率：按“完成情况”一栏的用词统计，完成项数 ÷ 总项数。结果是一个值。",
    en: "Completion rate of a column of status words: items done ÷ all items. One value.",
  },
  parameters: [
    {
      operand: statuses,
      english: "statuses",
      about: {
        zh: "各项任务的完成情况，一格一项；末尾的空格不计，中间不能有空格。",
        en: "One cell for each task; blanks at the end do not count, blanks between are refused.",
      },
    },
    digitsHelp,
  ],
  remarks: {
    zh: "只认准确用词。完成：已完成、完成、已办结、办结、100%；未完成：未完成、未启动、取消。其他用词（如“基本完成”“85%”）得 #N/A，提示是第几个、写的什么，由您改定。",
    en: "Exact words only. Done: 已完成, 完成, 已办结, 办结, 100%; not done: 未完成, 未启动, 取消. Any other word (基本完成, 85%) gives #N/A and says which it is: you decide.",
  },
  examples: [
    {
      values: [[["已完成"], ["已完成"], ["未完成"]]],
      shows: "66.67%",
      note: { zh: "三项完成两项", en: "two of three are done" },
    },
    {
      values: [[["已完成"], ["基本完成"]]],
      shows: "#N/A",
      note: { zh: "“基本完成”由人判断", en: "基本完成 (mostly done) is for a person to decide" },
    },
  ],
};
