export type FindingKind =
  | "conflict"
  | "enteredYear"
  | "tie"
  | "printedRate"
  | "abovePlan"
  | "staffSum"
  | "threePublicSum"
  | "netAdjustment"
  | "nearBound"
  | "sourceFormula"
  | "precisionAsDisplayed"
  | "stepMode"
  | "totalNot100"
  | "unstatedValue"
  /** A cell of the bureau's own form that a person filled in otherwise than we would. */
  | "formKept"
  /** A line that is in the form or in the pack alone. */
  | "formUnmatched";

/** Something a person should look at, as code and data; `messages/` makes the sentence. */
export interface Finding {
  /** `<kind>:<fact or line id>`, each once. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: "error" | "warning" | "info";
  /** Variant of the kind, for the sentence: `withinRounding`, `beyondRounding`, … */
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
  /** The cells that disagree or are meant, with what stands there. */
  readonly cells: readonly FindingCell[];
}

export interface FindingCell {
  readonly sheet: string;
  /** `C5` or `D5:D42`. */
  readonly cell: string;
  /** As printed there, or as read. */
  readonly value: string;
}
