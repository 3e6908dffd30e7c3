import type { FindingKind } from "../checks/Finding";
import { formSentences } from "./formSentences";
import type { Sentence } from "./Language";

const otherScope: Sentence = {
  zh: "{parts}相加为{sum}，{total}为{value}，相差{difference}；但两边口径不同（{scope}、{otherScope}），不一定有误。请统一口径后再核对。",
  en: "{parts} add up to {sum}, {total} is {value}, {difference} apart; but their scopes differ ({scope}, {otherScope}), so neither need be wrong. Bring both to one scope and compare again.",
};

const sumWithinRounding: Sentence = {
  zh: "{parts}相加为{sum}，{total}为{value}，相差{difference}，在四舍五入范围内。无需更改；如要核实，请对照以元为单位的原表。",
  en: "{parts} add up to {sum}, {total} is {value}; the difference of {difference} is within rounding. Nothing need be changed; to be sure, see the original table in yuan.",
};

/**
 * What each finding says: what disagrees, by how much, and what to do. By kind, then by code. Names, amounts and
 * places stand in braces as `findingWords` writes them; stretches in `[[ ]]` fall out where their data is missing.
 */
export const findingSentences: Readonly<Record<FindingKind, Readonly<Record<string, Sentence>>>> = {
  abovePlan: {
    abovePlan: {
      zh: "{fact}为{value}，超过{plan}{other}，超出{difference}。请核对两个数；确属超出的，请在备注中说明原因。",
      en: "{fact} is {value}, above {plan} of {other} by {difference}. Check both; if it is so, give the reason in the notes.",
    },
    partAboveWhole: {
      zh: "{fact}为{value}，大于{plan}{other}，多{difference}。部分不应大于总数，请核对这两个数。",
      en: "{fact} is {value}, more than {plan} of {other} by {difference}. A part cannot exceed its whole; check both.",
    },
  },
  conflict: {
    beyondRounding: {
      zh: "{fact}有两个数：{place}为{value}，{otherPlace}为{other}，相差{difference}。现采用前者；请核对原始资料并改正有误的一处，或在指标数据底稿中选用另一处。",
      en: "{fact} has two values: {value} at {place}, {other} at {otherPlace}, {difference} apart. The first is used; check the originals and correct the wrong one, or choose the other in the working paper.",
    },
    decided: {
      zh: "{fact}已按您的指定采用{value}[[（{place}）]]，但{otherPlace}为{other}，相差{difference}。请改正有误的一处，或在备注中说明采用的理由。",
      en: "{fact} is {value} as you decided[[ ({place})]], but {otherPlace} has {other}, {difference} apart. Correct the wrong one, or give your reason in the notes.",
    },
    open: {
      zh: "{fact}有几个不同的数，分不出以哪个为准：{cells}。本项暂不计算；请在指标数据底稿中选定来源，或改正原表。",
      en: "{fact} has several values of equal standing: {cells}. It is not computed yet; choose one in the working paper, or correct the sheets.",
    },
    unitFactor: {
      zh: "{fact}的两个数相差一万倍：{place}为{value}，{otherPlace}为{other}。现采用前者；很可能是其中一张表的金额单位（元、万元）标错，请核对两张表的单位。",
      en: "{fact} has two values that differ ten thousandfold: {value} at {place}, {other} at {otherPlace}. The first is used; most likely one sheet states the wrong unit (yuan or 10,000 yuan), so check both.",
    },
    withinRounding: {
      zh: "{fact}在{place}为{value}，在{otherPlace}为{other}，相差{difference}，在四舍五入范围内。无需更改，现采用前者。",
      en: "{fact} is {value} at {place} and {other} at {otherPlace}; the difference of {difference} is within rounding. Nothing need be changed; the first is used.",
    },
  },
  enteredYear: {
    otherTables: {
      zh: "评价年度填写为{year}，而{cells}是{otherYear}年度的数据。请核对：年度填错的请改正；数据不是这一年的，请换成当年的表后重新读取。",
      en: "The year was entered as {year}, but the data at {cells} is of {otherYear}. Correct the year if it is wrong; if the data is, put in the tables of that year and read again.",
    },
  },
  ...formSentences,
  nearBound: {
    nearBound: {
      zh: "临界值：{name}四舍五入前为{exact}，四舍五入后为{value}，[[分别在{bound}这一界限的两边，]]前者得{exactScore}分，后者得{score}分。现按后者计分；请核对以元为单位的原始数据，并与财政部门确认。",
      en: "Near a bound: {name} is {exact} unrounded and {value} as printed[[, across the bound {bound}]], which turns {exactScore} points into {score}. The printed value counts; check the original data in yuan and ask the finance bureau.",
    },
  },
  netAdjustment: {
    net: {
      zh: "{name}按净额推算：只知年初{value}、调整后{other}，净变动{difference}；追加、追减、调剂的累计数可能更大。请核对预算调整明细；财政部门按累计数计算的，请在评分表改填完成值并说明。",
      en: "{name} is derived from the net change: only {value} initially and {other} afterwards are known ({difference}); what was added, cut and moved may be more. Check the changes one by one; where the bureau counts their sum, type the value into the score sheet and say so.",
    },
  },
  precisionAsDisplayed: {
    precisionAsDisplayed: {
      zh: "工作簿启用了“将精度设为所显示的精度”，存储的数可能已按显示的位数截断。请对照原始数据核对金额，必要时关闭该选项后重新录入。",
      en: "“Set precision as displayed” is on, so stored values may have been cut to what is shown. Compare the amounts with the originals; if need be, switch it off and enter them again.",
    },
  },
  printedRate: {
    beyondRounding: {
      zh: "{place}的{name}写为{printed}，按表内数据（{facts}）应为{computed}，四舍五入也不能解释。现按{computed}计算；请核对文字中的比率和所用数据。",
      en: "{place} gives {name} as {printed}, but the data ({facts}) gives {computed}, and rounding cannot explain it. {computed} counts; check the printed rate and its inputs.",
    },
    otherInput: {
      zh: "{place}的{name}写为{printed}，按表内数据应为{computed}；写出的比率是按{otherPlace}的{fact}{other}算的。现按{computed}计算；请先确定采用哪个数，再统一文字与表格。",
      en: "{place} gives {name} as {printed}, but the table gives {computed}; the printed rate follows from {other} for {fact} at {otherPlace}. {computed} counts; decide which value holds, then make text and table agree.",
    },
    withinRounding: {
      zh: "{place}的{name}写为{printed}，按表内数据为{computed}，差异在数据四舍五入可解释的范围内（{low}至{high}）。现按{computed}计算；请核对以元为单位的原表。",
      en: "{place} gives {name} as {printed}, the table {computed}; rounding of the inputs can explain the difference ({low} to {high}). {computed} counts; check the original table in yuan.",
    },
  },
  sourceFormula: {
    errorValue: {
      zh: "{place}是错误值“{raw}”[[，{fact}]]无法取数。请在Excel中打开，改正公式后保存，再重新评价。",
      en: "{place} holds the error “{raw}”[[, so {fact}]] cannot be read. Open the workbook in Excel, correct the formula, save it, then evaluate again.",
    },
    repaired: {
      zh: "{place}的数“{raw}”带有单精度误差，已按最接近的小数读取。请核对；如不符，请在原表中重新录入。",
      en: "“{raw}” at {place} carries single-precision noise and was read as the nearest short decimal. Check it; if that is wrong, type it again in the sheet.",
    },
    repeatedNumber: {
      zh: "{place}的序号“{raw}”在同一清单中重复，[[{fact}]]可能多计。请核对是否为同一事项，并改正序号。",
      en: "The number “{raw}” at {place} is used twice in one list[[, so {fact}]] may count too many. Check whether it is the same item and correct the number.",
    },
    uncalculated: {
      zh: "{place}是公式，但文件中没有保存计算结果[[，{fact}]]无法取数。请在Excel中打开并保存一次，再重新评价。",
      en: "{place} is a formula without a stored result[[, so {fact}]] cannot be read. Open the workbook in Excel and save it once, then evaluate again.",
    },
    unreadable: {
      zh: "{place}是“{raw}”，不能当作数字[[，{fact}]]无法取数。请改为数字后重新评价。",
      en: "{place} holds “{raw}”, which is no number[[, so {fact}]] cannot be read. Change it to a number, then evaluate again.",
    },
  },
  staffSum: {
    beyondRounding: {
      zh: "{parts}相加为{sum}，{total}为{value}，相差{difference}。人数应当相等；请核对在编、编外和在职总数（劳务派遣、雇员是否都已计入）。",
      en: "{parts} add up to {sum}, {total} is {value}, {difference} apart. Heads must agree; check the three numbers and whether dispatched and hired staff are in.",
    },
    yearEnd: {
      zh: "年末实有{value}减去离退休{retired}为{rest}，在编人数为{other}，相差{difference}。请核对两处的人员范围（是否含离退休、编外人员）。",
      en: "{value} at year end less {retired} retired are {rest}, but {other} are in quota, {difference} apart. Check whom each number includes (retired, outside quota).",
    },
  },
  stepMode: {
    otherScore: {
      zh: "{name}为{value}，不足一个百分点怎样扣分，评分表没有写明：满一个百分点才扣得{full}分，不足也按一个扣得{started}分，按比例扣得{continuous}分。现按“{mode}”计分；请与财政部门确认。",
      en: "{name} is {value}, and the table does not say what a part of a point costs: full points only give {full}, started points {started}, in proportion {continuous}. “{mode}” is applied; ask the finance bureau.",
    },
    otherScoreOfCount: {
      zh: "{name}为{value}，不足一档怎样扣分，评分表没有写明：满一档才扣得{full}分，不足也按一档扣得{started}分，按比例扣得{continuous}分。现得{score}分；请与财政部门确认。",
      en: "{name} is {value}, and the table does not say what a part of a step costs: full steps only give {full}, started steps {started}, in proportion {continuous}. It has {score} now; ask the finance bureau.",
    },
  },
  threePublicSum: {
    beyondRounding: {
      zh: "{parts}相加为{sum}，{total}为{value}，相差{difference}，超出四舍五入范围。请核对各项明细和合计。",
      en: "{parts} add up to {sum}, {total} is {value}; the difference of {difference} is beyond rounding. Check the parts and the total.",
    },
    otherScope,
    partsMissing: {
      zh: "{parts}相加为{sum}，比{total}{value}少{difference}；未见{missing}。请补上缺少的项目（没有发生的填0），或核对合计。",
      en: "{parts} add up to {sum}, {difference} less than {total} of {value}; {missing} not found. Add what is missing (0 where nothing was spent), or check the total.",
    },
    withinRounding: sumWithinRounding,
  },
  tie: {
    beyondRounding: {
      zh: "{parts}相加为{sum}，{total}为{value}，相差{difference}，超出四舍五入范围（{allowance}）。请核对明细；另有其他支出的，请在备注中说明。",
      en: "{parts} add up to {sum}, {total} is {value}; the difference of {difference} is beyond rounding ({allowance}). Check the parts; name other spending in the notes, if there is any.",
    },
    falling: {
      zh: "{fact}为{value}，{next}为{other}，反而少了{difference}。累计数不应下降；请核对是否误填了单季支出。",
      en: "{fact} is {value}, but {next} is {other}, {difference} less. Cumulative spending cannot fall; check whether single quarters were entered.",
    },
    otherScope,
    twoNames: {
      zh: "{fact}为{value}，{next}为{other}，同一年的支出相差{difference}。请核对两张表的口径（财政拨款或全部资金、是否含上年结转），并改正有误的一处。",
      en: "{fact} is {value}, {next} is {other}: one year's spending, {difference} apart. Check the scope of both tables (fiscal funds or all funds, with carry-over or not) and correct the wrong one.",
    },
    twoNamesOtherScope: {
      zh: "{fact}为{value}（{scope}），{next}为{other}（{otherScope}），口径不同，相差{difference}，不一定有误。请确认预算执行率应采用的口径。",
      en: "{fact} is {value} ({scope}), {next} is {other} ({otherScope}): different scopes, {difference} apart, so neither need be wrong. Make sure which scope the execution rate should use.",
    },
    twoNamesWithinRounding: {
      zh: "{fact}为{value}，{next}为{other}，相差{difference}，在四舍五入范围内。无需更改。",
      en: "{fact} is {value}, {next} is {other}; the difference of {difference} is within rounding. Nothing need be changed.",
    },
    withinRounding: sumWithinRounding,
  },
  totalNot100: {
    totalNot100: {
      zh: "本表合计{points}分，非100分。加分项、扣分项或原表如此的，按原表计分即可；否则请核对各项分值。",
      en: "This table adds up to {points} points, not 100. Where bonuses, deductions or the printed table make it so, leave it; otherwise check the points of the lines.",
    },
  },
  unstatedValue: {
    negative: {
      zh: "{name}完成值为{value}，评分标准未规定{range}的如何计分：请按原文确认（按绝对值、按0或人工评分），再把相应的数填入完成值，或直接填写得分。",
      en: "{name} is {value}, and the criterion does not say what {rangeEnglish} score. Settle it by the text (absolute value, 0, or by hand), then type that value, or the score itself.",
    },
    unstated: {
      zh: "{name}完成值为{value}，评分标准未规定{range}的如何计分：请按原文确认，再直接填写得分，并在备注中说明依据。",
      en: "{name} is {value}, and the criterion does not say what {rangeEnglish} score. Settle it by the text, then type the score and give the reason in the notes.",
    },
  },
};
