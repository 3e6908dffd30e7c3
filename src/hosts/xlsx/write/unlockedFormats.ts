import { attributeOf, childOf, childrenOf, parseElements } from "./XmlElement";

/**
 * Which cell formats (numbers of the `cellXfs`) may be typed into on a protected sheet.
 * @param text the styles part without byte order mark
 * @param part its name, for refusals
 */
export function unlockedFormats(text: string, part: string): ReadonlySet<number> {
  const list = childOf(parseElements(text, part), "cellXfs");
  const unlocked = new Set<number>();
  (list === undefined ? [] : childrenOf(list, "xf")).forEach((xf, index) => {
    const protection = childOf(xf, "protection");
    const locked = protection === undefined ? undefined : attributeOf(protection, "locked");
    if (locked === "0" || locked === "false") unlocked.add(index);
  });
  return unlocked;
}
