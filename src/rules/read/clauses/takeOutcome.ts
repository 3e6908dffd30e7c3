import { Exact } from "../../../number/exact";
import { firstGroup, type Scanner } from "../Scanner";
import type { Outcome } from "./Clause";
import { digitsPattern, pointsWords } from "./numberWords";
import { takeFormula } from "./takeFormula";

const lead =
  "(?:则|本项|该项|此项|本指标|该指标|的)?,?(?:本项|该项|此项|本指标|该指标)?(?:可(?=得)|即)?";
const gives = "(?:得分为|得分|得|计分为|计为|计|评为|评|给予|给|记|赋|打|为)?(?:基础分|基本分)?";
const noRange = "(?![\\d.]|[-至到~]\\d)";

const zero = new RegExp(
  `${lead}(?:一律)?(?:不得分|不计分|不给分|不予得分|不予计分|不予给分|不评分|不赋分|(?:得|计|给|评|记|为)?零分|(?:全部|全)扣(?:除|完)?|扣完(?!为止)|扣除全部分值|扣除?全部?${pointsWords})`
);
const full = new RegExp(
  `${lead}(?:(?:得|计|给|评|记|打|按)(?:予|到)?(?:满分|全分|全部分值|${pointsWords})(?:计算|计分|计|评分)?|满分|不扣分|不予扣分)(?!×|的\\d|\\d*%)(?:(${digitsPattern})分|\\((${digitsPattern})分\\))?`
);
const score = new RegExp(
  `${lead}${gives}(${digitsPattern})分${noRange}(?![值数钟]|以[上下内]|为止)|\\((?:得|计)?(${digitsPattern})分\\)`
);
const share = new RegExp(
  `${lead}(?:(?:得|计|给|按|评|为|按照)?${pointsWords}的?(${digitsPattern})%|(?:得|计|给|按|评)(${digitsPattern})%(?:的)?(?:${pointsWords}|分数))(?:计分|计算|得分|计|给分)?`
);
const minus = new RegExp(`${lead}(?:扣|减|扣减|扣除)(${digitsPattern})分${noRange}`);
const coefficient = new RegExp(
  `${lead}(?:的)?(?:得分|计分|评分|调整|完成|执行|评价|考核|对应|相应)*系数(?:为|取|是|=|按|计)?(${digitsPattern})(%)?`
);
const line = new RegExp(
  `${lead}(?:(?:两者|二者)?之间(?:的)?,?)?(?:按比例)?(?:从(${digitsPattern})分(?:到|至)(${digitsPattern})分,?)?(?:按照?|用|采用)?(?:(?:直线|线性|直线内?)?(?:插值法?|插入法|内插法)|(?:直线|线性)比例)(?:计算)?(?:得分|计分|计算|确定得分|给分)*|${lead}按直线插值`
);
const proportion = new RegExp(
  `${lead}(?:按照?|依)(?!线性|直线)[\\u4e00-\\u9fa5]{0,8}?(?:率|比例|比率|程度)(?:折算)?(?:得分|计分|计算得分|给分|计算|赋分|计)+`
);

/**
 * What a condition scores: `，计5分`, `不得分`, `得满分`, `得标准分的80%`, `得分系数为0.8`, `得分=…`, `按插值法计算`.
 * A range of scores (1-3分) is no outcome here: a person chooses in it.
 */
export function takeOutcome(scanner: Scanner, points: Exact): Outcome | null {
  return scanner.attempt(() => {
    scanner.take(/[,:]/);
    if (scanner.take(/未规定/)) return { kind: "unstated" };
    const formula = scanner.attempt(() => takeFormula(scanner, points));
    if (formula !== null) return { kind: "formula", formula: formula.formula };
    let match = scanner.take(share);
    if (match !== null) return { kind: "share", share: numberIn(match).dividedBy(100) };
    match = scanner.take(coefficient);
    if (match !== null) {
      const value = new Exact(match[1] ?? 0);
      return {
        kind: "coefficient",
        coefficient: match[2] === undefined ? value : value.dividedBy(100),
      };
    }
    match = scanner.take(line);
    if (match !== null) {
      const [, from, to] = match;
      return {
        kind: "line",
        from: from === undefined ? null : new Exact(from),
        to: to === undefined ? null : new Exact(to),
      };
    }
    if (scanner.take(proportion)) return { kind: "proportion" };
    if (scanner.take(zero)) return { kind: "score", score: new Exact(0) };
    match = scanner.take(full);
    if (match !== null) {
      const named = match[1] ?? match[2];
      return { kind: "full", points: named === undefined ? null : new Exact(named) };
    }
    match = scanner.take(score);
    if (match !== null) return { kind: "score", score: numberIn(match) };
    match = scanner.take(minus);
    if (match !== null) return { kind: "minus", points: numberIn(match) };
    return null;
  });
}

function numberIn(match: RegExpExecArray): Exact {
  return new Exact(firstGroup(match)?.text ?? 0);
}

/** The score that an outcome stands for; null where it is no fixed one. */
export function scoreOf(outcome: Outcome, points: Exact): Exact | null {
  switch (outcome.kind) {
    case "score":
      return outcome.score;
    case "full":
      return outcome.points ?? points;
    case "share":
      return outcome.share.times(points);
    case "minus":
      return points.minus(outcome.points);
    case "coefficient":
    case "formula":
    case "line":
    case "proportion":
    case "unstated":
      return null;
  }
}
