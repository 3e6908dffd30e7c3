import type { PackMistake, PackMistakeCode, TextFormat } from "../rules/PackMistake";
import { fillSentence } from "./fillSentence";
import type { Language, Sentence } from "./Language";

const sentences: Readonly<Record<PackMistakeCode, Sentence>> = {
  missingField: {
    zh: "缺少字段“{field}”。请补上。",
    en: "the field “{field}” is missing; add it.",
  },
  unknownField: {
    zh: "字段“{field}”不是规则文件的字段，可能拼写有误。请改正或删去。",
    en: "“{field}” is no field of a pack, perhaps a typing error; correct or delete it.",
  },
  wrongType: {
    zh: "“{field}”应为{expected}，现为{found}。请改正。",
    en: "“{field}” must be of type {expected}, but is {found}; correct it.",
  },
  wrongFormat: {
    zh: "“{field}”应写成{expected}，现为“{found}”。请改正。",
    en: "“{field}” must be written as {expected}, but is “{found}”; correct it.",
  },
  notAllowed: {
    zh: "“{field}”只能是{allowed}，现为“{found}”。请改为其中之一。",
    en: "“{field}” can only be {allowed}, but is “{found}”; use one of these.",
  },
  tooFew: {
    zh: "“{field}”至少要有{least}项。请补上。",
    en: "“{field}” needs at least {least} entries; add them.",
  },
  tooMany: {
    zh: "“{field}”最多只能有{most}项。请删去多余的。",
    en: "“{field}” can have at most {most} entries; delete the others.",
  },
  unknownMethod: {
    zh: "没有“{found}”这种计分方法。请按规则说明改用已有的方法。",
    en: "there is no score method “{found}”; use one that the format knows.",
  },
  duplicateId: {
    zh: "编号“{id}”重复。请改成不同的编号。",
    en: "the id “{id}” is used twice; give each its own.",
  },
  duplicateName: {
    zh: "有两个选项都叫“{name}”，选择时分不清。请改成不同的名称。",
    en: "two options are called “{name}”, so a choice cannot tell them apart; rename one.",
  },
  unrealDate: {
    zh: "“{field}”的日期{found}不存在。请改为实际的日期，如2021-01-01。",
    en: "“{field}” is {found}, which is no real date; write one like 2021-01-01.",
  },
  datesOrder: {
    zh: "适用期从{from}到{to}，起止颠倒。请改正。",
    en: "the pack is valid from {from} to {to}, which is the wrong way round; correct it.",
  },
  gradesOrder: {
    zh: "等级应从高到低排列，{from}却不低于前一个{previous}。请调整顺序或分数。",
    en: "grades go from high to low, but {from} is not below {previous}; reorder or correct them.",
  },
  gradesEnd: {
    zh: "最低的等级从{from}分起，更低的分数没有等级。请让最后一个等级从0分起。",
    en: "the lowest grade begins at {from}, so lower scores have none; let the last begin at 0.",
  },
  roundingDigits: {
    zh: "取整位数“{field}”为{found}，应在{least}至{most}之间。请改正。",
    en: "the rounding “{field}” is {found}, but must be {least} to {most}; correct it.",
  },
  unknownDocument: {
    zh: "引用的文件“{document}”没有列在documents中。请先登记该文件，或改正引用。",
    en: "the document “{document}” is not listed in documents; list it or correct the reference.",
  },
  unknownSetting: {
    zh: "设置“{setting}”没有列在settings中。请补上，或改正名称。",
    en: "the setting “{setting}” is not listed in settings; add it or correct the name.",
  },
  unknownOption: {
    zh: "设置“{setting}”没有“{option}”这个选项。请补上，或改正名称。",
    en: "the setting “{setting}” has no option “{option}”; add it or correct the name.",
  },
  pointsMissing: {
    zh: "“{name}”没有分值，而其他指标有。请补上分值（全部不设分值的才可留空）。",
    en: "“{name}” has no points though others have; give it points, or leave all of them out.",
  },
  pointsDecimals: {
    zh: "分值{found}的小数位数超过{most}位。请改正。",
    en: "the points {found} have more than {most} decimals; correct them.",
  },
  partsSum: {
    zh: "各部分的分值相加为{found}，应等于本指标的{expected}分。请改正分值。",
    en: "the points of the parts add up to {found}, not to the line's {expected}; correct them.",
  },
  itemsSum: {
    zh: "各检查项的分值相加为{found}，应等于{expected}分。请改正分值。",
    en: "the points of the items add up to {found}, not to {expected}; correct them.",
  },
  groupSum: {
    zh: "“{group}”下各指标的分值相加为{found}分，表中写明{expected}分。请核对分值；原表如此的不必改。",
    en: "the lines of “{group}” add up to {found}, the table says {expected}; check the points, or leave them if it is so printed.",
  },
  unknownGroup: {
    zh: "“{group}”没有列在groups中。请补上，或改正一级、二级指标的名称。",
    en: "“{group}” is not listed in groups; add it or correct the names of the levels.",
  },
  totalSum: {
    zh: "全部指标的分值相加为{found}分，不是{expected}分。请核对各指标的分值；原表有加分项、扣分项的不必改。",
    en: "all lines add up to {found}, not to {expected}; check the points, or leave them if the table adds or takes off extra ones.",
  },
  alternativePoints: {
    zh: "备选项“{name}”为{found}分，应与本指标的{expected}分相同。请改正分值。",
    en: "the alternative “{name}” has {found} points, the line {expected}; make them equal.",
  },
  bestScore: {
    zh: "计分方法最高得{best}分，应等于分值{points}分。请改正档次得分或分值。",
    en: "the method gives {best} at best, not the {points} points; correct the scores or the points.",
  },
  bandBothBounds: {
    zh: "同一档同时写了below（{below}）和upTo（{upTo}）。请只留一个：below不含界限，upTo含界限。",
    en: "a band has both below ({below}) and upTo ({upTo}); keep one: below excludes its bound, upTo includes it.",
  },
  bandWithoutBound: {
    zh: "第{position}档没有界限，其后的档次永远用不上。请补上界限，或把它移到最后。",
    en: "band {position} has no bound, so those after it are never reached; add one or move it to the end.",
  },
  bandsNotRising: {
    zh: "界限{bound}不大于前一档的{previous}，档次重叠或为空。请按从小到大排列。",
    en: "the bound {bound} is not above {previous} before it: an overlap or an empty band; let bounds rise.",
  },
  bandsNoEnd: {
    zh: "最后一档到{bound}为止，更大的数没有得分。请在最后加一档不设界限的。",
    en: "the last band ends at {bound}, so values beyond it have no score; add a band without a bound.",
  },
  bandUnstated: {
    zh: "第{position}档没有得分，而前后都有。只有第一档和最后一档可以不写得分，请补上。",
    en: "band {position} has no score between bands that have; only the first and the last may be open; add it.",
  },
  bandScoreForm: {
    zh: "第{position}档应写score，或同时写from和to。请改正。",
    en: "band {position} needs a score, or from and to together; correct it.",
  },
  bandCannotRise: {
    zh: "第{position}档按直线插值，但没有两个不同的界限。请补上界限，或改写成一个得分。",
    en: "band {position} is to rise evenly but lies between no two different bounds; add one, or give a score.",
  },
  limitTwice: {
    zh: "同时写了{one}和{other}。请只留一个。",
    en: "{one} and {other} are both given; keep one.",
  },
  limitsCross: {
    zh: "低于{lower}、高于{upper}都得0分，没有得分的余地。请改正界限。",
    en: "0 below {lower} and above {upper} leaves no value that scores; correct the limits.",
  },
  allowedOrder: {
    zh: "允许的得分应从低到高、互不重叠，{bound}却不大于{previous}。请改正。",
    en: "allowed scores rise without overlap, but {bound} is not above {previous}; correct them.",
  },
  notPositive: {
    zh: "“{field}”为{found}，应大于0。请改正。",
    en: "“{field}” is {found}, but must be above 0; correct it.",
  },
  expressionSyntax: {
    zh: "计算式“{expression}”第{position}个字符处有误：{error}。请改正计算式。",
    en: "the expression “{expression}” is wrong at character {position}: {error}; correct it.",
  },
  unknownFact: {
    zh: "计算式“{expression}”中的“{id}”不是数据项。请改用已有的数据项编号。",
    en: "“{id}” in “{expression}” is no data item; use the id of one.",
  },
  textFact: {
    zh: "计算式“{expression}”中的“{id}”是文字，不能计算。请改用数值数据项。",
    en: "“{id}” in “{expression}” is a text and cannot be computed with; use a numeric item.",
  },
  unknownPart: {
    zh: "计算式“{expression}”中的“{id}”不是本指标的组成部分。请改正编号。",
    en: "“{id}” in “{expression}” is no part of this line; correct the id.",
  },
  laterPart: {
    zh: "计算式“{expression}”用到的“{id}”排在它后面（或就是它自己）。请把被引用的部分移到前面。",
    en: "“{id}” in “{expression}” stands after the part that uses it, or is that part; move it before.",
  },
  partWithoutValue: {
    zh: "计算式“{expression}”中的“{id}”由人工评分，没有数值可用。请改用有计算式的部分。",
    en: "“{id}” in “{expression}” is scored by hand and has no value; use a part with an expression.",
  },
  unknownValueFrom: {
    zh: "valueOf所指的“{part}”不是本指标中有数值的部分。请改正编号，或删去valueOf。",
    en: "valueFrom names “{part}”, which is no part with a value; correct the id or delete valueFrom.",
  },
};

