import { HoverManagerService } from "@univerjs/preset-sheets-core";
import type { CellPlace } from "./UniverCalculator";
import type { Grid } from "./Grid";

/** Tells over which cell the pointer is; null when it is over none. */
export function watchHoveredCell(grid: Grid, tell: (place: CellPlace | null) => void): void {
  grid.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    const location = cell?.location;
    tell(
      location === undefined
        ? null
        : { sheet: location.subUnitId, row: location.row, column: location.col }
    );
  });
}

/** Tells which cell is clicked. */
export function watchClickedCell(grid: Grid, tell: (place: CellPlace) => void): void {
  grid.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
    tell({ sheet: location.subUnitId, row: location.row, column: location.col });
  });
}
