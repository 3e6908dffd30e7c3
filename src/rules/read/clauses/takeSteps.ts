import { Exact } from "../../../number/exact";
import type { StepMode } from "../../RulePack";
import type { Scanner } from "../Scanner";
import type { CountClause, StepsClause } from "./Clause";
import {
  countingWords,
  digitsPattern,
  numberOf,
  numeralPattern,
  pointsWords,
  takeNumber,
} from "./numberWords";

const up = "超过|超出|超支|超|高于|高出|升高|增加|增长|上升|提高|提升|上浮|突破|增|高";
const down = "低于|降低|下降|减少|下浮|下滑|相差|少于|降|减|少|低|差";
const stepNumber = `(?:(${numeralPattern})?个?(百分点|千分点)|(${digitsPattern})([%‰])|(${digitsPattern})(?=扣|,扣))`;
const takes =
  "(?:的)?(?:,)?(?:则|应|就|相应|再|即|该项|本项|各)?(?:扣减|扣除|减少|减去|减扣|扣|减)(?:掉)?";
const amounts = `(?:(?:${pointsWords})的?(${digitsPattern})%|(${digitsPattern})%(?:的)?(?:${pointsWords})|(${digitsPattern})分(?![值数]))`;

/**
 * A deduction by steps of the value: `每超过一个百分点扣0.5分`, `每低于5%扣2分`, `每超过100%一个百分点，扣减0.4分`,
 * `超出一个百分点扣0.1分`, `每降低1个百分点扣减权重分的5%`; or a gain: `每提高1个百分点加0.15分`.
 * @param standard what 目标值 stands for
 */
export function takeSteps(scanner: Scanner, standard: Exact | null): StepsClause | null {
  return scanner.attempt(() => {
    const each =
      scanner.take(
        /(?:在此基础上,?)?(?:满意度|完成率|执行率|比率|控制率|变动率|比例|[\u4e00-\u9fa5]{2,8}率)?每再?/
      ) !== null;
    const verb = scanner.take(new RegExp(`(${up})|(${down})`));
    if (!each && verb === null) return null;
    scanner.take(/(?:了|出|过|于)/);
    const limit = scanner.attempt(() => {
      if (scanner.take(/(?:目标值|标准值|标准|指标值|控制数|上限|规定比例|目标)/)) {
        return standard === null ? null : { value: standard };
      }
      const number = takeNumber(scanner);
      const more =
        number !== null &&
        scanner.sees(new RegExp(`(?:的)?,?(?:每)?(?:${up}|${down})?${stepNumber}`));
      if (!more || number.unit !== "percent") return null;
      scanner.take(/的?,?每?/);
      return number;
    });
    const second = limit === null ? null : scanner.take(new RegExp(`(${up})|(${down})`));
    const step = scanner.take(new RegExp(stepNumber));
    if (step === null) return null;
    scanner.take(/的|时/);
    const mode = takeMode(scanner);
    const gain = scanner.take(new RegExp(`,?(?:加|增加|加计|多得|得)(${digitsPattern})分`));
    const loss = gain === null ? scanner.take(new RegExp(`${takes}${amounts}`)) : null;
    const found = gain ?? loss;
    if (found === null) return null;
    // Without 每 only percentage points are steps: 低于85%扣1分 is a band.
    const closes = scanner.sees(/[,;。]?(?:直至)?扣完/);
    if (!each && (gain !== null || (step[2] === undefined && limit === null && !closes)))
      return null;
    const [, numeral, points, digits, percent, count] = step;
    const value =
      points === undefined
        ? new Exact(digits ?? count ?? 1)
        : (numberOf(numeral ?? "1") ?? new Exact(1));
    const isPercent = points !== undefined || percent !== undefined;
    const share = gain === null && found[3] === undefined;
    const amount = new Exact(found[1] ?? found[2] ?? found[3] ?? 0);
    const said = verb ?? second;
    return {
      kind: "steps",
      direction: said === null ? null : said[1] === undefined ? "below" : "above",
      limit: limit?.value ?? null,
      step: isPercent ? value.dividedBy(/[千‰]/.test(step[0]) ? 1000 : 100) : value,
      mode,
      unit: isPercent ? "percent" : "plain",
      share,
      amount: share ? amount.dividedBy(100) : amount,
      writtenInPercent: percent !== undefined,
      adds: gain !== null,
    };
  });
}

