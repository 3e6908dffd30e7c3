/**
 * What can be wrong with a pack, by code, and what the message needs to say so. All data are plain texts as they stand
 * in the pack; `field` is the name of the JSON field.
 */
export interface PackMistakeData {
  /** A field that every such object must have. */
  readonly missingField: { readonly field: string };
  /** A field that the format does not know: mostly a typing error. */
  readonly unknownField: { readonly field: string };
  /** The value is of another JSON type; `expected` and `found` are JSON type names. */
  readonly wrongType: { readonly field: string; readonly expected: string; readonly found: string };
  /** The text is not written as the field asks. */
  readonly wrongFormat: {
    readonly field: string;
    readonly expected: TextFormat;
    readonly found: string;
  };
  /** The value is none of the allowed ones (`allowed` joined by 、). */
  readonly notAllowed: { readonly field: string; readonly allowed: string; readonly found: string };
  /** A list with fewer entries than it needs. */
  readonly tooFew: { readonly field: string; readonly least: string };
  /** A list with more entries than it may have. */
  readonly tooMany: { readonly field: string; readonly most: string };
  readonly unknownMethod: { readonly found: string };

  /** Two lines, parts, items, settings, options or documents of one list with the same id or key. */
  readonly duplicateId: { readonly id: string };
  /** Two alternatives of either-of, or outcomes of a choice, with the same name: they could not be told apart. */
  readonly duplicateName: { readonly name: string };
  readonly unrealDate: { readonly field: string; readonly found: string };
  /** validFrom lies after validTo. */
  readonly datesOrder: { readonly from: string; readonly to: string };
  /** A grade does not lie below the one before it. */
  readonly gradesOrder: { readonly from: string; readonly previous: string };
  /** The last grade does not begin at 0. */
  readonly gradesEnd: { readonly from: string };
  readonly roundingDigits: {
    readonly field: string;
    readonly found: string;
    readonly least: string;
    readonly most: string;
  };
  readonly unknownDocument: { readonly document: string };
  readonly unknownSetting: { readonly setting: string };
  readonly unknownOption: { readonly setting: string; readonly option: string };

  /** This line or part has no points, though others have. */
  readonly pointsMissing: { readonly name: string };
  /** Points with more decimals than a score has. */
  readonly pointsDecimals: { readonly found: string; readonly most: string };
  readonly partsSum: { readonly expected: string; readonly found: string };
  readonly itemsSum: { readonly expected: string; readonly found: string };
  /** Told, not refused: the lines of a group (`一级` or `一级/二级`) do not add up to its points. */
  readonly groupSum: { readonly group: string; readonly expected: string; readonly found: string };
  /** A line stands in a group that `groups` does not list. */
  readonly unknownGroup: { readonly group: string };
  /** Told, not refused: all lines together are not 100. */
  readonly totalSum: { readonly expected: string; readonly found: string };
  /** An alternative of either-of has other points than the line. */
  readonly alternativePoints: {
    readonly name: string;
    readonly expected: string;
    readonly found: string;
  };

  /** The best score of the method is not the points. */
  readonly bestScore: { readonly best: string; readonly points: string };
  readonly bandBothBounds: { readonly below: string; readonly upTo: string };
  /** A band before the last without a bound: those after it can never be reached. `position` counts from 1. */
  readonly bandWithoutBound: { readonly position: string };
  /** A bound that does not lie above the one before: an overlap or an empty band. */
  readonly bandsNotRising: { readonly bound: string; readonly previous: string };
  /** The last band ends at a bound: values beyond it belong to none. */
  readonly bandsNoEnd: { readonly bound: string };
  /** A band between others whose score is not stated; only the first and the last may leave it open. */
  readonly bandUnstated: { readonly position: string };
  /** A band of an interpolation that has not exactly one of: a score, `from` with `to`. */
  readonly bandScoreForm: { readonly position: string };
  /** A band that should rise evenly but has no two different bounds to rise between. */
  readonly bandCannotRise: { readonly position: string };
  /** Two limits of the same side, one included and one excluded, given by their field names. */
  readonly limitTwice: { readonly one: string; readonly other: string };
  /** The lower limit does not lie below the upper one, so that nothing scores. */
  readonly limitsCross: { readonly lower: string; readonly upper: string };
  /** Allowed scores that do not rise: `bound` does not lie above `previous`. */
  readonly allowedOrder: { readonly bound: string; readonly previous: string };
  /** A step, a deduction, a factor, a target or a distance of 0. */
  readonly notPositive: { readonly field: string; readonly found: string };

  /** The expression cannot be read; `error` as in `ExpressionError`, `position` counts from 1. */
  readonly expressionSyntax: {
    readonly expression: string;
    readonly error: string;
    readonly position: string;
    readonly found: string;
  };
  readonly unknownFact: { readonly id: string; readonly expression: string };
  /** A data item that is a text, such as `department.name`. */
  readonly textFact: { readonly id: string; readonly expression: string };
  readonly unknownPart: { readonly id: string; readonly expression: string };
  /** A part that stands after the one that uses it, or is that one. */
  readonly laterPart: { readonly id: string; readonly expression: string };
  /** A part that is scored by hand and so has no value. */
  readonly partWithoutValue: { readonly id: string; readonly expression: string };
  /** `valueFrom` names no part of the line, or one without a value. */
  readonly unknownValueFrom: { readonly part: string };
}

/** How a text must be written: `-0.05`, `1.5`, `extra-staff`, `2021-01-01`, anything but blanks. */
export type TextFormat = "decimal" | "amount" | "id" | "date" | "text";

export type PackMistakeCode = keyof PackMistakeData;

/** One mistake in a pack, with where it is. */
export type PackMistake = {
  [Code in PackMistakeCode]: {
    readonly code: Code;
    readonly data: PackMistakeData[Code];
    /** Name of the 三级指标 (`预算执行率`, of a part `预算执行率—第一季度执行率`); null for the pack as a whole. */
    readonly line: string | null;
    /** JSON pointer to the place: `/lines/3/method/bands/1`. */
    readonly path: string;
  };
}[PackMistakeCode];

/** What is told of a pack without refusing it, as {@link PackMistake}: tables with 加分项 and 扣分项 do exist. */
export type PackNotice = Extract<PackMistake, { readonly code: "totalSum" | "groupSum" }>;
