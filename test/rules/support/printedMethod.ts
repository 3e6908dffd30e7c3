import { Exact, plain } from "../../../src/number/exact";
import type { ScoreMethod, Scored } from "../../../src/rules/RulePack";

/**
 * A method without what its description does not tell: ids, expressions, trailing zeros, stops at the end of an item,
 * and whether bands that nowhere rise are an interpolation.
 */
export function printedMethod(method: ScoreMethod): unknown {
  switch (method.type) {
    case "veto":
    case "notApplicable":
      return { ...method, of: printedMethod(method.of) };
    case "parts":
      return { type: method.type, parts: method.parts.map(printedPart) };
    case "eitherOf":
      return { type: method.type, alternatives: method.alternatives.map(printedPart) };
    case "choice":
      return {
        ...method,
        options: method.options.map(({ text, points }) => numbers({ text, points })),
      };
    case "checklist":
      return {
        type: method.type,
        items: method.items.map(({ text, points }) =>
          numbers({ text: text.replace(/[。；;.]+$/, ""), points })
        ),
      };
    case "steps":
      return numbers({ mode: "full", ...method });
    case "perItem": {
      const { deduction, conditions } = method;
      return numbers({ type: method.type, deduction, ...(conditions && { conditions }) });
    }
    case "interpolation": {
      const rises = method.bands.some((band) => "from" in band);
      return { type: rises ? method.type : "bands", bands: method.bands.map(numbers) };
    }
    case "bands":
    case "coefficient":
    case "deviationBands":
      return { ...numbers(method), bands: method.bands.map(numbers) };
    case "manual":
    case "range":
      return method;
    case "proportional": {
      const { target, ...rest } = method;
      const whole = target === undefined || new Exact(target).equals(1);
      return numbers({ ...rest, ...(whole ? {} : { target }) });
    }
    case "ratioDeduction":
      return numbers(method);
  }
}

function printedPart({ name, points, method, valueKind }: Scored): unknown {
  return {
    name,
    points: plain(new Exact(points ?? 0)),
    method: printedMethod(method),
    // A number of items is a count, said or not.
    kind: method.type === "perItem" ? "count" : (valueKind ?? "percent"),
  };
}

/** Numbers among the fields without trailing zeros. */
function numbers(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]: [string, unknown]) => [
      key,
      key !== "text" && typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)
        ? plain(new Exact(value))
        : value,
    ])
  );
}
