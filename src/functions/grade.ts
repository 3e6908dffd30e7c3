import { gradeAt, nationalGrades } from "../rules/grades";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { misuse } from "./Problem";
import { operand } from "./readNumber";
import { scoreCells } from "./scoreCells";

const score = operand("总分", "plain");

/** `GRADE(score)` 评价等级：优、良、中、差。 */
export const grade: CustomFunction = {
  id: "GRADE",
  call(scores) {
    return scoreCells(scores, score, (total) =>
      total.isNegative() || total.greaterThan(100)
        ? misuse(`${score.name}应在 0 到 100 之间，现为 ${total.toNumber()}。`)
        : gradeAt(nationalGrades, total)!
    );
  },
};

export const gradeHelp: FunctionHelp = {
  function: grade,
  summary: {
    zh: "评价等级：90（含）以上优，80（含）至 90 良，60（含）至 80 中，60 以下差。",
    en: "Grade of a total score: 优 from 90, 良 from 80, 中 from 60, 差 below.",
  },
  parameters: [
    {
      operand: score,
      english: "score",
      about: { zh: "满分 100 分的总分。", en: "The total score out of 100." },
    },
  ],
  remarks: {
    zh: "等级划分依据：财预〔2020〕10号《项目支出绩效评价管理办法》，部门整体支出参照执行。89.99 分仍为良，不先取整。",
    en: "Grades after 财预〔2020〕10号 (measure for project spending, used for whole departments too). 89.99 is still 良: the score is not rounded first.",
  },
  examples: [
    {
      values: [92.5],
      shows: "优",
      note: { zh: "90 分（含）以上", en: "90 and above" },
    },
    {
      values: [[[90], [89.99], [60], [59.99]]],
      shows: "优;良;中;差",
      note: { zh: "分数线及其下 0.01 分", en: "at a bound, and 0.01 below" },
    },
  ],
};
