import { test } from "@jest/globals";
import { Exact } from "../src/number/exact";
import { normaliseSentence } from "../src/rules/read/normaliseSentence";
import { readClauses } from "../src/rules/read/readClauses";
import { readCriterion } from "../src/rules/read/readCriterion";
test("debug", () => {
  for (const line of (process.env["S"] ?? "").split("\n").filter(Boolean)) {
    const [points, sentence] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
    const n = normaliseSentence(sentence);
    process.stdout.write(`\n${n.text}\n`);
    for (const c of readClauses(n.text, new Exact(points!))) process.stdout.write(`   [${n.text.slice(c.from, c.to)}] ${JSON.stringify({ ...c, from: undefined, to: undefined })}\n`);
    process.stdout.write(`  => ${JSON.stringify(readCriterion(sentence, points!))}\n`);
  }
});
