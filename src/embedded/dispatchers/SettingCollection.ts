import type { BookModel } from "../model/BookModel";
import { HostError } from "../protocol/HostError";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";

interface HeldSetting {
  readonly book: BookModel;
  readonly key: string;
}

/** @throws HostError `ItemNotFound` where it was deleted */
function verify({ book, key }: HeldSetting): void {
  if (!book.settings.has(key)) throw new HostError("ItemNotFound", `Setting ${key}`);
}

/** A setting of the add-in in the workbook; its value is any JSON. */
const setting: Dispatcher<HeldSetting> = {
  name: "Setting",
  verify,
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => book.settings.get(key),
  },
  setters: {
    Value: ({ book, key }, value) => {
      book.settings.set(key, value);
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
    },
  },
};

function find(book: BookModel, key: string): RemoteObject | null {
  return book.settings.has(key) ? remote(setting, { book, key }) : null;
}

export const settingCollection: Dispatcher<BookModel> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => remote(setting, { book, key })),
  item: (book, args) => {
    const found = find(book, args.text(0));
    if (found === null) throw new HostError("ItemNotFound", `settings.getItem "${args.text(0)}"`);
    return found;
  },
  objects: {
    Add: (book, args) => {
      const key = args.text(0);
      book.settings.set(key, args.raw(1));
      return remote(setting, { book, key });
    },
    GetItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
  methods: { GetCount: (book) => book.settings.size },
};
