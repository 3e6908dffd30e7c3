import type { Dispatcher } from "./Dispatcher";
import { fillColor, fillOfColor, fillPattern, setFillPattern } from "./fills";
import { setFormat } from "./formats";
import { verifySheet, type CellAreas } from "./ranges";

export const rangeFill: Dispatcher<CellAreas> = {
  name: "RangeFill",
  verify: verifySheet,
  scalars: { Color: fillColor, Pattern: fillPattern },
  setters: {
    Color: (cells, value, session) => {
      setFormat(cells, fillOfColor(value, "RangeFill.color"), session);
    },
    Pattern: (cells, value, session) => {
      setFillPattern(cells, value, "RangeFill.pattern", session);
    },
  },
  methods: {
    Clear: (cells, _args, session) => {
      setFormat(cells, { fill: null }, session);
    },
  },
};
