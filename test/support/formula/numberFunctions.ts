import { toNumber } from "./coerce";
import { decimal15, roundDecimal, toDouble } from "./decimal15";
import type { FormulaFunction } from "./functions";

function rounding(mode: "half" | "up"): FormulaFunction {
  return {
    fewest: 2,
    most: 2,
    call([value, places], evaluation) {
      const number = toNumber(evaluation.scalar(value!));
      const decimals = Math.trunc(toNumber(evaluation.scalar(places!)));
      return toDouble(roundDecimal(decimal15(number), decimals, mode));
    },
  };
}

/** ABS, INT, ROUND, ROUNDUP. INT is the bare floor of the double; the roundings take its 15-digit decimal. */
export const numberFunctions: Readonly<Record<string, FormulaFunction>> = {
  ABS: {
    fewest: 1,
    most: 1,
    call: ([value], evaluation) => Math.abs(toNumber(evaluation.scalar(value!))),
  },
  INT: {
    fewest: 1,
    most: 1,
    call: ([value], evaluation) => Math.floor(toNumber(evaluation.scalar(value!))),
  },
  ROUND: rounding("half"),
  ROUNDUP: rounding("up"),
};
