import type { Exact } from "../../../number/exact";
import { Exact as ExactNumber } from "../../../number/exact";
import type { Scanner } from "../Scanner";
import type { ClauseBody } from "./Clause";
import { digitsPattern } from "./numberWords";
import { scoreOf, takeOutcome } from "./takeOutcome";

/** What a statement may not hold: such words are another clause that was not understood. */
const notWords =
  /每|[扣减]\d|百分点|%|[<>≤≥=±×÷]|酌情|视情|插值|系数|评议|打分|综合评定|评定分|(?:大于|小于|等于|高于|低于|不足|不少于)(?:或等于)?(?:零|[一二三四五六七八九十]成|\d)|(?:另|再|额外)?加(?:计|得)?$|[扣减倒]$|\d[-至到~]$/;

/**
 * Words and what they score: `无结余，计3分`, `相关管理制度得到有效执行，1分`, `优4分`. The shortest words that an
 * outcome follows; they may hold commas.
 */
export function takeStatement(scanner: Scanner, points: Exact): ClauseBody | null {
  const start = scanner.at;
  const stop = /[;。]|$/.exec(scanner.rest)?.index ?? 0;
  for (let length = 1; length <= stop; length++) {
    const words = scanner.text.slice(start, start + length);
    if (notWords.test(words)) break;
    scanner.at = start + length;
    if (!startsOutcome.test(scanner.rest) || /^[得计给评,:]*$/.test(words)) continue;
    // 预算执行率：3分 names a part, and says nothing of how it scores.
    if (/(?:率|性|度|情况)$/.test(words) && scanner.sees(/:\d/)) break;
    const outcome = takeOutcome(scanner, points);
    if (outcome === null || scoreOf(outcome, points) === null) continue;
    if (!scanner.atEnd && !scanner.sees(/[,;。、(:]|[\u4e00-\u9fa5a-z]/)) continue;
    // 合法性（1分）：管理制度符合法律法规
    const more =
      scanner.text[scanner.at - 1] === ")"
        ? scanner.take(/:(?!.*(?:[得计给]\d|不得分|满分))[^;。\d%≤≥<>扣]{2,}(?=[;。]|$)/)
        : null;
    const whole = more === null ? length : scanner.at - start;
    return { kind: "statement", words: trimmedWords(words), length: whole, outcome };
  }
  scanner.at = start;
  return null;
}

const startsOutcome = /^[,:(]?(?:[扣减按得计评给记不满零全本该此为,则即可打赋]|\d)/;

/** 否则不得分, 其他情况得0分. */
export function takeOtherwise(scanner: Scanner, points: Exact): ClauseBody | null {
  return scanner.attempt(() => {
    const between = scanner.sees(/(?:两者|二者|其)之间|介于(?:两者|二者)之间/);
    if (between) scanner.take(/介于/);
    else if (!scanner.take(/否则|其他情况|其它情况|其余情况|其他|其余|除此之外/)) return null;
    scanner.take(/(?:两者|二者|其)之间|的|情形/);
    scanner.take(/的/);
    const outcome = takeOutcome(scanner, points);
    return outcome === null ? null : { kind: "otherwise", outcome };
  });
}

/** 以上每满足一项得2分, 每项1分, 以上三项各1分. */
export function takeEach(scanner: Scanner): ClauseBody | null {
  return scanner.attempt(() => {
    const match = scanner.take(
      new RegExp(
        `(?:以上|上述|前述)?(?:[一二三四五六七八九十\\d]+[项点条])?(?:内容|要求|条件|各项|要点|情况)?,?(?:每(?:一|1)?(?:个|项|点|条)?(?:符合|满足|达到|具备|完成|做到|达标)?(?:(?:其中)?(?:一|1)?(?:项|点|条|个|方面)?)?(?:要求)?|(?:符合|满足|达到|具备|做到)(?:其中)?(?:一|1)(?:项|点|条)|各占?|各项)(?:的)?,?(?:得|计|给|占|为)?(${digitsPattern})分(?![值数])`
      )
    );
    return match === null ? null : { kind: "each", points: new ExactNumber(match[1] ?? 0) };
  });
}

/** The letters up to the next separator, where a form lists conditions. */
export function takeWords(scanner: Scanner): ClauseBody | null {
  const match = scanner.take(/[^,;。]+/);
  return match === null
    ? null
    : { kind: "words", words: trimmedWords(match[0]), length: match[0].length };
}

/** Without separators around them and without a closing 的; written or normal. */
export function trimmedWords(words: string): string {
  return words.replace(/^[\s,，:：、]+|[\s,，:：、的]+$/g, "");
}
