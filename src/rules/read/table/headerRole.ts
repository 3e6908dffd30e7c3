/** What a column of a scoring table holds, by its header. */
export type HeaderRole =
  | { readonly kind: "level"; readonly level: number }
  /** 分值 or 权重; `level` where the header says whose they are. */
  | {
      readonly kind: "points";
      readonly level: number | null;
      readonly weight: boolean;
      readonly percent: boolean;
    }
  /** A sentence on scoring; the higher the rank, the more surely (评分细则 before 评价标准). */
  | { readonly kind: "criterion"; readonly rank: number }
  | { readonly kind: PlainRole };

type PlainRole =
  | "name"
  /** 评价内容: the indicator itself, its group, or what explains it, by where it stands. */
  | "content"
  | "explanation"
  | "formula"
  /** 年度指标值: what was planned, which forms of project evaluation print instead of a criterion. */
  | "target"
  | "value"
  | "selfScore"
  /** 得分, which may be another's. */
  | "score"
  /** 财政评价得分 and other columns that are not the bureau's. */
  | "other"
  | "basis"
  | "reason"
  | "remark"
  | "number";

const levels = "一二三四";
const levelName =
  /^([一二三四])级(?:评价|考核|绩效)?(?:指标|目录|项目)?(?:名称|内容)?(?:[及和与、](?:分值|权重|标准分))?$/;
const levelPoints =
  /^([一二三四])级(?:评价|考核|绩效)?(?:指标)?(?:标准)?(?:分值?|分数|权重|满分|权重分值?|配分)$/;
const points =
  /^(?:(?:指标|评价|考核|评分|设定|参考|规定|目标|计划|基准|标准|分项|自评)?(?:分值|权重|权重分|权重分值|权重值|权重系数|权数)|标准分|标准分数|满分|满分值|基准分|分数|配分|总分值|应得分|赋分|赋分值|分值[/、及与和]?权重|权重[/、及与和]?分值)$/;

/** In order: the first that fits decides. */
const plainRoles: readonly (readonly [PlainRole, RegExp])[] = [
  ["number", /^(?:序号|编号|行次|栏次|序|指标编码|指标序号)$/],
  [
    "reason",
    /^(?:主要)?(?:扣分|减分|失分|丢分|未得分|未完成|偏差|未达标)(?:主要)?(?:原因|理由|说明|依据|事项|因素|情况)/,
  ],
  ["target", /^(?:年度|年初|全年|预期|计划)?(?:绩效)?(?:指标值|目标值|计划值|年初目标|年度目标)$/],
  [
    "selfScore",
    /^(?:预算|主管|项目|本|被评价|评价)?(?:单位|部门)?(?:自评|自查|自我评价|自我评分|自评价)(?:得分|分|评分|打分|分值|分数|结果|计分|情况得分)?$/,
  ],
  [
    "score",
    /^(?:评价|考核|最终|实际|考评)?(?:得分|实得分|得分值|得分情况|评分|打分|评价分|评分结果)$/,
  ],
  [
    "other",
    /^(?:财政|财政部门|主管部门|上级|复核|复评|复查|核定|审核|抽查|考核组|评价组|评审组|专家|第三方|中介|审定|重点评价|考核)(?:.{0,4})(?:得分|评分|分|分值|打分|意见)$/,
  ],
  [
    "basis",
    /^(?:自评|评分|得分|打分|计分)(?:的)?(?:依据|理由|过程|情况|情况说明|依据及计算过程|简要说明)|^自评说明|^得分说明|^计算过程|^(?:佐证|支撑|证明|备查)(?:材料|资料)|^资料来源$|^数据来源$/,
  ],
  [
    "value",
    /^(?:年度|本年|本年度|全年|指标|目标|任务|工作|本单位|单位|部门)?(?:实际)?(?:完成|执行|落实)(?:值|率|数|情况|程度|情况说明|情况简述)$|^实际(?:值|情况|数值|数|指标值)$|^(?:指标)?实现(?:值|程度|情况)$|^评价指标值$/,
  ],
  ["formula", /^(?:指标)?(?:的)?计算(?:公式|方法|方式|办法|口径)|^(?:指标)?公式$|^取值方法$/],
  [
    "explanation",
    /^(?:三级)?(?:指标|评价|考核|考评|评分|绩效)?(?:解释|释义|内涵|定义|含义|要点|要素|内容解释|描述|具体内容|观测点)|^(?:三级)?指标(?:说明|内容)|^(?:指标)?解释(?:及|与|和)?说明/,
  ],
  [
    "name",
    /^(?:具体|分项|自评|评分|绩效|评价|考核|考评|绩效评价|绩效考核)?指标(?:名称|项|项目)?$|^(?:评分|考核|考评)(?:项|项目|事项)$/,
  ],
  [
    "content",
    /^(?:评价|考核|考评|评分|自评|主要)(?:内容|类别|对象|维度|方面|项目)$|^(?:类别|项目|内容|分类|指标类别|指标类型|项目名称)$/,
  ],
  ["remark", /^(?:备注|附注|其他说明|备注说明|需要说明的(?:情况|问题|事项)|说明)$/],
];

