import { BooleanNumber, type IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddWorksheetMergeMutation,
  AddWorksheetProtectionMutation,
  DeleteWorksheetProtectionMutation,
  EditStateEnum,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  ToggleGridlinesMutation,
  UnitObject,
  ViewStateEnum,
  WorksheetProtectionRuleModel,
} from "@univerjs/preset-sheets-core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import {
  AddHyperLinkMutation,
  HyperLinkModel,
  RemoveHyperLinkMutation,
} from "@univerjs/preset-sheets-hyper-link";
import type { SheetAspect } from "../model/BookChange";
import type { SheetModel } from "../model/SheetModel";
import type { Grid } from "./Grid";
import { gridConditionalFormat, gridValidation } from "./gridRules";
import { gridLink } from "./gridLink";
import { columnData, freezeOf, rangeOf, rowData } from "./sheetSnapshot";

/** What a snapshot of the grid holds, and what the grid keeps beside it. */
export const aspectsOf = {
  layout: ["visibility", "tabColor", "gridlines", "frozen", "merges", "columns", "rows"],
  rules: ["protection", "validations", "conditionalFormats", "links"],
} as const satisfies Record<string, readonly SheetAspect[]>;

/** Makes one aspect of a sheet in the grid what the model says. */
export function bringAspect(grid: Grid, sheet: SheetModel, aspect: SheetAspect): void {
  const subUnitId = sheet.id;
  const worksheet = grid.worksheet(subUnitId);
  if (worksheet === null) return;
  switch (aspect) {
    case "name":
    case "pageLayout":
      // Names are a matter of the whole book; the grid knows no paper.
      return;
    case "visibility": {
      const hidden = sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (worksheet.isSheetHidden() !== hidden)
        grid.run(SetWorksheetHideMutation.id, { subUnitId, hidden });
      return;
    }
    case "tabColor":
      grid.run(SetTabColorMutation.id, { subUnitId, color: sheet.tabColor });
      return;
    case "gridlines":
      grid.run(ToggleGridlinesMutation.id, {
        subUnitId,
        showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
      return;
    case "frozen":
      grid.run(SetFrozenMutation.id, { subUnitId, ...freezeOf(sheet) });
      return;
    case "merges":
      bringMerges(grid, sheet, worksheet.getMergeData());
      return;
    case "columns":
      bringLines(
        grid,
        sheet,
        SetColDataMutation.id,
        "columnData",
        columnData(sheet),
        Object.keys(worksheet.getConfig().columnData)
      );
      return;
    case "rows":
      bringLines(
        grid,
        sheet,
        SetRowDataMutation.id,
        "rowData",
        rowData(sheet),
        Object.keys(worksheet.getConfig().rowData)
      );
      return;
    case "protection":
      bringProtection(grid, sheet);
      return;
    case "validations":
      bringValidations(grid, sheet);
      return;
    case "conditionalFormats":
      bringConditionalFormats(grid, sheet);
      return;
    case "links":
      bringLinks(grid, sheet);
      return;
  }
}

function bringMerges(grid: Grid, sheet: SheetModel, known: readonly IRange[]): void {
  const subUnitId = sheet.id;
  if (known.length > 0)
    grid.run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: [...known] });
  if (sheet.merges.length > 0)
    grid.run(AddWorksheetMergeMutation.id, {
      subUnitId,
      ranges: grid.shown.show(sheet, "merges", sheet.merges).map(rangeOf),
    });
}

function bringLines(
  grid: Grid,
  sheet: SheetModel,
  mutation: string,
  key: "rowData" | "columnData",
  lines: Readonly<Record<number, object>>,
  known: readonly string[]
): void {
  const plain =
    key === "rowData"
      ? { h: undefined, ia: undefined, hd: BooleanNumber.FALSE, s: undefined, custom: undefined }
      : { w: undefined, hd: BooleanNumber.FALSE, s: undefined, custom: undefined };
  const changed: Record<string, object | null> = {};
  for (const line of known) changed[line] = null;
  for (const [line, data] of Object.entries(lines)) changed[line] = { ...plain, ...data };
  grid.run(mutation, { subUnitId: sheet.id, [key]: changed });
}

/**
 * Only the look of a protected sheet (a lock on its tab): the grid's own permissions would refuse the add-in's writes
 * too, and without a word. Who may write is decided by the model.
 */
function bringProtection(grid: Grid, sheet: SheetModel): void {
  const subUnitId = sheet.id;
  const known =
    grid.injector.get(WorksheetProtectionRuleModel).getRule(grid.unitId, subUnitId) != null;
  if (known === sheet.protected) return;
  if (!sheet.protected) {
    grid.run(DeleteWorksheetProtectionMutation.id, { subUnitId });
    return;
  }
  grid.run(AddWorksheetProtectionMutation.id, {
    subUnitId,
    rule: {
      permissionId: `protection-${subUnitId}`,
      unitType: UnitObject.Worksheet,
      unitId: grid.unitId,
      subUnitId,
      viewState: ViewStateEnum.OthersCanView,
      editState: EditStateEnum.OnlyMe,
    },
  });
}

function bringValidations(grid: Grid, sheet: SheetModel): void {
  const subUnitId = sheet.id;
  // For a rule as of a command the grid would measure every row of it on the sheet in front, across all columns.
  const source = "patched";
  const model = grid.injector.get(SheetDataValidationModel);
  const known = model.getRules(grid.unitId, subUnitId).map(({ uid }) => uid);
  if (known.length > 0)
    grid.run(RemoveDataValidationMutation.id, { subUnitId, ruleId: known, source });
  for (const [index, validation] of sheet.validations.entries()) {
    const uid = `v${index}`;
    const areas = grid.shown.show(sheet, uid, [validation.area]);
    const rule = gridValidation(validation, uid, areas);
    if (rule !== null) grid.run(AddDataValidationMutation.id, { subUnitId, rule, source });
  }
}

function bringConditionalFormats(grid: Grid, sheet: SheetModel): void {
  const subUnitId = sheet.id;
  const model = grid.injector.get(ConditionalFormattingRuleModel);
  for (const { cfId } of [...(model.getSubunitRules(grid.unitId, subUnitId) ?? [])])
    grid.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
  // The grid puts each new rule before the others.
  for (const format of [...sheet.conditionalFormats].reverse()) {
    const areas = grid.shown.show(sheet, format.id, format.areas);
    const rule = gridConditionalFormat(format, areas);
    if (rule !== null) grid.run(AddConditionalRuleMutation.id, { subUnitId, rule });
  }
}

function bringLinks(grid: Grid, sheet: SheetModel): void {
  const subUnitId = sheet.id;
  const model = grid.injector.get(HyperLinkModel);
  for (const { id } of [...model.getSubUnit(grid.unitId, subUnitId)])
    grid.run(RemoveHyperLinkMutation.id, { subUnitId, id });
  for (const [index, link] of sheet.links.entries())
    grid.run(AddHyperLinkMutation.id, { subUnitId, link: gridLink(link, `l${index}`) });
}
