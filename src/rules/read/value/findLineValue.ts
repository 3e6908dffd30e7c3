import { parsedExpression } from "../../expression/parsedExpression";
import { identifiersOf } from "../../expression/identifiersOf";
import { chooseFormula } from "./chooseFormula";
import { findFormulas, findScoreQuotients, type PrintedFormula } from "./findFormulas";
import { findIndicator, indicatorName, isGenericName } from "./indicatorName";
import type { KnownIndicator } from "./indicatorTable";
import type { LineValue, LineValueInput } from "./LineValue";
import { plainText } from "./plainText";
import { printExpression } from "./printExpression";
import { resolveFormula } from "./resolveFormula";
import { countsOthers, statedBudget } from "./statedTerms";
import { unitOf } from "./unitOf";
import type { WordTree } from "./WordTree";

/**
 * Which value of a line is scored. A formula that the table prints goes before what the name means, and one that
 * cannot be read is asked, never replaced; several that disagree are asked too.
 * @param input the line's texts as written
 */
export function findLineValue(input: LineValueInput): LineValue {
  if (input.kind === "count") return countValue(input);
  const printed = printedValue(input);
  const given = sentenceValue(input);
  if (printed !== null && given !== null) return agreed(printed, given);
  return printed ?? given ?? namedValue(input);
}

function agreed(printed: LineValue, given: LineValue): LineValue {
  if (printed.expression === given.expression || given.expression === null) return printed;
  const doubt = `计算公式与评分标准中的算式“${given.formulaText ?? ""}”不一致，请确定用哪一个`;
  return { ...printed, expression: null, doubts: [...printed.doubts, doubt] };
}

function printedValue(input: LineValueInput): LineValue | null {
  const cells = [
    { text: input.formula, column: true },
    { text: input.explanation, column: false },
  ].filter(({ text }) => findIndicator(text) === null);
  const formulas = cells.map(({ text, column }) => findFormulas(text, column));
  const all = formulas.flat();
  for (const [index, { text }] of cells.entries()) {
    const found = formulaValue(formulas[index]!, input, text, all);
    if (found !== null) return { ...found, via: "formula" };
  }
  return definedOnly(input, all) ?? scoredOtherwise(input);
}

/** A formula of the score whose quotient is not what the name means: which value it scores is for a person to say. */
function scoredOtherwise(input: LineValueInput): LineValue | null {
  const formulaText = [input.formula, input.explanation].join("\n").trim();
  const usual = namedValue(input).expression;
  const indicator = findIndicator(input.name) ?? subjectIndicator(input);
  for (const tree of findScoreQuotients(formulaText)) {
    const setting = { indicator, budget: null, definitions: new Map<string, never>() };
    const { tree: quotient, unknown } = resolveFormula(tree, setting);
    if (quotient !== null && printExpression(quotient) === usual) continue;
    const doubts = ["这是得分的算式，其中的比率与指标名称的通行算式不同，请选定被评分的数值"];
    return { ...none, via: "formula", formulaText, unknown, doubts };
  }
  return null;
}

/** Only a word of the usual formula is explained (在编人数=…): what it changes is for a person to say. */
function definedOnly(input: LineValueInput, formulas: readonly PrintedFormula[]): LineValue | null {
  const known = findIndicator(input.name) ?? subjectIndicator(input);
  const { definitions } = chooseFormula(formulas, []);
  if (known?.expression == null || definitions.size === 0) return null;
  const formulaText = [input.formula, input.explanation].join("\n").trim();
  return { ...none, via: "formula", formulaText, unknown: [...definitions.keys()] };
}

function sentenceValue(input: LineValueInput): LineValue | null {
  const { sentenceFormula: text } = input;
  if (text === null || text.trim() === "") return null;
  const found = formulaValue(findFormulas(text, true), input, text);
  return found && { ...found, via: "sentence" };
}

