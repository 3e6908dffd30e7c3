/** The errors that a custom function can show in a cell. */
type ProblemCode = "#DIV/0!" | "#N/A" | "#NULL!" | "#NUM!" | "#VALUE!";

const problemCodes: readonly string[] = ["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#VALUE!"];

/** Why a cell has no answer. Excel shows a message for `#VALUE!` and `#N/A` only. */
export class Problem {
  constructor(
    readonly code: ProblemCode,
    readonly message = ""
  ) {}
}

/** The base of a rate is zero. */
export const zeroBase = new Problem("#DIV/0!");

/** A blank cell where data is needed. Absent is never zero. */
export function blank(name: string): Problem {
  return new Problem("#N/A", `${name}为空，请先填写。`);
}

/** A dash, a stroke or 无. */
export function placeholder(name: string, text: string): Problem {
  return new Problem("#N/A", `${name}是“${text}”，请改为数字（没有的填 0）。`);
}

/** Text that is no number, or a number of another kind. */
export function unreadable(name: string, text: string, expected: string): Problem {
  return misuse(`${name}“${shortened(text)}”不能识别，应为${expected}。`);
}

/** TRUE or FALSE where a number is needed. */
export function logical(name: string, value: boolean): Problem {
  return misuse(`${name}不能是 ${String(value).toUpperCase()}。`);
}

/** A misused argument: wrong mode, digits, order, count. */
export function misuse(message: string): Problem {
  return new Problem("#VALUE!", message);
}

/**
 * An error that stands in an argument, as it goes on. `#REF!`, `#NAME?` and newer ones cannot be the answer of a custom
 * function, so they are named in a message instead.
 */
export function passedOn(name: string, code: string): Problem {
  return problemCodes.includes(code)
    ? new Problem(code as ProblemCode)
    : misuse(`${name}有错误 ${code}，请先改正。`);
}

/** At most 20 characters of a text, for a message. */
export function shortened(text: string): string {
  return text.trim().replace(/^(.{19}).{2,}$/su, "$1…");
}
