import {
  edgeWeights,
  horizontalAlignments,
  verticalAlignments,
  type CellFormat,
  type Edge,
} from "../model/CellFormat";
import { apiNotFound } from "../protocol/HostError";
import { asFlag, asNumber, asRecord, asText, oneOf } from "./Arguments";
import { borderStyles, edgeAt, type Side } from "./borders";
import { colorOf } from "./colors";
import { fillColor, fillPattern, fillToWrite } from "./fills";
import { underlineOf } from "./RangeFont";
import type { CellAreas } from "./ranges";
import { commonHeight, commonWidth } from "./sizes";
import { uniform } from "./uniform";

type Options = Readonly<Record<string, unknown>>;

/** `CellPropertiesFormat` by its names: how each is read, and what writing it changes. */
const simple: Readonly<
  Record<
    string,
    {
      readonly read: (cells: CellAreas) => unknown;
      readonly write: (value: unknown) => Partial<CellFormat>;
    }
  >
> = {
  horizontalAlignment: {
    read: (cells) => uniform(cells, ({ horizontal }) => horizontal),
    write: (value) => ({
      horizontal: oneOf(value, horizontalAlignments, "format.horizontalAlignment"),
    }),
  },
  verticalAlignment: {
    read: (cells) => uniform(cells, ({ vertical }) => vertical),
    write: (value) => ({
      vertical: oneOf(value, verticalAlignments, "format.verticalAlignment"),
    }),
  },
  wrapText: {
    read: (cells) => uniform(cells, ({ wrap }) => wrap),
    write: (value) => ({ wrap: asFlag(value, "format.wrapText") }),
  },
  indentLevel: {
    read: (cells) => uniform(cells, ({ indent }) => indent),
    write: (value) => ({ indent: asNumber(value, "format.indentLevel", 0, 250) }),
  },
};

const font: typeof simple = {
  name: {
    read: (cells) => uniform(cells, ({ fontName }) => fontName),
    write: (value) => ({ fontName: asText(value, "font.name") }),
  },
  size: {
    read: (cells) => uniform(cells, ({ fontSize }) => fontSize),
    write: (value) => ({ fontSize: asNumber(value, "font.size", 1, 409) }),
  },
  bold: {
    read: (cells) => uniform(cells, ({ bold }) => bold),
    write: (value) => ({ bold: asFlag(value, "font.bold") }),
  },
  italic: {
    read: (cells) => uniform(cells, ({ italic }) => italic),
    write: (value) => ({ italic: asFlag(value, "font.italic") }),
  },
  underline: {
    read: (cells) => uniform(cells, ({ underline }) => underline),
    write: (value) => ({ underline: underlineOf(value) }),
  },
  strikethrough: {
    read: (cells) => uniform(cells, ({ strikethrough }) => strikethrough),
    write: (value) => ({ strikethrough: asFlag(value, "font.strikethrough") }),
  },
  color: {
    read: (cells) => uniform(cells, ({ color }) => color),
    write: (value) => ({ color: colorOf(value, "font.color") }),
  },
};

const borderSides: Readonly<Record<string, [Side, keyof CellFormat]>> = {
  top: ["EdgeTop", "edgeTop"],
  bottom: ["EdgeBottom", "edgeBottom"],
  left: ["EdgeLeft", "edgeLeft"],
  right: ["EdgeRight", "edgeRight"],
};

/** Answers `format` of `getCellProperties` and its kin: exactly what the options ask for. */
export function readLook(cells: CellAreas, options: Options): Record<string, unknown> {
  const look: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    look[name] = readPart(cells, name, wanted);
  }
  return look;
}

function readPart(cells: CellAreas, name: string, wanted: unknown): unknown {
  switch (name) {
    case "font":
      return readEach(cells, font, wanted, "font");
    case "fill":
      return readFill(cells, wanted);
    case "borders":
      return Object.fromEntries(
        Object.entries(borderSides).map(([side, [index]]) => [
          side,
          readBorder(cells, index, wanted),
        ])
      );
    case "protection":
      return {
        locked: uniform(cells, ({ locked }) => locked),
        formulaHidden: uniform(cells, ({ formulaHidden }) => formulaHidden),
      };
    case "columnWidth":
      return commonWidth(cells);
    case "rowHeight":
      return commonHeight(cells);
  }
  const part = Object.hasOwn(simple, name) ? simple[name] : undefined;
  if (part === undefined) throw apiNotFound(`CellPropertiesFormat.${name}`);
  return part.read(cells);
}