const criteria: readonly (readonly [number, RegExp])[] = [
  [3, /(?:评分|计分|打分|扣分|赋分|得分|给分|记分)(?:的)?(?:标准|细则|办法|方法|规则|准则|要求)/],
  [2, /(?:考核|考评|评定|评判|量化|评审)(?:的)?(?:标准|细则|办法|方法|规则)|^评分说明$/],
  [1, /评价(?:的)?(?:标准|细则|办法|方法|规则)|^(?:指标)?标准$/],
];

/** Header text as it is compared: half width, without spaces, quotes, a trailing bracket and colon. */
export function normalHeader(text: string): { readonly text: string; readonly percent: boolean } {
  const whole = text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\ufeff"'“”‘’*★:]/g, "")
    .replace(/[【〔]/g, "(")
    .replace(/[】〕]/g, ")");
  const bare = whole.replace(/\([^()]*\)/g, "").replace(/%$/, "");
  return { text: bare === "" ? whole : bare, percent: /%|百分/.test(whole) };
}

/**
 * What a header says of its column.
 * @param text one header cell, in any of its usual wordings, with spaces and line breaks
 * @returns null where it is no header of a scoring table
 */
export function headerRole(text: string): HeaderRole | null {
  if (text.length > 40) return null;
  const { text: header, percent } = normalHeader(text);
  if (header === "" || header.length > 18) return null;
  const ofLevel = levelName.exec(header);
  if (ofLevel) return { kind: "level", level: levels.indexOf(ofLevel[1]!) + 1 };
  const ofPoints = levelPoints.exec(header);
  const weight = header.includes("权");
  if (ofPoints) {
    return { kind: "points", level: levels.indexOf(ofPoints[1]!) + 1, weight, percent };
  }
  if (points.test(header)) return { kind: "points", level: null, weight, percent };
  const plain = plainRoles.find(([, pattern]) => pattern.test(header));
  // 指标说明及评分标准: the criterion is what counts.
  const criterion = criteria.find(([, pattern]) => pattern.test(header));
  if (criterion && (plain === undefined || !["reason", "basis"].includes(plain[0]))) {
    return { kind: "criterion", rank: criterion[0] };
  }
  return plain === undefined ? null : { kind: plain[0] };
}

/** Words that say something only below another header: 一级指标 over 名称 and 分值. */
const belowLevel = /^(?:名称|指标|内容|指标名称|指标内容)$/;
const shortLevel = /^([一二三四])级$/;
const own = /自评|自查|自我/;
const others = /财政|复核|复评|审核|核定|抽查|评价组|考核组|专家|第三方|主管部门/;

/**
 * What the headers over a column say together, from the top one down: 「分值」 over 「一级指标」 holds the points of the
 * first level, 「自评」 over 「得分」 the bureau's own score.
 */
export function pathRole(path: readonly string[]): HeaderRole | null {
  let role: HeaderRole | null = null;
  let above = "";
  for (const text of path) {
    role = below(role, above, text);
    above = text;
  }
  return role;
}

function below(above: HeaderRole | null, aboveText: string, text: string): HeaderRole | null {
  const role = headerRole(text);
  const { text: header } = normalHeader(text);
  if (above?.kind === "points") {
    const level = shortLevel.exec(header);
    if (level) return { ...above, level: levels.indexOf(level[1]!) + 1 };
    if (role?.kind === "level") return { ...above, level: role.level };
  }
  if (above?.kind === "level") {
    if (belowLevel.test(header)) return above;
    if (role?.kind === "points") return { ...role, level: role.level ?? above.level };
  }
  const short = shortLevel.exec(header);
  if (short && above !== null) return { kind: "level", level: levels.indexOf(short[1]!) + 1 };
  if (role?.kind === "score") {
    if (own.test(aboveText)) return { kind: "selfScore" };
    if (others.test(aboveText)) return { kind: "other" };
  }
  return role ?? above;
}
