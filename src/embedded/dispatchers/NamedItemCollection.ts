import { columnName, parseArea, quoted, type Area } from "../model/area";
import type { BookModel, DefinedName } from "../model/BookModel";
import { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import type { Arguments } from "./Arguments";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { namedItem } from "./NamedItem";
import { CellRange } from "./ranges";
import { formulaOf } from "./ruleFormulas";

/** The names of the book, or those of one sheet. */
type Owner = BookModel | SheetModel;

function scope(owner: Owner): string | null {
  return owner instanceof SheetModel ? owner.id : null;
}

function own(owner: Owner, book: BookModel): readonly DefinedName[] {
  return book.names.filter(({ sheet }) => sheet === scope(owner));
}

function held(owner: Owner, book: BookModel, { name }: DefinedName): RemoteObject {
  return remote(namedItem, { book, name, sheet: scope(owner) });
}

function find(owner: Owner, book: BookModel, name: string): RemoteObject | null {
  const wanted = name.toLowerCase();
  const found = own(owner, book).find((item) => item.name.toLowerCase() === wanted);
  return found === undefined ? null : held(owner, book, found);
}

/** What Excel allows: letters, digits, `_`, `.`, `\`, `?`, not like an address, 255 letters. */
function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name) &&
    parseArea(name) === null
  );
}

function absolute({ top, left, bottom, right }: Area): string {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** `=Sheet1!$A$1` of a range, a formula as it is, anything else as a constant. */
function writtenFormula(args: Arguments): string {
  const target: unknown = args.remote(1)?.target;
  if (target instanceof CellRange) return `=${quoted(target.sheet.name)}!${absolute(target.area)}`;
  const value = args.raw(1);
  if (typeof value === "number" || typeof value === "boolean")
    return `=${String(value).toUpperCase()}`;
  const text = args.text(1);
  return text.startsWith("=")
    ? formulaOf(text, "NamedItemCollection.add")
    : `="${text.replaceAll('"', '""')}"`;
}

export const namedItemCollection: Dispatcher<Owner> = {
  name: "NamedItemCollection",
  items: (owner, { book }) => own(owner, book).map((item) => held(owner, book, item)),
  item: (owner, args, { book }) => {
    const found = find(owner, book, args.text(0));
    if (found === null) throw new HostError("ItemNotFound", `names.getItem "${args.text(0)}"`);
    return found;
  },
  objects: {
    Add: (owner, args, { book }) => {
      const name = args.text(0);
      if (!isName(name)) throw args.invalid();
      if (find(owner, book, name) !== null) throw new HostError("ItemAlreadyExists", name);
      const item: DefinedName = {
        name,
        formula: writtenFormula(args),
        comment: args.optionalText(2) ?? "",
        visible: true,
        sheet: scope(owner),
      };
      book.setNames([...book.names, item], "api");
      return held(owner, book, item);
    },
    GetItemOrNullObject: (owner, args, { book }) => find(owner, book, args.text(0)),
  },
  methods: { GetCount: (owner, _args, { book }) => own(owner, book).length },
};