function readEach(
  cells: CellAreas,
  parts: typeof simple,
  wanted: unknown,
  member: string
): Record<string, unknown> {
  const names = wanted === true ? Object.keys(parts) : wantedNames(wanted, member);
  return Object.fromEntries(
    names.map((name) => {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (part === undefined) throw apiNotFound(`CellPropertiesFormat.${member}.${name}`);
      return [name, part.read(cells)];
    })
  );
}

function readFill(cells: CellAreas, wanted: unknown): Record<string, unknown> {
  const names = wanted === true ? ["color", "pattern"] : wantedNames(wanted, "fill");
  return Object.fromEntries(
    names.map((name) => {
      if (name === "color") return [name, fillColor(cells)];
      if (name === "pattern") return [name, fillPattern(cells)];
      throw apiNotFound(`CellPropertiesFormat.fill.${name}`);
    })
  );
}

function wantedNames(wanted: unknown, member: string): string[] {
  return Object.entries(asRecord(wanted, member)).flatMap(([name, value]) =>
    value === true ? [name] : []
  );
}

function readBorder(cells: CellAreas, side: Side, wanted: unknown): Record<string, unknown> {
  const names = wanted === true ? ["style", "weight", "color"] : wantedNames(wanted, "borders");
  return Object.fromEntries(
    names.map((name) => {
      if (name === "style") return [name, edgeAt(cells, side, (edge) => edge?.style ?? "None")];
      if (name === "weight") return [name, edgeAt(cells, side, (edge) => edge?.weight ?? "Thin")];
      if (name === "color") return [name, edgeAt(cells, side, (edge) => edge?.color ?? "#000000")];
      throw apiNotFound(`CellPropertiesFormat.borders.${name}`);
    })
  );
}

/** What a `CellPropertiesFormat` that is written changes; sizes of rows and columns are left to the caller. */
export function lookToWrite(format: Options): Partial<CellFormat> {
  let change: Partial<CellFormat> = {};
  for (const [name, value] of Object.entries(format)) {
    if (value === null || value === undefined) continue;
    if (name === "columnWidth" || name === "rowHeight") continue;
    change = { ...change, ...partToWrite(name, value) };
  }
  return change;
}

function partToWrite(name: string, value: unknown): Partial<CellFormat> {
  if (name === "font") return eachToWrite(font, value, "font");
  if (name === "fill") return fillToWrite(value);
  if (name === "borders") return bordersToWrite(value);
  if (name === "protection") {
    const { locked, formulaHidden } = asRecord(value, "format.protection");
    return {
      ...(locked != null && { locked: asFlag(locked, "protection.locked") }),
      ...(formulaHidden != null && {
        formulaHidden: asFlag(formulaHidden, "protection.formulaHidden"),
      }),
    };
  }
  const part = Object.hasOwn(simple, name) ? simple[name] : undefined;
  if (part === undefined) throw apiNotFound(`CellPropertiesFormat.${name}`);
  return part.write(value);
}

function eachToWrite(parts: typeof simple, value: unknown, member: string): Partial<CellFormat> {
  let change: Partial<CellFormat> = {};
  for (const [name, one] of Object.entries(asRecord(value, member))) {
    if (one === null || one === undefined) continue;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) throw apiNotFound(`CellPropertiesFormat.${member}.${name}`);
    change = { ...change, ...part.write(one) };
  }
  return change;
}

function bordersToWrite(value: unknown): Partial<CellFormat> {
  const change: Partial<Record<keyof CellFormat, unknown>> = {};
  for (const [name, border] of Object.entries(asRecord(value, "format.borders"))) {
    if (border === null || border === undefined) continue;
    const side = Object.hasOwn(borderSides, name) ? borderSides[name] : undefined;
    if (side === undefined) throw apiNotFound(`CellPropertiesFormat.borders.${name}`);
    const written = asRecord(border, "borders");
    if (Object.values(written).some((one) => one != null)) change[side[1]] = edgeToWrite(written);
  }
  return change as Partial<CellFormat>;
}

/** Without a line no weight and no colour counts, though Excel tells both; what is left out is a thin black line. */
function edgeToWrite({ style, weight, color }: Options): Edge | null {
  const line = {
    style: oneOf(style ?? "Continuous", borderStyles, "borders.style"),
    weight: oneOf(weight ?? "Thin", edgeWeights, "borders.weight"),
    color: color == null ? "#000000" : colorOf(color, "borders.color"),
  };
  return line.style === "None" ? null : { ...line, style: line.style };
}
