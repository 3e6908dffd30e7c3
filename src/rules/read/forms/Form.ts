import type { Exact } from "../../../number/exact";
import type { ScoreMethod } from "../../RulePack";
import type { ValueKind } from "../../methods/ValueMethod";
import type { Clause } from "../clauses/Clause";
import type { Assumption, CriterionRefusal } from "../CriterionReading";

/** What one form made of all clauses of a sentence. */
export interface FormReading {
  readonly method: ScoreMethod;
  readonly valueKind: ValueKind | null;
  readonly subject: string | null;
  readonly assumptions: readonly Assumption[];
  readonly best: Exact;
}

/** Why a form that fits the sentence cannot read it after all. */
export interface FormRefusal {
  readonly reason: CriterionRefusal["reason"];
  readonly clause: Clause | null;
  readonly best?: Exact;
  readonly bound?: string;
}

/** null: the sentence is of another form. */
export type FormResult = FormReading | { readonly refusal: FormRefusal } | null;

/** @param clauses all of the sentence, definitions and remarks left out */
export type Form = (clauses: readonly Clause[], points: Exact) => FormResult;

export function refuse(
  reason: FormRefusal["reason"],
  clause: Clause | null,
  more: Pick<FormRefusal, "best" | "bound"> = {}
): { readonly refusal: FormRefusal } {
  return { refusal: { reason, clause, ...more } };
}

/** Clauses of one kind. */
export function ofKind<K extends Clause["kind"]>(
  clauses: readonly Clause[],
  kind: K
): readonly (Clause & { readonly kind: K })[] {
  return clauses.filter((clause): clause is Clause & { readonly kind: K } => clause.kind === kind);
}

/** Whether all clauses are of these kinds. */
export function onlyKinds(
  clauses: readonly Clause[],
  ...kinds: readonly Clause["kind"][]
): boolean {
  return clauses.every(({ kind }) => kinds.includes(kind));
}
