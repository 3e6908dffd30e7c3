/**
 * The part that a relationship's target means, without a leading slash.
 * @param source the part that holds the relationship (`xl/workbook.xml`), `""` for the package
 * @param target as written: absolute (`/xl/a.xml`) or relative (`../a.xml`), percent-encoded or not
 * Example: `xl/worksheets/sheet1.xml`, `../drawings/d1.xml#x` → `xl/drawings/d1.xml`.
 */
export function resolveTarget(source: string, target: string): string {
  const path = decodePercent(target.replace(/[#?].*$/, "").replaceAll("\\", "/"));
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const steps = (path.startsWith("/") ? path : folder + path).split("/");
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === "..") resolved.pop();
    else if (step !== "." && step !== "") resolved.push(step);
  }
  return resolved.join("/");
}

/** Where the relationships of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`, `""` → `_rels/.rels`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A bare % is no encoding: the name is taken as it stands.
    return path;
  }
}
