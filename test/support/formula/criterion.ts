import { numberInText } from "./coerce";
import { compare, isComparison } from "./compare";
import { FormulaError, type Plain, type Value } from "./Value";

/**
 * The test that COUNTIF and SUMIF make of a criterion. A criterion that looks like a number (`5`, `"5"`, `"100%"`)
 * matches numbers and texts of that number; other text matches the whole text without regard to case, with `*`, `?`
 * and `~`; `"="` matches blank cells only, `""` empty texts too.
 */
export function criterionTest(criterion: Plain): (value: Value) => boolean {
  // A reference to a blank cell as criterion is 0.
  const written = criterion ?? 0;
  if (typeof written !== "string") return (value) => sameAs(value, written);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(written) ?? [];
  const equal = equality(operator, rest);
  if (operator === "<>") return (value) => !equal(value);
  if (operator === "=" || !isComparison(operator)) return equal;
  const bound = numberInText(rest) ?? rest;
  // Only values of the bound's own type are compared.
  return (value) =>
    (typeof value === "number" || typeof value === "string") &&
    typeof value === typeof bound &&
    compare(operator, value, bound);
}

function equality(operator: string, rest: string): (value: Value) => boolean {
  if (rest === "") return (value) => value === null || (operator === "" && value === "");
  const number = numberInText(rest);
  if (number !== null) return (value) => sameAs(value, number);
  if (/^(?:true|false)$/i.test(rest)) {
    const logical = rest.toLowerCase() === "true";
    return (value) => value === logical;
  }
  const pattern = wildcards(rest);
  return (value) =>
    value instanceof FormulaError
      ? value.code === rest
      : typeof value === "string" && pattern.test(value);
}

function sameAs(value: Value, wanted: number | boolean): boolean {
  return value === wanted || (typeof value === "string" && numberInText(value) === wanted);
}

function wildcards(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|[*?]|[\\^$.|+()[\]{}]/g,
    (found, escaped: string | undefined) => {
      if (escaped !== undefined) return `\\${escaped}`;
      return found === "*" ? ".*" : found === "?" ? "." : `\\${found}`;
    }
  );
  return new RegExp(`^${source}$`, "isu");
}
