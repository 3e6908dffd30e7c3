import { colorOf } from "./colors";
import type { Dispatcher } from "./Dispatcher";
import { setFormat } from "./formats";
import { verifySheet, type CellAreas } from "./ranges";
import { uniform } from "./uniform";

/** What Excel tells as the colour of a cell without fill. */
const noFill = "#FFFFFF";

export const rangeFill: Dispatcher<CellAreas> = {
  name: "RangeFill",
  verify: verifySheet,
  scalars: { Color: (cells) => uniform(cells, ({ fill }) => fill ?? noFill) },
  setters: {
    Color: (cells, value, session) => {
      setFormat(cells, { fill: value === "" ? null : colorOf(value, "RangeFill.color") }, session);
    },
  },
  methods: {
    Clear: (cells, _args, session) => {
      setFormat(cells, { fill: null }, session);
    },
  },
};
