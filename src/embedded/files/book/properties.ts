import type { WorkbookProperties } from "hucre";
import type { BookModel } from "../../model/BookModel";

/** Names in Office.js `DocumentProperties` and in hucre. */
const words = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  lastAuthor: "lastModifiedBy",
  company: "company",
  manager: "manager",
  category: "category",
} as const satisfies Record<string, keyof WorkbookProperties>;

export function readProperties(book: BookModel, file: WorkbookProperties | undefined): void {
  for (const [name, word] of Object.entries(words)) {
    const value = file?.[word];
    if (value !== undefined) book.properties.set(name, value);
  }
  if (file?.created) book.properties.set("creationDate", file.created.toISOString());
  for (const [name, value] of Object.entries(file?.custom ?? {}))
    book.customProperties.set(name, value instanceof Date ? value.toISOString() : value);
}

export function writeProperties(book: BookModel): WorkbookProperties {
  const file: WorkbookProperties = {};
  for (const [name, word] of Object.entries(words)) {
    const value = book.properties.get(name);
    if (value !== undefined) file[word] = value;
  }
  const created = new Date(book.properties.get("creationDate") ?? NaN);
  if (!Number.isNaN(created.getTime())) file.created = created;
  if (book.customProperties.size > 0) file.custom = Object.fromEntries(book.customProperties);
  return file;
}
