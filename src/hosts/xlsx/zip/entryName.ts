const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * An entry's name. UTF-8 where the bytes are that, whatever bit 11 says (many writers forget it); else one letter a
 * byte, so that an odd name still is a name and differs from others.
 */
export function decodeEntryName(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

/**
 * The form in which names are compared: OPC part names do not tell letter case, and some writers use `\` or a
 * leading `/`. `/xl\Workbook.xml` → `xl/workbook.xml`.
 */
export function comparableName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
