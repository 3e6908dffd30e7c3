const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>([^<]*)/g;

/** One tag as it passes by: its name without prefix, its attributes as written, the text behind it. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** `<a/>`: no closing tag follows. */
  readonly empty: boolean;
  readonly attributes: string;
  /** As written, entities and all. */
  readonly text: string;
}

/** Walks over the tags of a part, for the few things that hucre leaves out of it. */
export function eachTag(xml: string, look: (tag: Tag) => void): void {
  const source = xml.includes("<!--") ? xml.replace(/<!--[^]*?-->/g, "") : xml;
  for (const match of source.matchAll(tag)) {
    const [, slash, name = "", attributes = "", end, text = ""] = match;
    look({ name, closing: slash !== "", empty: end !== "", attributes, text });
  }
}

const patterns = new Map<string, RegExp>();

/** One attribute of a tag, entities resolved; undefined where it is not written. The name may have a prefix. */
export function attribute({ attributes }: Pick<Tag, "attributes">, name: string) {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match === null ? undefined : plainText(match[1] ?? match[2] ?? "");
}

export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text with its entities resolved. */
export function plainText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, decimal, word) => {
    if (typeof hex === "string") return String.fromCodePoint(parseInt(hex, 16));
    if (typeof decimal === "string") return String.fromCodePoint(Number(decimal));
    return entities[String(word)] ?? whole;
  });
}

/** Text for an attribute in double quotes. */
export function attributeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
