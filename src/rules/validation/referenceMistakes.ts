import { factDefinition, isFactId } from "../../facts/vocabulary";
import { identifiersOf } from "../expression/identifiersOf";
import { isExpressionError, parseExpression } from "../expression/parseExpression";
import type { RulePack } from "../RulePack";
import { checkUnique } from "./frameMistakes";
import type { Place, Report } from "./Place";
import { innerMethod, scoredPlaces, type ScoredPlace } from "./scoredPlaces";

/** Checks everything that a line names: documents, settings and options, data items and parts in its expressions. */
export function checkReferences(pack: RulePack, report: Report): void {
  checkUnique(
    pack.lines.map(({ id }) => id),
    ["lines"],
    report
  );
  const documents = new Set(pack.documents.map(({ key }) => key));
  pack.lines.forEach(({ sources }, line) => {
    sources.forEach(({ document }, index) => {
      const place = ["lines", line, "sources", index, "document"];
      if (!documents.has(document)) report("unknownDocument", place, { document });
    });
  });
  for (const scored of scoredPlaces(pack)) {
    checkAlternatives(scored, pack, report);
    checkExpressions(scored, report);
  }
}

function checkAlternatives({ rule, place }: ScoredPlace, pack: RulePack, report: Report): void {
  (rule.alternatives ?? []).forEach(({ setting, option }, index) => {
    const own = [...place, "alternatives", index];
    const known = pack.settings?.find(({ id }) => id === setting);
    if (known === undefined) report("unknownSetting", [...own, "setting"], { setting });
    else if (!known.options.some(({ id }) => id === option)) {
      report("unknownOption", [...own, "option"], { setting, option });
    }
  });
}

function checkExpressions(scored: ScoredPlace, report: Report): void {
  const { rule, place } = scored;
  const { method, place: methodPlace } = innerMethod(rule.method, [...place, "method"]);
  // Without an expression a person types the value.
  if (rule.expression !== undefined) {
    checkExpression(rule.expression, [...place, "expression"], scored, report);
  }
  (rule.alternatives ?? []).forEach(({ expression }, index) => {
    checkExpression(expression, [...place, "alternatives", index, "expression"], scored, report);
  });
  if (method.type === "perItem" && method.count !== undefined) {
    checkExpression(method.count, [...methodPlace, "count"], scored, report);
  }
}

function checkExpression(
  expression: string,
  place: Place,
  { before, after }: ScoredPlace,
  report: Report
): void {
  const tree = parseExpression(expression);
  if (isExpressionError(tree)) {
    const { error, position, found } = tree;
    const data = { expression, error, position: String(position + 1), found };
    report("expressionSyntax", place, data);
    return;
  }
  for (const id of identifiersOf(tree)) {
    const data = { id, expression };
    if (id.startsWith("part.")) {
      const name = id.slice("part.".length);
      const part = before.find((candidate) => candidate.id === name);
      if (part === undefined) {
        const later = after.some((candidate) => candidate.id === name);
        report(later ? "laterPart" : "unknownPart", place, data);
      } else if (part.expression === undefined) {
        report("partWithoutValue", place, data);
      }
    } else if (!isFactId(id)) {
      report("unknownFact", place, data);
    } else if (factDefinition(id).kind === "text") {
      report("textFact", place, data);
    }
  }
}
