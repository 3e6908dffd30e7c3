/** A date or time as Excel's serial number, with the format that the writing suggests. */
interface ReadDate {
  readonly value: number;
  readonly numberFormat: string;
}

const secondsPerDay = 86400;

/**
 * Reads dates as a Chinese Excel does, year first: `2025-01-31` `2025/1/31` `25/1/31` `2025年1月31日` `2025年1月`
 * `1月31日` `1/31`, times `12:30` `12:30:15`, and a date with a time behind it.
 * @param today for dates without a year
 * @returns null for what is no date of the calendar
 */
export function coerceDate(text: string, today: Date): ReadDate | null {
  const [first = "", second, ...more] = text.split(/\s+/);
  if (more.length > 0) return null;
  const time = readTime(second ?? first);
  if (second === undefined && time !== null) return time;
  const date = readDay(first, today);
  if (date === null || second === undefined) return date;
  if (time === null || time.value >= 1) return null;
  return { value: date.value + time.value, numberFormat: "yyyy/m/d h:mm" };
}

function readTime(text: string): ReadDate | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part || 0));
  if (minutes! > 59 || seconds! > 59) return null;
  const value = (hours! * 3600 + minutes! * 60 + seconds!) / secondsPerDay;
  if (value >= 1) return { value, numberFormat: "[h]:mm:ss" };
  return { value, numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss" };
}

function readDay(text: string, today: Date): ReadDate | null {
  const full =
    /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    /^(\d{4}|\d{2})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full !== null) return dated(fullYear(full[1]!), full[2]!, full[3]!, "yyyy/m/d");
  const month = /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month !== null) return dated(Number(month[1]), month[2]!, "1", 'yyyy"年"m"月"');
  const numericMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (numericMonth !== null) return dated(Number(numericMonth[1]), numericMonth[2]!, "1", "mmm-yy");
  const day = /^(\d{1,2})月(\d{1,2})日$/.exec(text) ?? /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (day !== null) return dated(today.getFullYear(), day[1]!, day[2]!, 'm"月"d"日"');
  return null;
}

/** Two digits: up to 29 this century, from 30 the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: string, day: string, numberFormat: string): ReadDate | null {
  const value = serialOf(year, Number(month), Number(day));
  return value === null ? null : { value, numberFormat };
}

/** Days since 1899-12-30, with Excel's 29th of February 1900. @returns null outside of the calendar of Excel */
function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / (secondsPerDay * 1000));
  return days < 61 ? days - 1 : days;
}
