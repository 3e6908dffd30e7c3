import { Exact } from "../../../number/exact";
import { firstGroup, type Scanner } from "../Scanner";
import type { ClauseBody } from "./Clause";
import { digitsPattern, pointsWords, takeNumber } from "./numberWords";

const whole = `(?:(?:本项|该项|此项|全部|所有|本指标|该指标|所得|其)*(?:${digitsPattern}分|零分|分值|分数|${pointsWords})?)`;
const floorWords = new RegExp(
  `\\(?(?:直至|直到|至|以|该项|本项|此项)?(?:将)?${whole}(?:扣|减|扣减)(?:完|到|至|光|尽)?${whole}(?:为止|即止|止|为限)\\)?|\\(?直至${whole}(?:扣|减)(?:完|光)\\)?|直至不得分|\\(?(?:扣完即止|扣完不倒扣|(?:本项|该项)?(?:分值)?扣完不再扣分?|扣完)\\)?`
);
const atLeast = new RegExp(
  `\\(?(?:本项|该项)?(?:最低|最少|下限)(?:得分)?(?:得|为|计|扣至|不低于)?(?:0|零)分\\)?|\\(?(?:最低)?(?:不计负分|不得负分|不出现负分|不倒扣分?|不记负分|不扣负分|不低于0分)\\)?`
);
const mostDeducted = new RegExp(
  `\\(?(?:累计)?(?:最多|最高|至多|累计)(?:可)?扣(?:减|除|至)?(${digitsPattern})分(?:为止)?\\)?|\\(?扣分最多不超过(${digitsPattern})分\\)?`
);
const mostGained = new RegExp(
  `\\(?(?:本项|该项|此项|得分)?(?:最高|最多|上限|满分|得分上限|以不超过|加满|加至|总分|(?:本指标|本项|该项|该指标|指标)?(?:分值|权重)|共计?)(?:为|:)?(?:得分)?(?:可)?(?:不得?超过|得|计|为|不高于|加至|加到)?(${digitsPattern})分(?:为止|为限|封顶)?\\)?|\\(?以(${digitsPattern})分(?:为限|封顶)\\)?|\\(?得分不超过(${digitsPattern})分\\)?|\\(?满(${digitsPattern})分为止\\)?`
);
const capWords = new RegExp(
  `\\(?(?:得分|本项|该项)?(?:最高|最多)?(?:得分)?(?:不得?超过|得|不高于|以|为|不得?超出)(?:分值上限|${pointsWords}(?:上限)?(?:为限)?)\\)?|\\(?(?:完成率|执行率|比率|比例|实际完成率)?(?:超过|高于|大于|超出|≥|>)100%的?(?:部分)?,?(?:均|都)?(?:按100%(?:计算|计分|计)?|得满分|计满分|按满分(?:计算|计分|计)|不(?:另|再)?加分|不计分)\\)?|\\(?超过(?:${pointsWords})的?,?按(?:${pointsWords})(?:计算|计分|计)\\)?|\\(?超过(?:部分|分值)的?不(?:另|再)?(?:加分|计分)\\)?`
);

/** Closing words and standards: 扣完为止, 最高得5分, 以100%为标准, 目标值为92%; null where none stands here. */
export function takeRemark(scanner: Scanner): ClauseBody | null {
  return (
    scanner.attempt((): ClauseBody | null => {
      const match = scanner.take(mostDeducted);
      return match === null ? null : { kind: "floor", most: new Exact(match[1] ?? match[2] ?? 0) };
    }) ??
    scanner.attempt((): ClauseBody | null => {
      const match = scanner.take(mostGained);
      if (match === null) return null;
      return {
        kind: "cap",
        points: new Exact(firstGroup(match)?.text ?? 0),
      };
    }) ??
    (scanner.take(capWords) ? { kind: "cap", points: null } : null) ??
    takeFloor(scanner) ??
    scanner.attempt(() => takeStandard(scanner)) ??
    takeExclusion(scanner)
  );
}

/** A number inside 扣完5分为止 must be the points; the caller compares. */
function takeFloor(scanner: Scanner): ClauseBody | null {
  const match = scanner.take(floorWords) ?? scanner.take(atLeast);
  if (match === null) return null;
  const number = new RegExp(`(${digitsPattern})分`).exec(match[0])?.[1];
  const most = number === undefined || new Exact(number).isZero() ? null : new Exact(number);
  return { kind: "floor", most };
}

