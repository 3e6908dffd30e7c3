import type { ParameterHelp } from "./CustomFunction";
import { singleOf } from "./grid";
import { misuse, Problem } from "./Problem";
import { isLeftOut, operand, readNumber } from "./readNumber";

const name = "小数位数";
const usual = 2;

/** The parameter that each rate ends with. */
export const digitsHelp: ParameterHelp = {
  operand: name,
  english: "digits",
  about: {
    zh: "百分数保留的小数位数，0 到 10；省略为 2（如 99.36%）。",
    en: "Decimals of the percentage, 0 to 10; 2 if left out (99.36%).",
  },
  optional: true,
};

/**
 * The decimals of a percentage.
 * @param argument a whole number from 0 to 10; left out or blank: 2
 */
export function readDigits(argument: unknown): number | Problem {
  const value = singleOf(argument, name);
  if (isLeftOut(value)) return usual;
  const read = readNumber(value, operand(name, "plain"));
  if (read instanceof Problem) return read;
  const digits = read.value.toNumber();
  return Number.isInteger(digits) && digits >= 0 && digits <= 10
    ? digits
    : misuse(`${name}应为 0 到 10 的整数，现为 ${digits}。`);
}
