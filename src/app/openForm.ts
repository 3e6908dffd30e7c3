import { isFormFormula } from "../plan/form/formFormula";
import type { FormRequest } from "../plan/form/sortFormCells";
import { findOurSheets, ourSheetNames, type OurSheets } from "../plan/ourSheets";
import { readScoringTable } from "../rules/read/table/readScoringTable";
import { Refusal } from "../workbook/Refusal";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/WorkbookSnapshot";

/** The bureau's own form that a person wants filled in. */
export interface FormChoice {
  /** The tab's name. */
  readonly sheet: string;
  /** Overwrites what stands in its cells already; kept and told where it is left out. */
  readonly replaceFilled?: boolean;
}

/**
 * The form that is filled in: the one that was named, else the one that holds formulas of ours from an earlier run,
 * since these must follow our sheets.
 * @param output of an earlier run over the same workbook, whose answers are carried over
 * @returns null where no form is named and none is in use
 * @throws Refusal for a named one: `fillSheetMissing`, `formIsOurs`, `formNoTable`, `formSeveralTables`, `formNoColumns`
 */
export function openForm(
  snapshot: WorkbookSnapshot,
  ours: OurSheets,
  choice: FormChoice | undefined,
  output?: WorkbookSnapshot
): FormRequest | null {
  const form =
    choice === undefined
      ? formInUse(snapshot, ours, output)
      : namedForm(snapshot, ours, choice, ownSheet(snapshot, ours));
  const sheet = form === null ? undefined : output && findSheet(output, form.sheet.name);
  if (form === null || output === undefined || sheet === undefined) return form;
  return { ...form, earlier: { sheet, isOurs: ownSheet(output, findOurSheets(output)) } };
}

function formInUse(
  snapshot: WorkbookSnapshot,
  ours: OurSheets,
  output: WorkbookSnapshot | undefined
): FormRequest | null {
  const isOurs = ownSheet(snapshot, ours);
  const name =
    filledSheet(snapshot, ours) ?? (output && filledSheet(output, findOurSheets(output)));
  const sheet = name === undefined ? undefined : findSheet(snapshot, name);
  if (sheet === undefined || ourSheetNames(ours).has(sheet.name)) return null;
  const read = readScoringTable(snapshot, { sheet: sheet.name });
  return "problem" in read ? null : { table: read.table, sheet, replaceFilled: false, isOurs };
}

/** The sheet that an earlier run filled in. */
function filledSheet(snapshot: WorkbookSnapshot, ours: OurSheets): string | undefined {
  const own = ourSheetNames(ours);
  const isOurs = ownSheet(snapshot, ours);
  return snapshot.sheets.find(
    ({ name, cells }) =>
      !own.has(name) &&
      cells.some(({ formula }) => formula !== undefined && isFormFormula(formula, isOurs))
  )?.name;
}

function namedForm(
  snapshot: WorkbookSnapshot,
  ours: OurSheets,
  { sheet: name, replaceFilled = false }: FormChoice,
  isOurs: FormRequest["isOurs"]
): FormRequest {
  const sheet = findSheet(snapshot, name);
  if (sheet === undefined) throw new Refusal("fillSheetMissing", { sheet: name });
  if (ourSheetNames(ours).has(sheet.name)) throw new Refusal("formIsOurs", { sheet: sheet.name });
  const read = readScoringTable(snapshot, { sheet: sheet.name });
  if ("problem" in read) {
    const { problem } = read;
    throw problem.code === "severalScoringTables"
      ? new Refusal("formSeveralTables", { sheet: sheet.name, list: problem.data.places })
      : new Refusal("formNoTable", { sheet: sheet.name });
  }
  const { columns } = read.table;
  if (columns.selfScore === null && columns.reason === null) {
    throw new Refusal("formNoColumns", { sheet: sheet.name });
  }
  return { table: read.table, sheet, replaceFilled, isOurs };
}

/** Excel does not tell letter case apart in names. */
function findSheet({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return (
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  );
}

/** Our 评分表, its copies, and a sheet that is gone: what refers to that shows nothing and was ours by its shape. */
function ownSheet({ sheets }: WorkbookSnapshot, ours: OurSheets): (name: string) => boolean {
  const scorecard = ours.byKind.get("scorecard")?.name;
  const others = new Set(
    sheets
      .filter((sheet) => sheet.name !== scorecard && !ours.copies.includes(sheet))
      .map(({ name }) => name.toLowerCase())
  );
  return (name) => !others.has(name.toLowerCase());
}
