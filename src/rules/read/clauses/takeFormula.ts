import { Exact } from "../../../number/exact";
import type { Scanner } from "../Scanner";
import type { ScoreFormula } from "./Clause";
import { digitsPattern, pointsWords } from "./numberWords";

/** slope·x + constant + quotient/x, each times coefficient^c; what a formula of the four operations can be here. */
interface Term {
  readonly slope: Exact;
  readonly constant: Exact;
  readonly quotient: Exact;
  /** Holds the coefficient as a factor. */
  readonly coefficient: boolean;
  readonly subject: string;
  /** A name that was not yet used as the value: for quotients of two names. */
  readonly name: string | null;
}

const zero = new Exact(0);
const letters = String.raw`[\u4e00-\u9fa5]`;
const lead =
  /(?:按照?|以|用)?(?:照)?(?:每个?季度)?(?:[\u4e00-\u9fa5、]{0,12}?得分|计分|计分公式|公式)(?:为)?(?:=|:|为)(?:本项|该项)?/;
const tail = /(?:计算得分|计算|计分|给分|计|得分|打分)+/;

/**
 * A formula of the score: `得分=（1-10×结转结余率）×5分`, `执行率*该指标分值`, `按执行率×10分计分`,
 * `得分=计划成本/实际成本×10分`. It must hold the value or the coefficient, and points.
 */
export function takeFormula(
  scanner: Scanner,
  points: Exact
): { readonly formula: ScoreFormula; readonly total: Exact | null } | null {
  return scanner.attempt(() => {
    const named = scanner.take(lead) !== null;
    const led = named || scanner.take(/按照?(?![^,;。]{0,6}(?:计划|规定))/) !== null;
    const reader = new FormulaReader(scanner, points, named);
    const term = reader.sum();
    if (term === null || !reader.usedPoints) return null;
    const formula = formulaOf(term);
    if (formula === null) return null;
    const closed = scanner.take(tail) !== null;
    if (!named && !led && !closed && !reader.usedSign) return null;
    const total = scanner.take(new RegExp(`,?共计?(${digitsPattern})分`));
    return { formula, total: total === null ? null : new Exact(total[1] ?? 0) };
  });
}

function formulaOf(term: Term): ScoreFormula | null {
  const { slope, constant, quotient, subject } = term;
  if (term.coefficient) {
    return slope.isZero() && quotient.isZero() ? { kind: "coefficient", points: constant } : null;
  }
  if (!quotient.isZero()) {
    return slope.isZero() && constant.isZero() ? { kind: "reverse", quotient, subject } : null;
  }
  return slope.isZero() ? null : { kind: "linear", slope, constant, subject };
}

class FormulaReader {
  usedPoints = false;
  usedSign = false;

  constructor(
    private readonly scanner: Scanner,
    private readonly points: Exact,
    /** After 得分= a bare number is points; elsewhere only the points of the line themselves are. */
    private readonly named: boolean
  ) {}

  sum(): Term | null {
    let left = this.product();
    while (left !== null) {
      const sign = this.scanner.take(/[-+](?!.{0,3}之间)/)?.[0];
      if (sign === undefined) return left;
      this.usedSign = true;
      const right = this.product();
      left = right && add(left, right, sign === "+" ? 1 : -1);
    }
    return null;
  }

  private product(): Term | null {
    let left = this.atom();
    while (left !== null) {
      const sign = this.scanner.take(/×|÷|\/|乘以|乘|除以/)?.[0];
      if (sign === undefined) return left;
      this.usedSign = true;
      const right = this.atom();
      left = right && (/[×乘]/.test(sign) ? multiply(left, right) : divide(left, right));
    }
    return null;
  }

