import type { Sentence } from "./Language";

/** What is told of a bureau's own form that is filled in: by kind, then by code. */
export const formSentences: Readonly<
  Record<"formKept" | "formUnmatched", Readonly<Record<string, Sentence>>>
> = {
  formKept: {
    reasonDiffers: {
      zh: "{place}的{name}已写扣分原因“{filled}”，未作改动；按评分标准是“{own}”。请核对两处的数和说法。",
      en: "{place} already gives a reason for {name}, “{filled}”, and was left as it is; by the criterion it is “{own}”. Compare figures and wording.",
    },
    reasonOnly: {
      zh: "{place}的{name}已写扣分原因“{filled}”，未作改动；按评分标准得满分，没有扣分。请核对。",
      en: "{place} gives a reason for {name}, “{filled}”, and was left as it is; by the criterion no point is lost. Check it.",
    },
    scoreDiffers: {
      zh: "{place}的{name}自评得分已填{filled}分，按评分标准计算为{own}分，相差{apart}分[[（{cause}）]]。已保留原填写；请核对，要改用计算结果的，请清空该单元格后重新填表，或选择覆盖已填内容。",
      en: "{place} already gives {name} a score of {filled}; by the criterion it is {own}, {apart} apart[[ ({cause})]]. What was typed stays; check it, and to use the computed score clear the cell and fill the form again, or have typed cells replaced.",
    },
    scoreOpen: {
      zh: "{place}的{name}自评得分已填{filled}，而评分表中该项尚无得分。已保留原填写；请在评分表中也填写该项得分，使两处合计一致。",
      en: "{place} already gives {name} a score of {filled}, while our sheet has none yet. What was typed stays; type the score there too, so that both totals agree.",
    },
    scoreUnreadable: {
      zh: "{place}的{name}自评得分填的是“{filled}”，不是数；按评分标准计算为{own}分。已保留原填写；请改为数，或清空该单元格后重新填表。",
      en: "{place} holds “{filled}” as the score of {name}, which is no number; by the criterion it is {own}. What was typed stays; make it a number, or clear the cell and fill the form again.",
    },
    valueDiffers: {
      zh: "{place}的{name}完成值已填“{filled}”，未作改动；按本工作簿数据为{own}。请核对所用的数据。",
      en: "{place} already gives {name} as “{filled}” and was left as it is; the data of this workbook gives {own}. Check the data.",
    },
    workingDiffers: {
      zh: "{place}的{name}已写自评依据“{filled}”，未作改动；按本工作簿数据是“{own}”。请核对两处的数和说法。",
      en: "{place} already explains {name} as “{filled}” and was left as it is; the data of this workbook gives “{own}”. Compare figures and wording.",
    },
  },
  formUnmatched: {
    otherPoints: {
      zh: "{place}的{name}在该表中为{points}分，在评分规则中为{rulePoints}分，没有填写。请核对分值，或改用从该表读取的评分规则。",
      en: "{name} ({place}) is worth {points} points in the form and {rulePoints} by the rules, so it was not filled. Check the points, or use rules read from this form.",
    },
    sharedCell: {
      zh: "{place}由几项指标合用，{name}没有填入。请拆分合并单元格，或自行填写。",
      en: "Several indicators share {place}, so {name} was not filled in. Split the merged cells, or fill it in yourself.",
    },
    withoutRow: {
      zh: "评分规则中的{name}在「{sheet}」里没有对应的指标，没有填入。请核对指标名称，或改用从该表读取的评分规则。",
      en: "The form “{sheet}” has no row for {name}, so it was not filled in. Check the names, or use rules read from this form.",
    },
    withoutRule: {
      zh: "{place}的{name}在评分规则中没有对应的指标，没有填写。请核对指标名称，或改用从该表读取的评分规则。",
      en: "The rules have no indicator {name} ({place}), so it was not filled. Check the names, or use rules read from this form.",
    },
  },
};
