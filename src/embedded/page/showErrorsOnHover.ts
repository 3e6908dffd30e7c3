import type { Grid } from "../calc/Grid";
import { watchHoveredCell } from "../calc/watchPointer";
import type { BookModel } from "../model/BookModel";
import { isCellError } from "../model/Scalar";
import { elementOf } from "./elements";

/** Shows what a custom function says about an error, next to the pointer while it is over the cell. */
export function showErrorsOnHover(grid: Grid, book: () => BookModel): void {
  const tip = elementOf("error-tip", HTMLElement);
  let pointer = { x: 0, y: 0 };
  window.addEventListener("pointermove", ({ clientX, clientY }) => {
    pointer = { x: clientX, y: clientY };
    if (!(document.elementFromPoint(clientX, clientY) instanceof HTMLCanvasElement))
      tip.hidden = true;
  });
  grid.whenStarted(() => {
    watchHoveredCell(grid, (place) => {
      const value =
        place === null
          ? null
          : (book().sheet(place.sheet)?.cell(place.row, place.column)?.value ?? null);
      const message = isCellError(value) ? value.message : undefined;
      tip.hidden = message === undefined;
      if (!isCellError(value) || message === undefined) return;
      tip.textContent = `${value.error} ${message}`;
      tip.style.left = `${Math.min(pointer.x + 14, window.innerWidth - 330)}px`;
      tip.style.top = `${Math.min(pointer.y + 18, window.innerHeight - 80)}px`;
    });
  });
}
