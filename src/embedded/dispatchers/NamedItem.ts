import { displayText } from "../coercion/displayText";
import { parseArea, splitSheet } from "../model/area";
import type { BookModel, DefinedName } from "../model/BookModel";
import { HostError } from "../protocol/HostError";
import { rangeOfFormula } from "./addresses";
import { asFlag, asText } from "./Arguments";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { range } from "./Range";
import { formulaOf } from "./ruleFormulas";
import type { Session } from "./Session";
import { worksheet } from "./Worksheet";

/** A defined name that the client holds: names are unique within their sheet or the book. */
interface HeldName {
  readonly book: BookModel;
  readonly name: string;
  readonly sheet: string | null;
}

/** @throws HostError `ItemNotFound` where it was deleted */
function heldName({ book, name, sheet }: HeldName): DefinedName {
  const found = book.names.find((item) => item.name === name && item.sheet === sheet);
  if (found === undefined) throw new HostError("ItemNotFound", `NamedItem ${name}`);
  return found;
}

function change(held: HeldName, to: Partial<DefinedName>): void {
  const found = heldName(held);
  held.book.setNames(
    held.book.names.map((item) => (item === found ? { ...item, ...to } : item)),
    "api"
  );
}

function rangeOf(held: HeldName): RemoteObject | null {
  const found = rangeOfFormula(held.book, heldName(held).formula);
  return found === null ? null : remote(range, found);
}

/** The value of a name that is a constant; undefined for references and formulas. */
function constantOf(formula: string): number | string | boolean | undefined {
  const text = formula.replace(/^=/, "").trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** `NamedItemType`; of a formula that is neither reference nor constant this host does not know the result. */
function typeOf(held: HeldName): string {
  const { formula } = heldName(held);
  if (isReference(formula)) return rangeOf(held) === null ? "Error" : "Range";
  const constant = constantOf(formula);
  if (typeof constant === "string") return "String";
  if (typeof constant === "boolean") return "Boolean";
  if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
  throw new HostError("NotImplemented", "NamedItem.type");
}

function isReference(formula: string): boolean {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  return formula.includes("#REF!") || (sheet !== null && parseArea(rest) !== null);
}

export const namedItem: Dispatcher<HeldName> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: (held) => heldName(held).name,
    Formula: (held) => heldName(held).formula,
    Comment: (held) => heldName(held).comment,
    Visible: (held) => heldName(held).visible,
    Scope: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet"),
    Type: typeOf,
    Value: (held) => {
      const { formula } = heldName(held);
      const constant = constantOf(formula);
      if (constant === undefined) return formula.replace(/^=/, "");
      return typeof constant === "string" ? constant : displayText(constant, "General");
    },
  },
  setters: {
    Formula: (held, value) => {
      change(held, { formula: formulaOf(value, "NamedItem.formula") });
    },
    Comment: (held, value) => {
      change(held, { comment: asText(value, "NamedItem.comment") });
    },
    Visible: (held, value) => {
      change(held, { visible: asFlag(value, "NamedItem.visible") });
    },
  },
  properties: {
    Worksheet: (held, session) => {
      const found = ownSheet(held, session);
      if (found === null) throw new HostError("InvalidOperation", "NamedItem.worksheet");
      return found;
    },
    WorksheetOrNullObject: ownSheet,
  },
  objects: {
    GetRange: (held) => {
      const found = rangeOf(held);
      if (found === null) throw new HostError("InvalidOperation", "NamedItem.getRange");
      return found;
    },
    GetRangeOrNullObject: rangeOf,
  },
  methods: {
    Delete: (held) => {
      const found = heldName(held);
      held.book.setNames(
        held.book.names.filter((item) => item !== found),
        "api"
      );
    },
  },
};

function ownSheet({ sheet }: HeldName, { book }: Session): RemoteObject | null {
  const found = book.sheets.find(({ id }) => id === sheet);
  return found === undefined ? null : remote(worksheet, found);
}
