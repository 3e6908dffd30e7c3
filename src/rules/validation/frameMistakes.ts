import { Exact } from "../../number/exact";
import type { RulePack } from "../RulePack";
import type { Report } from "./Place";

/** Sensible decimals: a rate that prints at least whole percents, a score that prints at most four decimals. */
const digits = { rate: { least: 2, most: 8 }, score: { least: 0, most: 4 } } as const;

const stepModes = ["full", "started", "continuous"];

/** Checks what stands around the lines: dates, rounding, grades, documents, settings. */
export function checkFrame(pack: RulePack, report: Report): void {
  checkDates(pack, report);
  for (const field of ["rate", "score"] as const) {
    const { least, most } = digits[field];
    const found = pack.rounding[field];
    if (found >= least && found <= most) continue;
    const data = { field, found: String(found), least: String(least), most: String(most) };
    report("roundingDigits", ["rounding", field], data);
  }
  checkGrades(pack, report);
  checkUnique(
    pack.documents.map(({ key }) => key),
    ["documents"],
    report
  );
  checkSettings(pack, report);
}

/** Reports each entry of a list whose id stands earlier in it. */
export function checkUnique(
  ids: readonly string[],
  place: readonly (string | number)[],
  report: Report
): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report("duplicateId", [...place, index], { id });
  });
}

function checkDates(pack: RulePack, report: Report): void {
  const check = (
    place: readonly (string | number)[],
    field: string,
    date: string | null | undefined
  ): void => {
    if (date != null && !isRealDate(date)) {
      report("unrealDate", [...place, field], { field, found: date });
    }
  };
  check([], "validFrom", pack.validFrom);
  check([], "validTo", pack.validTo);
  if (pack.validFrom !== null && pack.validTo !== null && pack.validFrom > pack.validTo) {
    report("datesOrder", ["validTo"], { from: pack.validFrom, to: pack.validTo });
  }
  pack.documents.forEach(({ date }, index) => {
    check(["documents", index], "date", date);
  });
  pack.lines.forEach(({ sources }, line) => {
    sources.forEach(({ lastChecked }, index) => {
      check(["lines", line, "sources", index], "lastChecked", lastChecked);
    });
  });
}

/** 2021-02-30 is written like a date and is none. */
function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function checkGrades({ grades }: RulePack, report: Report): void {
  grades.forEach(({ from }, index) => {
    const previous = grades[index - 1]?.from;
    if (previous !== undefined && new Exact(from).greaterThanOrEqualTo(previous)) {
      report("gradesOrder", ["grades", index], { from, previous });
    }
  });
  const last = grades.at(-1)!.from;
  if (!new Exact(last).isZero()) {
    report("gradesEnd", ["grades", grades.length - 1], { from: last });
  }
}

function checkSettings(pack: RulePack, report: Report): void {
  const settings = pack.settings ?? [];
  checkUnique(
    settings.map(({ id }) => id),
    ["settings"],
    report
  );
  settings.forEach(({ id, default: chosen, options }, index) => {
    const place = ["settings", index];
    const ids = options.map((option) => option.id);
    checkUnique(ids, [...place, "options"], report);
    if (!ids.includes(chosen)) {
      report("unknownOption", [...place, "default"], { setting: id, option: chosen });
    }
    if (id !== "step-mode") return;
    ids.forEach((option, position) => {
      if (!stepModes.includes(option)) {
        report("unknownOption", [...place, "options", position], { setting: id, option });
      }
    });
  });
}
