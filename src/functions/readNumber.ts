import { fromDouble, type Exact } from "../number/exact";
import { readWritten, type NumberContext } from "../number/parse/readWritten";
import { yuanPer } from "../number/units";
import { blank, logical, passedOn, placeholder, Problem, unreadable } from "./Problem";

/**
 * What a cell may hold. `amount`: money, in 元 where no unit is written; `count`: people or things; `either` of them;
 * `plain`: a count, or a percentage where `%` is written.
 */
type NumberKind = "amount" | "count" | "either" | "plain";

/** A parameter that takes numbers. */
export interface Operand {
  /** The Chinese name, for messages. */
  readonly name: string;
  readonly kind: NumberKind;
  /** What a blank cell gives; one for all, since a column may have thousands. */
  readonly blank: Problem;
}

/** A parameter of that Chinese name. */
export function operand(name: string, kind: NumberKind): Operand {
  return { name, kind, blank: blank(name) };
}

/** A number that was read; `unit` is null where none was written. */
interface Reading {
  /** An amount in 元, a percentage as its fraction. */
  readonly value: Exact;
  readonly unit: "money" | "count" | "rate" | null;
}

const contexts: Readonly<Record<NumberKind, readonly NumberContext[]>> = {
  amount: ["money"],
  count: ["count"],
  either: ["money", "count"],
  plain: ["count"],
};

const expected: Readonly<Record<NumberKind, string>> = {
  amount: "金额",
  count: "个数",
  either: "金额或个数",
  plain: "数字",
};

/** What a written unit multiplies by; people and things count as they are. */
const factors: Readonly<Record<string, Exact | string>> = { ...yuanPer, "%": "0.01" };

/**
 * Reads one cell as the core reads it: numbers as they are, text as people write it (`28.8万元`, `１２３`, `△5`).
 * @param value what Excel hands over
 * @param operand the parameter it belongs to
 * @returns the number; a problem for blank (`#N/A`), unreadable text and logical values (`#VALUE!`), and the error that
 * stands in the cell
 */
export function readNumber(
  value: unknown,
  { name, kind, blank: none }: Operand
): Reading | Problem {
  if (typeof value === "number") return { value: fromDouble(value), unit: null };
  if (isLeftOut(value)) return none;
  if (typeof value !== "string") return notText(value, name);
  // Only a written % says that a plain number is a rate.
  const asked = kind === "plain" && /[%％]/.test(value) ? (["rate"] as const) : contexts[kind];
  for (const context of asked) {
    const read = readWritten(value, context);
    if (read.kind === "absent") return value.trim() === "" ? none : placeholder(name, value);
    if (read.kind === "number")
      return {
        value: read.value.times(factors[read.unit ?? ""] ?? 1),
        unit: read.unit === null ? null : context,
      };
  }
  return unreadable(name, value, expected[kind]);
}

/** Reads a cell as a word; spaces around it do not count. Numbers are their plain digits. */
export function readText(value: unknown, name: string): string | Problem {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return notText(value, name);
  return value.trim() === "" ? blank(name) : value.trim();
}

/** Blank, TRUE or FALSE, an error. */
function notText(value: unknown, name: string): Problem {
  if (value instanceof Problem) return value;
  if (typeof value === "boolean") return logical(name, value);
  const code = (value as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? passedOn(name, code) : blank(name);
}

/** Whether an optional argument was left out or refers to a blank cell. */
export function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
