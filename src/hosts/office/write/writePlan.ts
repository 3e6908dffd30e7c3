import { Refusal } from "../../../workbook/Refusal";
import type { SheetPlan, WorkbookPlan } from "../../../workbook/SheetPlan";
import type { Sync } from "../inExcel";
import { sheetContents } from "./contents";
import { emptySheet, FormerSheet } from "./formerSheet";
import { readBack } from "./verify";
import { writeSheet, type WriteTarget } from "./writeSheet";
import { WriteQueue } from "./WriteQueue";

/** What has to be undone if it fails. */
interface Before {
  readonly names: ReadonlySet<string>;
  readonly former: readonly FormerSheet[];
}

/**
 * Writes all sheets of a plan or none: one sync to look, one to write (more only above 4 MB), one to read back.
 * New sheets come right of the last tab; earlier ones of ours are written anew in place and keep their identity.
 * On failure what was added is deleted and what was overwritten is put back.
 * @throws Refusal `lockedStructure`, `protectedSheet`, `changedMeanwhile`, `writeNotKept`, and those of `inExcel`
 */
export async function writePlan(
  context: Excel.RequestContext,
  sync: Sync,
  plan: WorkbookPlan
): Promise<void> {
  const before = await look(context, sync, plan);
  try {
    await write(context, sync, plan);
  } catch (failure) {
    await undo(context, sync, plan, before, failure);
    throw failure;
  }
}

async function look(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  plan: WorkbookPlan
): Promise<Before> {
  const { worksheets, protection } = workbook;
  worksheets.load("items/name,items/protection/protected");
  protection.load("protected");
  const replaced = plan.sheets.flatMap(({ replaces }) => replaces ?? []);
  const former = replaced.map((name) => new FormerSheet(worksheets.getItem(name)));
  await sync();
  if (protection.protected && plan.sheets.some(({ replaces }) => replaces === null)) {
    throw new Refusal("lockedStructure");
  }
  const locked = worksheets.items.find(
    (sheet) => replaced.includes(sheet.name) && sheet.protection.protected
  );
  if (locked !== undefined) throw new Refusal("protectedSheet", { sheet: locked.name });
  return { names: new Set(worksheets.items.map(({ name }) => name)), former };
}

async function write(context: Excel.RequestContext, sync: Sync, plan: WorkbookPlan): Promise<void> {
  const { worksheets } = context.workbook;
  const queue = new WriteQueue(context, sync);
  // All tabs before the first cell, because the sheets refer to each other.
  const targets = plan.sheets.map((sheet): WriteTarget => {
    const isNew = sheet.replaces === null;
    return {
      plan: sheet,
      contents: sheetContents(sheet),
      isNew,
      sheet: isNew ? worksheets.add(sheet.name) : worksheets.getItem(sheet.replaces),
    };
  });
  for (const { sheet, isNew } of targets) if (!isNew) emptySheet(sheet);
  for (const target of targets) await writeSheet(target, queue);
  await queue.send();

  const kept = targets.flatMap(({ sheet, plan: planned, contents }) =>
    contents === null ? [] : [{ name: nameOf(planned), isKept: readBack(sheet, planned, contents) }]
  );
  context.runtime.enableEvents = true;
  await sync();
  const lost = kept.find(({ isKept }) => !isKept());
  if (lost !== undefined) throw new Refusal("writeNotKept", { sheet: lost.name });
}

/** @throws Refusal `undoFailed` naming the sheets to look at, where even this fails */
async function undo(
  context: Excel.RequestContext,
  sync: Sync,
  plan: WorkbookPlan,
  { names, former }: Before,
  cause: unknown
): Promise<void> {
  try {
    context.runtime.enableEvents = true;
    const added = plan.sheets.filter(({ name, replaces }) => replaces === null && !names.has(name));
    for (const { name } of added) {
      // A sheet that was never added answers as a null object, and so does its deletion.
      context.workbook.worksheets.getItemOrNullObject(name).delete();
    }
    for (const sheet of former) sheet.restore();
    await sync();
  } catch {
    throw new Refusal("undoFailed", {
      list: plan.sheets.map(nameOf).join("、"),
      error: cause instanceof Refusal ? cause.code : "",
    });
  }
}

function nameOf({ name, replaces }: SheetPlan): string {
  return replaces ?? name;
}
