const yuan = '"¥"';
const accounting = (currency: string, digits: string, dash: string): string =>
  `_ ${currency}* #,##0${digits}_ ;_ ${currency}* \\-#,##0${digits}_ ;_ ${currency}* "-"${dash}_ ;_ @_ `;
const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const noonTime = '上午/下午h"时"mm"分"';
const noonSeconds = '上午/下午h"时"mm"分"ss"秒"';

/**
 * Number formats that a file names by number only, as a Chinese Excel shows them. hucre knows the American ones and not
 * all of them. Source: ECMA-376 part 1, 18.8.30, its zh-cn list, and the region's currency, date and accounting forms.
 */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: `${yuan}#,##0;${yuan}\\-#,##0`,
  6: `${yuan}#,##0;[Red]${yuan}\\-#,##0`,
  7: `${yuan}#,##0.00;${yuan}\\-#,##0.00`,
  8: `${yuan}#,##0.00;[Red]${yuan}\\-#,##0.00`,
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: "m-d-yy",
  31: `${yearMonth}d"日"`,
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: noonTime,
  35: noonSeconds,
  36: yearMonth,
  37: "#,##0;\\-#,##0",
  38: "#,##0;[Red]\\-#,##0",
  39: "#,##0.00;\\-#,##0.00",
  40: "#,##0.00;[Red]\\-#,##0.00",
  41: accounting("", "", ""),
  42: accounting(yuan, "", ""),
  43: accounting("", ".00", "??"),
  44: accounting(yuan, ".00", "??"),
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: noonTime,
  56: noonSeconds,
  57: yearMonth,
  58: monthDay,
};