/** What the formulas of one cell give; null where none of them is the line's. */
function formulaValue(
  found: readonly PrintedFormula[],
  input: LineValueInput,
  written: string,
  explaining = found
): LineValue | null {
  const names = [input.name, input.subject].filter((name) => name !== null && !isGenericName(name));
  const { formulas, definitions } = chooseFormula(found, names as string[], explaining);
  const formulaText = written.trim();
  const asked = (unknown: readonly string[], doubts: readonly string[]): LineValue => ({
    expression: null,
    valueKind: "percent",
    via: "formula",
    formulaText,
    unknown,
    doubts,
  });
  if (formulas.length === 0) return null;
  const values = formulas.map((formula) => oneFormula(formula, input, definitions, asked));
  const [first] = values as [LineValue];
  const alike = values.every(({ expression }) => expression === first.expression);
  return alike ? first : asked([], ["有几个算式，不能确定用哪一个，请选定"]);
}

type Asked = (unknown: readonly string[], doubts: readonly string[]) => LineValue;

function oneFormula(
  { of, tree, text }: PrintedFormula,
  input: LineValueInput,
  definitions: ReadonlyMap<string, WordTree | null>,
  asked: Asked
): LineValue {
  const named = findIndicator(input.name);
  const headed = of === null ? null : findIndicator(of);
  if (named !== null && headed !== null && !alike(named, headed)) {
    return asked([], [`算式是“${indicatorName(of ?? "")}”的，与指标名称不一致，请核对`]);
  }
  const indicator = named ?? headed ?? subjectIndicator(input);
  if (tree === null) return asked([text], []);
  if (indicator?.rate === true && text.includes("满意")) return rateValue(indicator, asked);
  const texts = plainText(`${input.formula}\n${input.explanation}`);
  const setting = { indicator, budget: statedBudget(texts), definitions };
  const resolved = resolveFormula(tree, setting);
  if (resolved.tree === null) return asked(resolved.unknown, resolved.doubts);
  const used = identifiersOf(resolved.tree);
  if (countsOthers(texts) && used.includes("staff.inQuota") && !used.includes("staff.extra")) {
    return asked([], ["在职人员数的说明含有编外或离退休人员，请核对口径后选定数据"]);
  }
  if (unitOf(resolved.tree) !== "share") return asked([], ["算式的结果不是比率，请核对"]);
  return { ...asked([], resolved.doubts), expression: printExpression(resolved.tree) };
}

/** How the survey reckons its rate changes nothing about which rate it is. */
function rateValue({ expression, doubts }: KnownIndicator, asked: Asked): LineValue {
  return { ...asked([], doubts ?? []), expression };
}

const alike = (one: KnownIndicator, other: KnownIndicator): boolean =>
  one === other || (one.expression !== null && one.expression === other.expression);

function subjectIndicator({ subject }: LineValueInput): KnownIndicator | null {
  return subject === null || isGenericName(subject) ? null : findIndicator(subject);
}

const none: LineValue = {
  expression: null,
  valueKind: "percent",
  via: "none",
  formulaText: null,
  unknown: [],
  doubts: [],
};

/** The usual formula of the indicator, by the line's name, else by the name that the criterion uses. */
function namedValue(input: LineValueInput): LineValue {
  const named = findIndicator(input.name);
  const subject = subjectIndicator(input);
  if (named !== null && subject !== null && !alike(named, subject)) {
    const doubt = `评分标准说的是“${indicatorName(input.subject ?? "")}”，与指标名称不一致，请核对`;
    return { ...none, doubts: [doubt] };
  }
  const indicator = named ?? subject;
  if (indicator === null) return none;
  const { expression, doubts = [] } = indicator;
  if (expression === null) return { ...none, doubts };
  const canonical = printExpression(parsedExpression(expression));
  return { ...none, expression: canonical, via: named === null ? "sentence" : "name", doubts };
}

const undoneDoubt = "扣分项数按没有完成的项数取；如扣分的是其他情形，请改";

/** What a criterion counts is known only of lists whose undone entries can be counted. */
function countValue(input: LineValueInput): LineValue {
  const { name, subject } = input;
  const named = findIndicator(name);
  const stated = subjectIndicator(input);
  const strange =
    subject !== null &&
    !isGenericName(subject) &&
    indicatorName(subject) !== indicatorName(name) &&
    (stated === null || (named !== null && stated !== named));
  const indicator = named ?? stated;
  if (strange || indicator?.count === undefined) return { ...none, valueKind: "count" };
  return {
    ...none,
    expression: indicator.count,
    valueKind: "count",
    via: named === null ? "sentence" : "name",
    doubts: [undoneDoubt, ...(indicator.doubts ?? [])],
  };
}
