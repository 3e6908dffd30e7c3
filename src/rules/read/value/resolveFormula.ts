import type { Expression } from "../../expression/Expression";
import { parsedExpression } from "../../expression/parsedExpression";
import type { KnownIndicator } from "./indicatorTable";
import { budgetDoubts, operandItems, type Figure, type OperandItem } from "./operandItems";
import { readOperand, withoutLeadingNoise, type OperandMeaning } from "./readOperand";
import { operandsOf, type WordTree } from "./WordTree";

/** What an operand may lean on where its words leave something out. */
export interface FormulaSetting {
  /** The indicator, where it is known. */
  readonly indicator: KnownIndicator | null;
  /** Which budget the table says 预算数 is; null where it does not say. */
  readonly budget: "initial" | "adjusted" | null;
  /** Words that the table itself explains by a formula, normalised as they stand in formulas. */
  readonly definitions: ReadonlyMap<string, WordTree | null>;
}

export interface ResolvedFormula {
  /** Null where an operand names no data item. */
  readonly tree: Expression | null;
  /** Such operands, as written. */
  readonly unknown: readonly string[];
  readonly doubts: readonly string[];
}

const items: ReadonlyMap<string, OperandItem> = new Map(
  operandItems.map((item) => [item.key, item])
);

/** Gives every operand of a formula its data item; one that has none, or may have several, is unknown. */
export function resolveFormula(words: WordTree, setting: FormulaSetting): ResolvedFormula {
  const resolver = new Resolver(words, setting);
  const tree = resolver.tree(words);
  const unknown = [...resolver.unknown];
  return { tree: unknown.length > 0 ? null : tree, unknown, doubts: [...resolver.doubts] };
}

class Resolver {
  readonly unknown = new Set<string>();
  readonly doubts = new Set<string>();
  /** Items that the formula names, and `previous` where it names the year before. */
  private readonly named: ReadonlySet<string>;
  private readonly meanings: readonly OperandMeaning[];

  constructor(
    private readonly words: WordTree,
    private readonly setting: FormulaSetting,
    private readonly within: ReadonlySet<string> = new Set()
  ) {
    this.meanings = operandsOf(words).flatMap((operand) => readOperand(operand) ?? []);
    this.named = new Set(
      this.meanings.flatMap(({ item, year }) => [
        ...(item === null ? [] : [item]),
        ...(year === "previous" ? ["previous"] : []),
      ])
    );
  }

  tree(words: WordTree): Expression {
    switch (words.kind) {
      case "number":
        return words;
      case "negate":
        return { kind: "negate", of: this.tree(words.of) };
      case "binary":
        return { ...words, left: this.tree(words.left), right: this.tree(words.right) };
      case "operand":
        return this.operand(words.words);
    }
  }

  private operand(words: string): Expression {
    const figure = this.defined(words) ?? this.own(words) ?? this.figureOf(words);
    if (figure === null) {
      this.unknown.add(words);
      return { kind: "number", text: "0" };
    }
    if ("kind" in figure) return figure;
    if (figure.doubt !== undefined) this.doubts.add(figure.doubt);
    return parsedExpression(figure.expression);
  }

  /** A word that the table explains by a formula of its own. */
  private defined(words: string): Expression | null {
    const key = withoutLeadingNoise(words);
    const tree = this.setting.definitions.get(key);
    if (tree === undefined || this.within.has(key)) return null;
    if (tree === null) {
      this.unknown.add(words);
      return { kind: "number", text: "0" };
    }
    const inner = new Resolver(tree, this.setting, new Set([...this.within, key]));
    const expression = inner.tree(tree);
    for (const word of inner.unknown) this.unknown.add(word);
    for (const doubt of inner.doubts) this.doubts.add(doubt);
    return expression;
  }

  private own(words: string): Figure | null {
    const { indicator } = this.setting;
    const bare = withoutLeadingNoise(words);
    const found = indicator?.own?.find(([list]) => {
      const known = list.split(" ");
      return known.includes(words) || known.includes(bare);
    });
    if (found === undefined) return null;
    for (const doubt of indicator?.doubts ?? []) this.doubts.add(doubt);
    return { expression: found[1] };
  }

  private figureOf(words: string): Figure | null {
    const meaning = readOperand(words);
    if (meaning === null) return null;
    const whole = this.completed(meaning);
    const item = whole && items.get(whole.item);
    if (!item || (item.whole === true && this.isAboutPart())) return null;
    const basis = whole.basis ?? "none";
    if (basis === "adjustedOrChange" && this.mayBeChange(words)) return null;
    const figures = whole.year === "previous" ? item.previous : item.figures;
    const budget = basis === "budget" && whole.year !== "previous" ? this.budgetOf(item) : null;
    const figure = budget ?? figures?.[basis];
    if (figure === undefined) return null;
    if (typeof figure === "string") return { expression: figure };
    return figure.beside === undefined || this.named.has(figure.beside) ? figure : null;
  }

  /** Whether the formula or the indicator is about one kind of spending: 追加数 may be that kind's. */
  private isAboutPart(): boolean {
    const about = [...this.named, this.setting.indicator?.item ?? ""];
    return about.some((key) => key !== "total" && items.get(key)?.spending === true);
  }

  /** 调整预算数 of 预算调整率 may be the change itself, unless something is taken off it. */
  private mayBeChange(words: string): boolean {
    return this.setting.indicator?.budget === "initial" && !isMinuend(this.words, words);
  }

  /** 预算数, where the table or the indicator says which one it is. */
  private budgetOf({ key, figures }: OperandItem): Figure | null {
    const { budget, indicator } = this.setting;
    const { initial, adjusted } = figures;
    if (typeof initial !== "string" || typeof adjusted !== "string") return null;
    if (budget !== null) return { expression: `${key}.${budget}` };
    return indicator?.budget === "initial"
      ? { expression: initial, doubt: budgetDoubts.initial }
      : null;
  }

  /**
   * Fills in what an operand leaves out. The year before means the same item and basis as this year's operand; a bare
   * basis means what the indicator is about, unless the formula names another item.
   */
  private completed(meaning: OperandMeaning): (OperandMeaning & { readonly item: string }) | null {
    const { item, basis, year } = meaning;
    const current = this.meanings.filter(
      (other) => other.year !== "previous" && other.item !== null
    );
    if (year === "previous") {
      const models = current.filter((other) => item === null || other.item === item);
      const about = new Set(models.map((other) => other.item ?? ""));
      const bases = new Set(models.map((other) => other.basis));
      if (models.length === 0) return item === null ? null : { ...meaning, item };
      const [model] = models;
      if (about.size !== 1 || bases.size !== 1 || model?.item == null) return null;
      // 本年度三公经费 less 上年度预算数: which figure of this year is not said.
      if (basis !== null && model.basis === null) return null;
      return { item: model.item, basis: basis ?? model.basis, year };
    }
    if (item !== null) return { ...meaning, item };
    const about = this.setting.indicator?.item;
    if (basis === null || about === undefined) return null;
    const foreign = [...this.named].some((key) => key !== about && items.get(key)?.spending);
    return foreign ? null : { item: about, basis, year };
  }
}

/** Whether an operand stands at the head of a difference. */
function isMinuend(tree: WordTree, words: string): boolean {
  if (tree.kind === "negate") return isMinuend(tree.of, words);
  if (tree.kind !== "binary") return false;
  const { operator, left, right } = tree;
  if (operator === "-" && left.kind === "operand" && left.words === words) return true;
  return isMinuend(left, words) || isMinuend(right, words);
}
