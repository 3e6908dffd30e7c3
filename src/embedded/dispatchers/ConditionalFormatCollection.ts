import { apiNotFound, HostError } from "../protocol/HostError";
import { conditionalFormat } from "./ConditionalFormat";
import { addFormat, formatsOn, removeConditionalFormats } from "./conditionalFormats";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { verifySheet, type CellAreas } from "./ranges";

/** Kinds that this host keeps. */
const kinds = ["Custom", "CellValue"];

export const conditionalFormatCollection: Dispatcher<CellAreas> = {
  name: "ConditionalFormatCollection",
  verify: verifySheet,
  items: (cells) => formatsOn(cells).map(({ id }) => held(cells, id)),
  item: (cells, args) => {
    const found = find(cells, args.text(0));
    if (found === null) throw new HostError("ItemNotFound", "ConditionalFormatCollection.getItem");
    return found;
  },
  objects: {
    Add: (cells, args, session) => {
      const kind = args.text(0);
      if (!kinds.includes(kind)) throw apiNotFound(`ConditionalFormatType.${kind}`);
      return remote(conditionalFormat, addFormat(cells, kind, session));
    },
    GetItemOrNullObject: (cells, args) => find(cells, args.text(0)),
    GetItemAt: (cells, args) => {
      const format = formatsOn(cells)[args.integer(0)];
      if (format === undefined) throw args.invalid();
      return held(cells, format.id);
    },
  },
  methods: {
    GetCount: (cells) => formatsOn(cells).length,
    ClearAll: (cells, _args, session) => {
      removeConditionalFormats(cells, session);
    },
  },
};

function held({ sheet }: CellAreas, id: string): RemoteObject {
  return remote(conditionalFormat, { sheet, id });
}

function find(cells: CellAreas, id: string): RemoteObject | null {
  return formatsOn(cells).some((format) => format.id === id) ? held(cells, id) : null;
}