const formats: Readonly<Record<TextFormat, Sentence>> = {
  amount: { zh: "不带符号的小数（如1.5）", en: "a decimal without sign, such as 1.5" },
  date: { zh: "日期（如2021-01-01）", en: "a date such as 2021-01-01" },
  decimal: { zh: "小数（如0.05、-0.05）", en: "a decimal such as 0.05 or -0.05" },
  id: {
    zh: "小写字母、数字和连字符组成的编号（如extra-staff）",
    en: "an id of small letters, digits and hyphens, such as extra-staff",
  },
  text: { zh: "非空白的文字", en: "a text that is not blank" },
};

/** JSON's types and the reasons of `ExpressionError`, as a sentence names them. */
const terms: Readonly<Record<string, Sentence>> = {
  array: { zh: "列表", en: "a list" },
  boolean: { zh: "true或false", en: "true or false" },
  integer: { zh: "整数", en: "a whole number" },
  null: { zh: "null", en: "null" },
  number: { zh: "数字", en: "a number" },
  object: { zh: "对象", en: "an object" },
  string: { zh: "带引号的文字", en: "a quoted text" },
  argumentCount: { zh: "函数的参数个数不对", en: "a function has too few or too many arguments" },
  tooDeep: { zh: "括号嵌套太深", en: "too many nested parentheses" },
  tooLong: { zh: "计算式太长", en: "the expression is too long" },
  unexpected: { zh: "“{found}”不应出现在这里", en: "“{found}” was not expected here" },
  unexpectedEnd: { zh: "到此不完整", en: "it ends too early" },
  unknownFunction: { zh: "没有“{found}”这个函数", en: "there is no function “{found}”" },
};

