import { attribute } from "./xml/eachTag";

/**
 * A file keeps a hash of a password, and nobody can tell the password from it. The model holds the file's words behind
 * this mark, with which no typed password begins: so no password lifts the protection, and saving keeps it.
 */
const mark = "\u0000file:";

/** @returns null where none of the attributes is there */
export function passwordOfFile(attributes: string, names: readonly string[]): string | null {
  const found = names.flatMap((name) => {
    const value = attribute({ attributes }, name);
    return value === undefined || value === "" ? [] : [`${name}="${value}"`];
  });
  return found.length === 0 ? null : mark + found.join(" ");
}

/** A password that was typed; undefined for none and for one that came from a file. */
export function typedPassword(password: string | null): string | undefined {
  return password === null || password === "" || password.startsWith(mark) ? undefined : password;
}

/** The attributes of a password that came from a file, with a blank before them; empty for others. */
export function passwordAttributes(password: string | null): string {
  return password?.startsWith(mark) ? ` ${password.slice(mark.length)}` : "";
}
