import type { FactId } from "../facts/vocabulary";
import type { CheckContext, CheckInput } from "./Check";
import type { Finding } from "./Finding";
import { checks } from "./registry";
import { allResults } from "./support/allResults";

const severities = ["error", "warning", "info"] as const;

/**
 * Runs every check.
 * @param input the recognised facts, the evaluation (null for `inspect`), and the snapshot, for what cells print
 * @returns errors, then warnings, then infos; within a severity in the order of the registry. Each id once: a second
 * finding about the same item gets `#2` behind its id
 */
export function runChecks(input: CheckInput): readonly Finding[] {
  const context = contextOf(input);
  const seen = new Map<string, number>();
  const findings = checks
    .flatMap((check) => check.run(context))
    .map((finding) => {
      const count = (seen.get(finding.id) ?? 0) + 1;
      seen.set(finding.id, count);
      return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
    });
  return bySeverity(findings);
}

/** Errors first, then warnings, then infos, else in the order given. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity)
  );
}

function contextOf(input: CheckInput): CheckContext {
  const { evaluation, facts } = input;
  const needed =
    evaluation && new Set<FactId>(allResults(evaluation).flatMap((result) => result.facts));
  return {
    ...input,
    fact: (id) => evaluation?.facts.get(id) ?? facts.facts.get(id) ?? null,
    isNeeded: (id) => needed === null || needed.has(id),
  };
}
