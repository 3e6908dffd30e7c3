import { expect, test } from "@jest/globals";
import { corpus, judge } from "../test/support/judgeCriterion";

/** How the criterion sentences of the corpus are read: `docs/criteria.md` tells the figures. */
test("criteria", () => {
  const lines: string[] = [];
  for (const half of ["open", "further", "frozen"] as const) {
    const cases = corpus(half);
    const verdicts = cases.map((sample) => ({
      ...judge(sample),
      expect: sample.expect ?? "rule",
      sentence: sample.sentence,
    }));
    const rules = verdicts.filter((verdict) => verdict.expect === "rule");
    const count = (list: typeof verdicts, wanted: string): number =>
      list.filter(({ verdict }) => verdict === wanted).length;
    const share = ((100 * count(rules, "right")) / rules.length).toFixed(1);
    lines.push(
      `${half}: ${cases.length} sentences, ${count(verdicts, "right")} right, ${count(verdicts, "left")} left to hand, ${count(verdicts, "wrong")} wrong; of ${rules.length} rules ${share} % right`
    );
    if (process.env["SHOW"] === half) {
      for (const { id, verdict, why, sentence } of verdicts) {
        if (verdict !== "right") lines.push(`  ${id} ${verdict} ${sentence}\n      ${why}`);
      }
    }
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(lines.length).toBeGreaterThan(1);
});