/**
 * A mistake in a rule pack: the line (or the place in the file), what is wrong, what to do.
 * @example `编外人员控制率：计分方法最高得2分，应等于分值1分。请改正档次得分或分值。（/lines/12/method）`
 */
export function packMistakeSentence(mistake: PackMistake, language: Language): string {
  const data: Readonly<Record<string, string>> = mistake.data;
  const term = (text: string): string => {
    const known = Object.hasOwn(terms, text) ? terms[text] : undefined;
    return known === undefined ? text : fillSentence(known[language], data);
  };
  const words = { ...data };
  if (mistake.code === "wrongFormat") {
    words["expected"] = formats[mistake.data.expected][language];
  } else if (mistake.code === "wrongType") {
    words["expected"] = term(mistake.data.expected);
    words["found"] = term(mistake.data.found);
  } else if (mistake.code === "expressionSyntax") {
    words["error"] = term(mistake.data.error);
  }
  const sentence = fillSentence(sentences[mistake.code][language], words);
  const path = mistake.path === "" ? "" : ` (${mistake.path})`;
  if (language === "zh") {
    return `${mistake.line ?? "规则文件"}：${sentence}${path.replace(" (", "（").replace(/\)$/, "）")}`;
  }
  return `${mistake.line ?? "Pack"}: ${sentence}${path}`;
}

/** Every code that has its own sentence, for tests. */
export const knownPackMistakes = Object.keys(sentences) as readonly PackMistakeCode[];
