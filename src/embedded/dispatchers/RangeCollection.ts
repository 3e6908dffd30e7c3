import { remote, type Dispatcher } from "./Dispatcher";
import { range } from "./Range";
import { CellRange, verifySheet, type CellAreas } from "./ranges";

/** The rectangles of a `RangeAreas`. */
export const rangeCollection: Dispatcher<CellAreas> = {
  name: "RangeCollection",
  verify: verifySheet,
  items: ({ sheet, areas }) => areas.map((area) => remote(range, new CellRange(sheet, area))),
  objects: {
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw args.invalid();
      return remote(range, new CellRange(sheet, area));
    },
  },
  methods: { GetCount: ({ areas }) => areas.length },
};
