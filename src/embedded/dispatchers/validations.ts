import { intersect, subtract } from "../model/area";
import type { DataValidation } from "../model/SheetModel";
import { mayChange } from "./protection";
import { cellCount, type CellAreas } from "./ranges";
import type { Session } from "./Session";

type Settings = Omit<DataValidation, "area">;

export const noValidation: Settings = {
  rule: {},
  prompt: null,
  errorAlert: null,
  ignoreBlanks: true,
};

/** The validation that all cells share, `noValidation` where none has any, null where they differ. */
export function commonValidation({ sheet, areas }: CellAreas): Settings | null {
  const found = new Map<string, Settings>();
  for (const area of areas) {
    let covered = 0;
    for (const validation of sheet.validations) {
      const common = intersect(validation.area, area);
      if (common === null) continue;
      covered += cellCount(common);
      found.set(keyOf(validation), validation);
    }
    if (covered < cellCount(area)) found.set(keyOf(noValidation), noValidation);
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

function keyOf({ rule, prompt, errorAlert, ignoreBlanks }: Settings): string {
  return JSON.stringify([rule, prompt, errorAlert, ignoreBlanks]);
}

/** Changes the validation of the cells; what differed among them becomes alike. */
export function changeValidation(
  cells: CellAreas,
  change: Partial<Settings>,
  { book }: Session
): void {
  mayChange(cells, "DataValidation");
  const settings = { ...(commonValidation(cells) ?? noValidation), ...change };
  const { rule, prompt, errorAlert, ignoreBlanks } = settings;
  book.changeSheet(cells.sheet, "validations", "api", () => {
    cells.sheet.validations = [
      ...without(cells),
      ...cells.areas.map((area) => ({ area, rule, prompt, errorAlert, ignoreBlanks })),
    ];
  });
}

export function removeValidations(cells: CellAreas, { book }: Session): void {
  const isTouched = cells.sheet.validations.some(({ area }) =>
    cells.areas.some((one) => intersect(area, one) !== null)
  );
  if (!isTouched) return;
  mayChange(cells, "DataValidation.clear");
  book.changeSheet(cells.sheet, "validations", "api", () => {
    cells.sheet.validations = without(cells);
  });
}

function without({ sheet, areas }: CellAreas): DataValidation[] {
  return areas.reduce<DataValidation[]>(
    (rest, cut) =>
      rest.flatMap((validation) =>
        subtract(validation.area, cut).map((area) => ({ ...validation, area }))
      ),
    [...sheet.validations]
  );
}
