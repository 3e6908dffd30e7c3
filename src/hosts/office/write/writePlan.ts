import type { CellRange } from "../../../workbook/address";
import { checkFills } from "../../../workbook/checkFills";
import { Refusal } from "../../../workbook/Refusal";
import type { SheetFill, SheetPlan, WorkbookPlan } from "../../../workbook/SheetPlan";
import type { Sync } from "../inExcel";
import { errorCode, refusalOf } from "../officeRefusal";
import { rangeOf } from "../read/rangeOf";
import { sheetContents } from "./contents";
import { emptyCells } from "./emptyCells";
import { FilledSheet } from "./FilledSheet";
import { FormerSheet } from "./formerSheet";
import { setPageLayout } from "./pageLayout";
import { replaceRules } from "./sheetRules";
import { readBack } from "./verify";
import { writeSheet, type WriteTarget } from "./writeSheet";
import { WriteQueue } from "./WriteQueue";

/** A sheet of the plan, and what its cells are given. */
type PlannedSheet = Pick<WriteTarget, "plan" | "contents">;

/** What has to be undone if it fails. */
interface Before {
  /** Ids of the sheets that were there. */
  readonly ids: ReadonlySet<string>;
  /** By name. */
  readonly former: ReadonlyMap<string, FormerSheet>;
  /** The user's own sheets, with what their cells held. */
  readonly filled: readonly FilledSheet[];
}

/**
 * Writes all sheets of a plan or none: one sync to look, one to write (more only above 4 MB), one to read back, one for
 * the print set-up; sheets that are written anew and cells that are filled in are remembered first. New sheets come right of the last tab; earlier
 * ones of ours are written in place and keep their identity. On failure what was added is deleted and what was
 * overwritten is put back.
 * @throws Refusal `lockedStructure`, `protectedSheet`, `writeNotKept`, `excelWriteFailed`, `writeUnanswered`,
 *   `undoFailed`, and those of `FilledSheet.look` and `inExcel`
 */
export async function writePlan(
  context: Excel.RequestContext,
  sync: Sync,
  plan: WorkbookPlan
): Promise<void> {
  checkFills(plan);
  const sheets = plan.sheets.map((sheet) => ({ plan: sheet, contents: sheetContents(sheet) }));
  const before = await look(context, sync, sheets, plan.fills ?? []);
  const queue = new WriteQueue(context, sync);
  const targets = targetsOf(context, sheets);
  try {
    await write(context, sync, queue, targets, before);
  } catch (failure) {
    // What was sent may still be carried out: undoing it blindly would come before or after, and nobody could tell.
    if (failure instanceof Refusal && failure.code === "excelSilent") {
      throw new Refusal("writeUnanswered", { list: namesOf(plan).join("、") });
    }
    await undo(context, sync, plan, before);
    const refusal = refusalOf(failure);
    if (refusal instanceof Refusal && refusal.code === "excelFailed") {
      throw new Refusal("excelWriteFailed", refusal.data);
    }
    throw failure;
  }
  await setUpPrinting(sync, targets);
}

async function look(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  sheets: readonly PlannedSheet[],
  fills: readonly SheetFill[]
): Promise<Before> {
  const { worksheets, protection } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  protection.load("protected");
  const replaced = sheets.filter(({ plan }) => plan.replaces !== null);
  const used = replaced.map(({ plan, contents }) => {
    const name = nameOf(plan);
    const sheet = worksheets.getItem(name);
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("address");
    return { name, contents, sheet, range };
  });
  await sync();
  if (protection.protected && replaced.length < sheets.length) {
    throw new Refusal("lockedStructure");
  }
  const locked = worksheets.items.find(
    (sheet) => used.some(({ name }) => name === sheet.name) && sheet.protection.protected
  );
  if (locked !== undefined) throw new Refusal("protectedSheet", { sheet: locked.name });
  const filled: FilledSheet[] = [];
  for (const fill of fills) filled.push(await FilledSheet.look(fill, worksheets.items, sync));
  const former = await FormerSheet.readAll(
    used.map(({ sheet, range, contents }) => ({
      sheet,
      used: enclose(range.isNullObject ? null : rangeOf(range.address), contents?.range ?? null),
    })),
    sync
  );
  return {
    ids: new Set(worksheets.items.map(({ id }) => id)),
    former: new Map(used.map(({ name }, index) => [name, former[index]!])),
    filled,
  };
}

