import type { CellFormat } from "../model/CellFormat";
import { HostError } from "../protocol/HostError";
import { asFlag, asNumber, asText } from "./Arguments";
import { colorOf } from "./colors";
import type { Dispatcher } from "./Dispatcher";
import { setFormat } from "./formats";
import { verifySheet, type CellAreas } from "./ranges";
import { uniform } from "./uniform";

export const rangeFont: Dispatcher<CellAreas> = {
  name: "RangeFont",
  verify: verifySheet,
  scalars: {
    Name: (cells) => uniform(cells, ({ fontName }) => fontName),
    Size: (cells) => uniform(cells, ({ fontSize }) => fontSize),
    Color: (cells) => uniform(cells, ({ color }) => color),
    Italic: (cells) => uniform(cells, ({ italic }) => italic),
    Bold: (cells) => uniform(cells, ({ bold }) => bold),
    Underline: (cells) => uniform(cells, ({ underline }) => underline),
    Strikethrough: (cells) => uniform(cells, ({ strikethrough }) => strikethrough),
  },
  setters: {
    Name: (cells, value, session) => {
      setFormat(cells, { fontName: asText(value, "RangeFont.name") }, session);
    },
    Size: (cells, value, session) => {
      setFormat(cells, { fontSize: asNumber(value, "RangeFont.size", 1, 409) }, session);
    },
    Color: (cells, value, session) => {
      setFormat(cells, { color: colorOf(value, "RangeFont.color") }, session);
    },
    Italic: (cells, value, session) => {
      setFormat(cells, { italic: asFlag(value, "RangeFont.italic") }, session);
    },
    Bold: (cells, value, session) => {
      setFormat(cells, { bold: asFlag(value, "RangeFont.bold") }, session);
    },
    Underline: (cells, value, session) => {
      setFormat(cells, { underline: underlineOf(value) }, session);
    },
    Strikethrough: (cells, value, session) => {
      setFormat(cells, { strikethrough: asFlag(value, "RangeFont.strikethrough") }, session);
    },
  },
};

export function underlineOf(value: unknown): CellFormat["underline"] {
  if (value === "None" || value === "Single" || value === "Double") return value;
  if (value === "SingleAccountant" || value === "DoubleAccountant")
    throw new HostError("NotImplemented", `RangeFont.underline ${value}`);
  throw new HostError("InvalidArgument", "RangeFont.underline");
}
