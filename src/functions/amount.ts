import { halfWidth } from "../number/parse/halfWidth";
import { splitUnit } from "../number/parse/unitSuffix";
import { yuanPer, type MoneyUnit } from "../number/units";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { mapCells, singleOf } from "./grid";
import { Problem, unreadable } from "./Problem";
import { isLeftOut, operand, readNumber, readText } from "./readNumber";

const text = operand("金额文字", "amount");
const unit = "单位";

/** `AMOUNT(text, [unit])` 把带单位的金额文字读成数字。 */
export const amount: CustomFunction = {
  id: "AMOUNT",
  call(cells, argument) {
    const wanted = readUnit(singleOf(argument, unit));
    if (wanted instanceof Problem) return wanted;
    const factor = yuanPer[wanted];
    return mapCells((cell) => {
      const read = readNumber(cell, text);
      return read instanceof Problem ? read : read.value.dividedBy(factor).toNumber();
    }, cells);
  },
};

function readUnit(value: unknown): MoneyUnit | Problem {
  if (isLeftOut(value)) return "元";
  const written = readText(value, unit);
  if (written instanceof Problem) return written;
  const { body, unit: read } = splitUnit(halfWidth(written));
  return body === "" && read !== null && Object.hasOwn(yuanPer, read)
    ? (read as MoneyUnit)
    : unreadable(unit, written, "元、千元、万元或亿元");
}

export const amountHelp: FunctionHelp = {
  function: amount,
  summary: {
    zh: "读金额：把 28.8万元、１２３、△5、(204.61) 这样的文字读成数字，换算成所要的单位。",
    en: "Reads an amount as people write it (28.8万元, △5, (204.61)) and gives it in the unit asked for.",
  },
  parameters: [
    {
      operand: text,
      english: "text",
      about: {
        zh: "金额；带元、千元、万元、亿元的按所写单位，不带单位的按元。",
        en: "The amount; a written unit (元 千元 万元 亿元) counts, without one it is yuan.",
      },
    },
    {
      operand: unit,
      english: "unit",
      about: {
        zh: "结果的单位：元、千元、万元或亿元；省略为元。",
        en: "The unit of the answer: 元, 千元, 万元 or 亿元; yuan if left out.",
      },
      optional: true,
    },
  ],
  examples: [
    {
      values: ["8,029.70万元"],
      shows: "80297000",
      note: { zh: "换算成元", en: "in yuan" },
    },
    {
      values: ["1.62亿元", "万元"],
      shows: "16200",
      note: { zh: "换算成万元", en: "in 万元 (ten thousand yuan)" },
    },
    {
      values: ["99.36%"],
      shows: "#VALUE!",
      note: { zh: "百分数不是金额", en: "a percentage is no amount" },
    },
  ],
};