/** All tabs before the first cell, because the sheets refer to each other. */
function targetsOf(
  { workbook }: Excel.RequestContext,
  sheets: readonly PlannedSheet[]
): readonly WriteTarget[] {
  const { worksheets } = workbook;
  return sheets.map((planned) => {
    const { name, replaces } = planned.plan;
    return replaces === null
      ? { ...planned, isNew: true, sheet: worksheets.add(name) }
      : { ...planned, isNew: false, sheet: worksheets.getItem(replaces) };
  });
}

async function write(
  context: Excel.RequestContext,
  sync: Sync,
  queue: WriteQueue,
  targets: readonly WriteTarget[],
  { former, filled }: Before
): Promise<void> {
  for (const { sheet, plan } of targets) {
    const earlier = former.get(nameOf(plan));
    if (earlier !== undefined) emptyCells(sheet, earlier.area);
  }
  for (const target of targets) await writeSheet(target, queue);
  for (const sheet of filled) await sheet.write(queue);
  await queue.send();

  const kept = [
    ...targets.flatMap(({ sheet, plan, contents }) =>
      contents === null ? [] : [{ name: nameOf(plan), isKept: readBack(sheet, plan, contents) }]
    ),
    ...filled.map((sheet) => ({ name: sheet.name, isKept: sheet.readBack() })),
  ];
  // Last of all, because these cannot be put back.
  for (const target of targets) replaceRules(target.sheet, target.plan);
  context.runtime.enableEvents = true;
  await sync();
  const lost = kept.find(({ isKept }) => !isKept());
  if (lost !== undefined) throw new Refusal("writeNotKept", { sheet: lost.name });
}

/** A machine without a printer refuses parts of it; the sheets are complete without. */
async function setUpPrinting(sync: Sync, targets: readonly WriteTarget[]): Promise<void> {
  for (const { sheet, plan } of targets) setPageLayout(sheet, plan.print);
  try {
    await sync();
  } catch (failure) {
    if (errorCode(failure) === null) throw failure;
  }
}

/** @throws Refusal `undoFailed` naming the sheets to look at, where even this fails */
async function undo(
  context: Excel.RequestContext,
  sync: Sync,
  plan: WorkbookPlan,
  { ids, former, filled }: Before
): Promise<void> {
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    context.runtime.enableEvents = false;
    await sync();
    const names = plan.sheets.flatMap(({ name, replaces }) => (replaces === null ? [name] : []));
    const candidates = worksheets.items.filter(
      ({ id, name }) => !ids.has(id) && names.includes(name)
    );
    const marks = candidates.map((sheet) => {
      const mark = sheet.getUsedRangeOrNullObject(true);
      mark.load("formulas");
      return { sheet, mark };
    });
    await sync();
    // A person may have added a sheet of that name meanwhile: only an empty one and one with our marker is ours.
    for (const { sheet, mark } of marks) {
      if (mark.isNullObject || isOurs(mark.formulas)) sheet.delete();
    }
    const queue = new WriteQueue(context, sync);
    for (const sheet of [...former.values(), ...filled]) await sheet.restore(queue);
    context.runtime.enableEvents = true;
    await queue.send();
  } catch {
    throw new Refusal("undoFailed", { list: namesOf(plan).join("、") });
  }
}

/** The smallest range around both; a single cell where there is neither. */
function enclose(a: CellRange | null, b: CellRange | null): CellRange {
  const [one, other] = [a ?? b ?? firstCell, b ?? a ?? firstCell];
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

const firstCell: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

function isOurs(formulas: readonly (readonly unknown[])[]): boolean {
  return String(formulas[0]?.[0]).startsWith("jx:");
}

function nameOf({ name, replaces }: SheetPlan): string {
  return replaces ?? name;
}

/** All sheets that are written to. */
function namesOf({ sheets, fills = [] }: WorkbookPlan): readonly string[] {
  return [...sheets.map(nameOf), ...fills.map(({ sheet }) => sheet)];
}