  private atom(): Term | null {
    const { scanner } = this;
    const inner = scanner.attempt(() => {
      if (!scanner.take(/[([]/)) return null;
      const term = this.sum();
      return term !== null && scanner.take(/[)\]]/) ? term : null;
    });
    if (inner !== null) return inner;
    const number = scanner.take(new RegExp(`(${digitsPattern})(%|分(?![值数])|)`));
    if (number !== null) {
      const [, digits = "0", unit] = number;
      const bare = unit === "" && (this.named || this.points.equals(digits));
      if (unit === "分" || bare) this.usedPoints = true;
      return constantTerm(unit === "%" ? new Exact(digits).dividedBy(100) : new Exact(digits));
    }
    if (scanner.take(new RegExp(`${pointsWords}(?:\\(?${digitsPattern}分\\)?)?`)) !== null) {
      this.usedPoints = true;
      return constantTerm(this.points);
    }
    if (scanner.take(/(?:得分|计分|评分|调整|完成|执行|评价|考核|对应|相应)*系数(?:值)?/)) {
      return { ...constantTerm(new Exact(1)), coefficient: true };
    }
    const name = scanner.take(
      new RegExp(
        `(?:(?!乘以|除以|乘|${pointsWords}|[得计]分|计算|(?:得分|计分|评分|调整|完成|执行|评价|考核|对应|相应)*系数)${letters}|、|[ABab](?=[/)×]))+(?:\\([ABab\u4e00-\u9fa5/]{1,8}\\))?`
      )
    )?.[0];
    if (
      name === undefined ||
      name.length > 30 ||
      /扣|每(?!个?季)|[得计给]\d|的按|超过|低于|高于|达到|大于|小于|不足|否则/.test(name)
    )
      return null;
    return {
      slope: new Exact(1),
      constant: zero,
      quotient: zero,
      coefficient: false,
      subject: name.replace(/\([^)]*\)/g, ""),
      name,
    };
  }
}

function constantTerm(constant: Exact): Term {
  return { slope: zero, constant, quotient: zero, coefficient: false, subject: "", name: null };
}

function add(a: Term, b: Term, sign: 1 | -1): Term | null {
  if (a.coefficient !== b.coefficient && !isZero(a) && !isZero(b)) return null;
  if (a.subject !== "" && b.subject !== "" && a.subject !== b.subject) return null;
  return {
    slope: a.slope.plus(b.slope.times(sign)),
    constant: a.constant.plus(b.constant.times(sign)),
    quotient: a.quotient.plus(b.quotient.times(sign)),
    coefficient: a.coefficient,
    subject: a.subject === "" ? b.subject : a.subject,
    name: null,
  };
}

function isZero(term: Term): boolean {
  return term.slope.isZero() && term.constant.isZero() && term.quotient.isZero();
}

function isConstant(term: Term): boolean {
  return term.slope.isZero() && term.quotient.isZero();
}

function multiply(a: Term, b: Term): Term | null {
  const [factor, other] = isConstant(a) ? [a, b] : [b, a];
  if (!isConstant(factor)) return null;
  if (factor.coefficient && (other.coefficient || !isConstant(other))) return null;
  return {
    slope: other.slope.times(factor.constant),
    constant: other.constant.times(factor.constant),
    quotient: other.quotient.times(factor.constant),
    coefficient: factor.coefficient || other.coefficient,
    subject: other.subject,
    name: other.name,
  };
}

/** Two names: the value itself (完成数/计划数), or its reverse (计划成本/实际成本). */
function divide(a: Term, b: Term): Term | null {
  if (isConstant(b)) {
    if (b.constant.isZero() || b.coefficient) return null;
    return multiply(a, constantTerm(new Exact(1).dividedBy(b.constant)));
  }
  if (b.name === null) return null;
  if (a.name !== null) {
    const direction = ratioDirection(a.name, b.name);
    if (direction === null) return null;
    const ratio = {
      constant: zero,
      coefficient: false,
      subject: `${a.name}/${b.name}`,
      name: null,
    };
    const factor = a.slope.dividedBy(b.slope);
    return direction === "direct"
      ? { ...ratio, slope: factor, quotient: zero }
      : { ...ratio, slope: zero, quotient: factor };
  }
  // 100%÷完成值, 1÷比率
  if (isConstant(a) && !a.coefficient) {
    return { ...constantTerm(zero), quotient: a.constant, subject: b.subject };
  }
  return null;
}

/** Whether a quotient of two names is actual over planned, or planned over actual; null where it may be either. */
function ratioDirection(a: string, b: string): "direct" | "reverse" | null {
  const planned = /计划|预算|目标|标准|承诺|规定|核定|批准|限额|总|全部|应|编制|下达/;
  const actual = /实际|已|完成|办结|达标|及时|支出|执行|发生|合格|采纳|B/;
  const pair = [a, b].map((name) =>
    /实际|已/.test(name)
      ? "actual"
      : planned.test(name)
        ? "planned"
        : actual.test(name)
          ? "actual"
          : "other"
  );
  if (/^[Bb]$/.test(a) && /^[Aa]$/.test(b)) return "direct";
  if (/^[Aa]$/.test(a)) return null;
  if (pair[0] === "planned" && pair[1] === "actual") return "reverse";
  if (pair[0] === "actual" && pair[1] !== "actual") return "direct";
  if (pair[1] === "planned" && pair[0] !== "planned") return "direct";
  // 质量达标实际数/实际产出数: a part over its whole.
  if (pair[0] === "actual" && pair[1] === "actual") return "direct";
  return null;
}
