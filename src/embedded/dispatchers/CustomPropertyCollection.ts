import type { BookModel } from "../model/BookModel";
import { HostError } from "../protocol/HostError";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";

interface HeldProperty {
  readonly book: BookModel;
  readonly key: string;
}

/** @throws HostError `ItemNotFound` where it was deleted */
function verify({ book, key }: HeldProperty): void {
  if (!book.customProperties.has(key)) throw new HostError("ItemNotFound", `CustomProperty ${key}`);
}

function valueOf(value: unknown, member: string): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new HostError("InvalidArgument", member);
}

const types = { string: "String", number: "Number", boolean: "Boolean" } as const;

const customProperty: Dispatcher<HeldProperty> = {
  name: "CustomProperty",
  verify,
  scalars: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => book.customProperties.get(key),
    Type: ({ book, key }) => {
      const value = book.customProperties.get(key)!;
      return types[typeof value as keyof typeof types];
    },
  },
  setters: {
    Value: ({ book, key }, value) => {
      book.customProperties.set(key, valueOf(value, "CustomProperty.value"));
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.customProperties.delete(key);
    },
  },
};

function find(book: BookModel, key: string): RemoteObject | null {
  // Keys are the same whatever their case.
  const known = [...book.customProperties.keys()].find(
    (one) => one.toLowerCase() === key.toLowerCase()
  );
  return known === undefined ? null : remote(customProperty, { book, key: known });
}

export const customPropertyCollection: Dispatcher<BookModel> = {
  name: "CustomPropertyCollection",
  items: (book) =>
    [...book.customProperties.keys()].map((key) => remote(customProperty, { book, key })),
  item: (book, args) => {
    const found = find(book, args.text(0));
    if (found === null) throw new HostError("ItemNotFound", `custom.getItem "${args.text(0)}"`);
    return found;
  },
  objects: {
    Add: (book, args) => {
      const key = args.text(0);
      if (key.length > 255) throw args.invalid();
      book.customProperties.set(key, valueOf(args.raw(1), "CustomPropertyCollection.add"));
      return remote(customProperty, { book, key });
    },
    GetItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
  methods: {
    GetCount: (book) => book.customProperties.size,
    DeleteAll: (book) => {
      book.customProperties.clear();
    },
  },
};
