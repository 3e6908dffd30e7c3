import type { FunctionExample, FunctionHelp, Words } from "./CustomFunction";
import { functionHelps } from "./helps";
import { parameterName } from "./parameterName";

/**
 * The page that the function dialog of Excel links to: for each function a section whose anchor is its id in lower
 * case, Chinese before English.
 * @returns a complete HTML document without scripts
 */
export function helpPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>绩效自评函数说明 · JX functions</title>
<style>${style}</style>
</head>
<body>
<h1>绩效自评函数（JX）</h1>
<p lang="en">Custom functions of the scorecard add-in, namespace JX.</p>
<nav><ul>${functionHelps.map(contents).join("")}</ul></nav>
<main>
<section id="blank"><h2>空单元格 <span lang="en">Blank cells</span></h2>
<ul>${items(blanks)}</ul></section>
<section id="common"><h2>共同规则 <span lang="en">What all functions share</span></h2>
<ul>${items(common)}</ul>
<table><tr><th>错误值</th><th>含义 <span lang="en">Meaning</span></th></tr>${errors
    .map(
      ([code, words]) =>
        `<tr><td class="error"><code>${code}</code></td><td>${both(words)}</td></tr>`
    )
    .join("")}</table></section>
${functionHelps.map(section).join("\n")}
</main>
</body>
</html>
`;
}

/** How a formula with these values is typed. Rectangles are array constants; in a sheet they are ranges. */
export function exampleFormula(help: FunctionHelp, { values }: FunctionExample): string {
  const literal = (value: number | string): string =>
    typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
  const list = values.map((value) =>
    typeof value === "object"
      ? `{${value.map((row) => row.map(literal).join(",")).join(";")}}`
      : literal(value)
  );
  return `=JX.${help.function.id}(${list.join(",")})`;
}

const style =
  "body{font:16px/1.6 sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1b1b1b}" +
  "code{font-family:Consolas,monospace;background:#f3f3f3;padding:0 .2em;overflow-wrap:anywhere}" +
  "table{border-collapse:collapse;width:100%;margin-bottom:1rem}.error{white-space:nowrap}th,td{border:1px solid #8a8a8a;padding:.25rem .5rem;text-align:left;vertical-align:top}" +
  "[lang=en]{color:#555}h2{border-top:1px solid #8a8a8a;padding-top:1rem}nav ul{columns:2;padding-left:1.2rem}";

const common: readonly Words[] = [
  {
    zh: "参数可以是一个值，也可以是区域；区域进、同样大小的区域出，一个公式算完一列。各区域大小要相同，单个值对每一格都适用。",
    en: "Arguments are single values or ranges; a range in gives a range of the same size out. Ranges must have the same size, a single value goes with every cell.",
  },
  {
    zh: "比率是小数（0.9936），把单元格设为百分比格式即显示 99.36%；四舍五入到百分数的两位小数，不受浮点误差影响。",
    en: "Rates are fractions (0.9936); format the cell as a percentage to see 99.36 %. They are rounded half up to two decimals of a percent, free of floating-point errors.",
  },
  {
    zh: "文字按人的写法读：28.8万元、１２３４、1,234.5、△5、(5)。写了单位的换算成元；没写单位的按原数，视为元。",
    en: "Text is read as people write it: 28.8万元, １２３４, 1,234.5, △5, (5). A written unit is converted to yuan; a number without one is taken as it is, as yuan.",
  },
];

/** What a person must know before trusting a number: said first. */
const blanks: readonly Words[] = [
  {
    zh: "空白是缺数据，应得 #N/A。但 Excel 可能把空单元格作为 0 传给函数，函数无法区分：实际支出空白时会显示 0.00%，而不是 #N/A。",
    en: "Blank is missing and should give #N/A. But Excel may hand over a blank cell as 0, which a function cannot tell apart: a blank spending then shows 0.00 % instead of #N/A.",
  },
  {
    zh: "据其他开发者向微软的反映：Windows 版 Microsoft 365 在 2024 年 7 月、2025 年 1 月如此（后者已标为修复，未写明版本号）；一次性购买的版本（2016 至 2024、LTSC）和 Mac 版也请这样看待；网页版 2021 年如此，2024 年 7 月已不如此。试一下：A1 空白时输入 =JX.EXECRATE(A1,1)，显示 #N/A 为正常。",
    en: "As others reported to Microsoft: Microsoft 365 for Windows did so in July 2024 and January 2025 (the latter marked as fixed, without a version); take the versions bought once (2016 to 2024, LTSC) and Mac to do so too; the web did in 2021 and no longer in July 2024. Try =JX.EXECRATE(A1,1) with a blank A1: #N/A is right.",
  },
  {
    zh: '各版本都稳妥的写法：=IF(COUNT(A2,B2)<2,"",JX.EXECRATE(A2,B2))，即数据不全时留空；单元格里是 28.8万元 这样的文字时把 COUNT 换成 COUNTA。生成的评分表就这样写。',
    en: 'Safe in every version: =IF(COUNT(A2,B2)<2,"",JX.EXECRATE(A2,B2)), blank while a number is missing; COUNTA instead of COUNT where cells hold text such as 28.8万元. The score sheet is written that way.',
  },
];

const errors: readonly (readonly [code: string, words: Words])[] = [
  ["#DIV/0!", { zh: "分母为 0。", en: "The base is zero." }],
  [
    "#N/A",
    {
      zh: "缺数据（空白、“—”、“无”），或需要人判断的用词；提示中说明是哪一项。",
      en: "Data is missing (blank, —, 无) or a word is for a person to decide; the message says which.",
    },
  ],
  [
    "#VALUE!",
    {
      zh: "写法读不成数字、百分数放在金额处、逻辑值、区域大小不同、参数不对；提示中说明原因。",
      en: "Unreadable text, a percentage where an amount belongs, TRUE or FALSE, ranges of different sizes, a wrong argument; the message says why.",
    },
  ],
  [
    "#NAME?",
    {
      zh: "这台电脑没有安装本加载项。",
      en: "The add-in is not installed on this computer.",
    },
  ],
];

function items(rules: readonly Words[]): string {
  return rules.map((rule) => `<li>${both(rule)}</li>`).join("");
}

function contents({ function: { id }, summary }: FunctionHelp): string {
  return `<li><a href="#${id.toLowerCase()}">${id}</a> ${escaped(summary.zh.split(/[：:]/)[0]!)}</li>`;
}

function section(help: FunctionHelp): string {
  const { id } = help.function;
  const names = (language: "zh" | "en"): string =>
    help.parameters
      .map((parameter) => {
        const name = parameterName(parameter)[language];
        return parameter.optional ? `[${name}]` : name;
      })
      .join(", ");
  const rows = help.parameters.map((parameter) => {
    const { zh, en } = parameterName(parameter);
    return `<tr><td>${escaped(zh)}<br><span lang="en">${escaped(en)}</span></td><td>${both(parameter.about)}</td></tr>`;
  });
  const examples = help.examples.map(
    (example) =>
      `<tr><td><code>${escaped(exampleFormula(help, example))}</code></td><td>${example.shows
        .split(";")
        .map(escaped)
        .join("<br>")}</td><td>${both(example.note)}</td></tr>`
  );
  return `<section id="${id.toLowerCase()}"><h2>${id}</h2>
<p>${both(help.summary)}</p>
<p><code>=JX.${id}(${escaped(names("zh"))})</code><br><code lang="en">=JX.${id}(${names("en")})</code></p>
<table><tr><th>参数 <span lang="en">Parameter</span></th><th>说明 <span lang="en">Meaning</span></th></tr>${rows.join("")}</table>
${help.remarks ? `<p>${both(help.remarks)}</p>` : ""}
<table><tr><th>示例 <span lang="en">Example</span></th><th>显示 <span lang="en">Shows</span></th><th>说明 <span lang="en">Note</span></th></tr>${examples.join("")}</table></section>`;
}

function both({ zh, en }: Words): string {
  return `${escaped(zh)}<br><span lang="en">${escaped(en)}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
