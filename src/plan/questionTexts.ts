import type { ChoiceMethod, PerItemMethod } from "../rules/RulePack";

/** What is asked where an outcome is picked, with what each scores: `请选择所属情形：（1）无结余，得3分；…`. */
export function choiceQuestion({ question, options }: ChoiceMethod): string {
  const list = options.map(({ text, points }, index) => {
    const scored = points.startsWith("-") ? `扣${points.slice(1)}分` : `得${points}分`;
    return `（${index + 1}）${text}，${scored}`;
  });
  const asked = question ?? "请选择所属情形";
  return `${asked}${/[？?：:]$/.test(asked) ? "" : "："}${list.join("；")}`;
}

/** What is asked where breaches are counted, with what is counted against. */
export function countQuestion({ conditions, deduction }: PerItemMethod): string {
  if (conditions === undefined) return `请填写应扣分的项数（每项扣${deduction}分，没有的填0）`;
  const list = conditions.map((text, index) => `（${index + 1}）${text}`);
  return `请逐项核对，填写不符合要求的项数（每项扣${deduction}分，没有的填0）：${list.join("；")}`;
}
