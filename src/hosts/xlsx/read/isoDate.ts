const millisecondsPerDay = 86400000;

/**
 * The day number of an ISO 8601 date as strict workbooks write it (`t="d"`): `2020-12-31` → 44196,
 * `1899-12-30T12:00:00` (a bare time) → 0.5.
 * @param date1904 whether day 0 is 1904-01-01
 * @returns null where the text is no date
 */
export function readIsoDate(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(
    text.trim()
  );
  if (match?.[0] === undefined || match[0] === "") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
  if (year === undefined) return time;
  const days =
    Date.UTC(Number(year), Number(month) - 1, Number(day)) / millisecondsPerDay +
    (date1904 ? 24107 : 25569);
  // Excel counts a 29 February 1900 that never was: days before 1 March 1900 are one less.
  return (!date1904 && days >= 1 && days < 61 ? days - 1 : days) + time;
}
