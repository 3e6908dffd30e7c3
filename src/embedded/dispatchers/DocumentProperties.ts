import type { BookModel } from "../model/BookModel";
import { asText } from "./Arguments";
import { customPropertyCollection } from "./CustomPropertyCollection";
import { clientName, remote, type Dispatcher } from "./Dispatcher";

const texts = [
  "Title",
  "Subject",
  "Author",
  "Keywords",
  "Comments",
  "Category",
  "Manager",
  "Company",
] as const;

/** The texts of a document's properties, kept by their Office.js names. */
export const documentProperties: Dispatcher<BookModel> = {
  name: "DocumentProperties",
  scalars: {
    ...Object.fromEntries(
      texts.map((name) => [
        name,
        ({ properties }: BookModel) => properties.get(clientName(name)) ?? "",
      ])
    ),
    LastAuthor: ({ properties }) => properties.get("lastAuthor") ?? "",
  },
  setters: Object.fromEntries(
    texts.map((name) => [
      name,
      ({ properties }: BookModel, value: unknown) => {
        properties.set(clientName(name), asText(value, `DocumentProperties.${clientName(name)}`));
      },
    ])
  ),
  properties: { Custom: (book) => remote(customPropertyCollection, book) },
};