/**
 * A deduction by the number of things: `每出现一例不符合要求的扣1分`, `一项重点工作没有完成扣4分`,
 * `每一个专项未按进度完成扣0.5分`, `每延期5天扣1分`.
 */
export function takeCount(scanner: Scanner): CountClause | null {
  return scanner.attempt(() => {
    const match = scanner.take(
      new RegExp(
        `((?:以上|上述|前述)?[^,;。:\\d%每]{0,14}?[,:]?(?:每|凡|如|若)?(?:有|出现|发现|发生|存在|缺少|缺|少|漏报|逾期|延期|延迟|未完成|漏|超过|超)?[^,;。:\\d%]{0,12}?)(${numeralPattern})?(${countingWords})([^;。\\d%每]{0,40}?)${takes}(?:本项|该项)?${amounts}`
      )
    );
    if (match === null) return null;
    const [, before = "", numeral, , after = "", shared, shareAfter, amount] = match;
    // 一项 or 每…项: something must say that each one counts.
    const every = numberOf(numeral ?? "一");
    const counts = /每|凡/.test(before) || (numeral !== undefined && every?.equals(1));
    if (!counts || every === null || /得|加分|百分点/.test(before + after)) return null;
    const share = amount === undefined;
    const value = new Exact(amount ?? shared ?? shareAfter ?? 0);
    return {
      kind: "count",
      every,
      share,
      amount: share ? value.dividedBy(100) : value,
      thing: after.replace(/(?:没有|没|未|不|逾期|超过|违反|存在).*$|的$/g, ""),
    };
  });
}

/** 被投诉1次扣1分: a count of ones that does not say 每. */
export function takeSingleCount(scanner: Scanner): CountClause | null {
  return scanner.attempt(() => {
    if (
      !scanner.sees(
        new RegExp(`[\\u4e00-\\u9fa5]{0,14}(?:1|一)${countingWords}[^;。\\d%]{0,24}?(?:扣|减)`)
      )
    )
      return null;
    const count = takeCount(scanner);
    const words = count === null ? "" : scanner.text.slice(0, scanner.at);
    return count !== null && count.every.equals(1) && !compared.test(words) ? count : null;
  });
}
const compared = /(?:超过|大于|不足|低于|达到|高于|少于|多于)(?:1|一)[^,;。]*$/;

const part = `(?:一个百分点|1个百分点|\\d+(?:\\.\\d+)?个?百分点|\\d+(?:\\.\\d+)?%?|一档|1档|整数|该幅度)`;

/** What a part of a step counts: `不足一个百分点按一个百分点计`, `不足1%的按比例扣分`, `不足5%的不扣分`. */
export function takeMode(scanner: Scanner): StepMode | null {
  const started = scanner.take(
    new RegExp(
      `\\(?不足${part}(?:的)?(?:部分|时)?,?(?:的)?(?:均|都|也)?按照?(?:一个|1个)?${part}(?:进行)?(?:计算|计扣|扣分|扣减|计分|计|算)+\\)?`
    )
  );
  if (started !== null) return "started";
  const full = scanner.take(
    new RegExp(
      `\\(?不足${part}(?:的)?(?:部分|时)?,?(?:的)?(?:不扣分|不予扣分|不予扣减|不计扣分|不计算|不予计算|不计入|不计|忽略不计|舍去|不扣)\\)?`
    )
  );
  if (full !== null) return "full";
  const continuous = scanner.take(
    new RegExp(
      `\\(?(?:不足${part}(?:的)?(?:部分|时)?,?(?:的)?)?(?:按|按照)(?:实际|相应|同等)?(?:比例|超出比例)(?:相应)?(?:扣分|扣减|扣除|折算|计算|计扣|计)+(?:扣分)?\\)?`
    )
  );
  return continuous === null ? null : "continuous";
}
