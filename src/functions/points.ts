import type { Exact } from "../number/exact";
import type { MethodContext } from "../rules/methods/ValueMethod";
import { singleOf } from "./grid";
import { misuse, Problem } from "./Problem";
import { operand, readNumber } from "./readNumber";

/** Decimals of a score, as the score sheet prints it. */
const scorePlaces = 2;

/**
 * A single number of a rule: a limit, a step, points. Percentages may be written with `%`.
 * @param name the parameter, for messages
 */
export function readRuleNumber(argument: unknown, name: string): Exact | Problem {
  const read = readNumber(singleOf(argument, name), operand(name, "plain"));
  return read instanceof Problem ? read : read.value;
}

/** A single number that must not be negative: points or a deduction. */
export function readPoints(argument: unknown, name: string): Exact | Problem {
  const points = readRuleNumber(argument, name);
  return !(points instanceof Problem) && points.isNegative()
    ? misuse(`${name}不能是负数。`)
    : points;
}

/** What the score methods know of a line whose points are known and whose method says everything else. */
export function scoreContext(points: Exact): MethodContext {
  return { points, scorePlaces, stepMode: "full", valueKind: "percent" };
}
