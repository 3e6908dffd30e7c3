/** Columns that a text takes on a terminal: wide East Asian characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u.test(
        character
      )
        ? 2
        : 1;
  return width;
}

/** Rows as aligned columns; `right` names the columns that are set flush right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = rows.reduce<number[]>((all, row) => {
    row.forEach((cell, column) => (all[column] = Math.max(all[column] ?? 0, displayWidth(cell))));
    return all;
  }, []);
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = " ".repeat((widths[column] ?? 0) - displayWidth(cell));
          return right.includes(column) ? space + cell : cell + space;
        })
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}
