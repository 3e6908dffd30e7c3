/** `xl/workbook.xml` → `xl/`; a part in the package's root gives `""`. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/**
 * Free part names `<stem>N.xml`, counted on behind the highest number in use; letter case does not tell names apart.
 * `xl/worksheets/sheet` → `xl/worksheets/sheet4.xml`.
 */
export class PartNames {
  private readonly taken: string[];

  constructor(taken: Iterable<string>) {
    this.taken = [...taken].map((name) => name.toLowerCase());
  }

  next(stem: string): string {
    const lower = stem.toLowerCase();
    let highest = 0;
    for (const name of this.taken) {
      const number = name.startsWith(lower) ? /^(\d{1,9})\./.exec(name.slice(lower.length)) : null;
      if (number !== null) highest = Math.max(highest, Number(number[1]));
    }
    const name = `${stem}${highest + 1}.xml`;
    this.taken.push(name.toLowerCase());
    return name;
  }
}