function takeStandard(scanner: Scanner): ClauseBody | null {
  const before = scanner.take(
    /(?:[^\d,;。:%<>≤≥=]{0,16}?)(?:以(?=-?\d)|(?:目标值|标准值|指标值|标准)(?:为|是|:|=))/
  );
  const number = before && takeNumber(scanner);
  if (!before || !number) return null;
  if (
    before[0].endsWith("以") &&
    !scanner.take(/(?:作)?为(?:评价|评分|控制)?(?:标准|目标值|目标|基准值?|标准值|限|上限|下限)/)
  )
    return null;
  return scanner.atEnd || scanner.sees(/[,;。]/) ? { kind: "standard", at: number.value } : null;
}

/** What says nothing that the rest does not say. */
const remarks =
  /以0%?为(?:最优|最佳|最好|基准)|\(?(?:以上)?(?:各档|各项)?(?:不重复计分|不重复扣分|不累计计分)\)?|(?:采用|实行)(?:扣分|得分|加分)(?:法|制)|(?:数据来源|资料来源|佐证材料|评价依据):[^;。%\d]*|(?:是|符合|达到|满足)(?:的)?得分,(?:否|不符合|未达到|达不到|不满足)(?:的)?(?:则)?不得分|不符合(?:要求)?的?,?相应扣(?:减|除)?(?:该项|相应)?(?:分值|分)/;

/** 政策性因素除外: what does not count in the value. */
function takeExclusion(scanner: Scanner): ClauseBody | null {
  if (scanner.take(remarks) !== null) return { kind: "direction" };
  const direction = scanner.take(
    /[\u4e00-\u9fa5]{0,12}?(?:为|是|属于?)?(?:反向|逆向|正向|负向)(?:性)?指标(?=[,;。:])/
  );
  if (direction !== null) return { kind: "direction" };
  const match = scanner.take(
    /\((?:因|其中)?[^()\d%得扣]{2,30}(?:除外|不计入|不计算在内|不包括在内)\)|(?:因)[^,;。()\d%得扣]{2,30}(?:的)?除外/
  );
  return match === null ? null : { kind: "remark", words: match[0].replace(/^\(|\)$/g, "") };
}

/** （以上含本数，以下不含本数）: who has the bounds that 以上 and 以下 only name. */
export function takeHolds(scanner: Scanner): ClauseBody | null {
  const match = scanner.take(
    /\(?(?:本表|本标准|上述|所称|其中)?(?:所称)?以上(?:均|都)?(不)?(?:含|包括|包含)(?:本数)?[,、;]?以下(?:均|都)?(不)?(?:含|包括|包含)(?:本数)?\)?/
  );
  if (match === null) return null;
  const hold = (not: string | undefined): "claims" | "excludes" =>
    not === undefined ? "claims" : "excludes";
  return { kind: "holds", above: hold(match[1]), below: hold(match[2]) };
}

/** 其中，预算完成数指部门本年度实际完成的预算数；编制数：…: words of a definition explained. */
export function takeExplanation(scanner: Scanner): ClauseBody | null {
  const match = scanner.take(
    /(?:其中[:,]?)?[\u4e00-\u9fa5()、]{2,14}(?:是指|指|:)(?![^;。]{0,12}(?:[≤≥<>]|\d))[^;。%\d≤≥<>]{4,}(?=[;。]|$)/
  );
  if (match === null || /不得分|满分|扣|得\d|酌情/.test(match[0])) return null;
  return { kind: "direction" };
}

/** 预算执行率=实际支出数/预算数×100%。 */
export function takeDefinition(scanner: Scanner): ClauseBody | null {
  return scanner.attempt(() => {
    const match = scanner.take(
      /(?:其中[:,])?([\u4e00-\u9fa5A-Za-z()、]{2,25})=([^=;。≤≥<>]*?[/÷][^=;。≤≥<>,]*?(?:×100%)?)(?=[。;,]|$)[。;,]?/
    );
    if (match === null) return null;
    const [, name = "", formula = ""] = match;
    if (/得分|分值|[得计扣]/.test(name) || /\d分|分值|满分|权重|标准分/.test(formula)) return null;
    return { kind: "definition", name, formula };
  });
}
