import { numberInText, toNumber, toText } from "./coerce";
import type { FormulaFunction } from "./functions";
import { formatNumber } from "./textFormat";
import { FormulaError } from "./Value";

/** TEXT, VALUE, SUBSTITUTE. */
export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  TEXT: {
    fewest: 2,
    most: 2,
    call([value, format], evaluation) {
      const plain = evaluation.scalar(value!);
      const number = typeof plain === "string" ? numberInText(plain) : plain;
      // A text that is no number, or a logical value, passes as it is.
      if (number === null && plain !== null) return toText(plain);
      if (typeof number === "boolean") return toText(number);
      return formatNumber(number ?? 0, toText(evaluation.scalar(format!)));
    },
  },
  VALUE: {
    fewest: 1,
    most: 1,
    call([text], evaluation) {
      const plain = evaluation.scalar(text!);
      if (typeof plain === "boolean") throw new FormulaError("#VALUE!");
      return toNumber(plain);
    },
  },
  SUBSTITUTE: {
    fewest: 3,
    most: 4,
    call([text, old, replacement, instance], evaluation) {
      const whole = toText(evaluation.scalar(text!));
      const sought = toText(evaluation.scalar(old!));
      const put = toText(evaluation.scalar(replacement!));
      if (sought === "") return whole;
      const pieces = whole.split(sought);
      if (instance === undefined) return pieces.join(put);
      const which = Math.trunc(toNumber(evaluation.scalar(instance)));
      if (which < 1) throw new FormulaError("#VALUE!");
      if (which >= pieces.length) return whole;
      return pieces.slice(0, which).join(sought) + put + pieces.slice(which).join(sought);
    },
  },
};
