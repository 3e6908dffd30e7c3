import { apiNotFound, HostError } from "../protocol/HostError";
import { asFlag } from "./Arguments";
import { colorOf } from "./colors";
import { changeFormat, heldFormat, removeFormat, type HeldFormat } from "./conditionalFormats";
import { clientName, remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { CellAreas, CellRange, verifySheet } from "./ranges";
import { checkCondition, formulaOf } from "./ruleFormulas";
import type { Session } from "./Session";

const conditionalRangeFill: Dispatcher<HeldFormat> = {
  name: "ConditionalRangeFill",
  verify: verifySheet,
  scalars: { Color: (held) => heldFormat(held).format.fill ?? "" },
  setters: {
    Color: (held, value, session) => {
      changeLook(held, { fill: colorOf(value, "ConditionalRangeFill.color") }, session);
    },
  },
  methods: {
    Clear: (held, _args, session) => {
      const { color, bold, italic } = heldFormat(held).format;
      const format = {
        ...(color !== undefined && { color }),
        ...(bold !== undefined && { bold }),
        ...(italic !== undefined && { italic }),
      };
      changeFormat(held, { format }, session);
    },
  },
};

const conditionalRangeFont: Dispatcher<HeldFormat> = {
  name: "ConditionalRangeFont",
  verify: verifySheet,
  scalars: {
    Color: (held) => heldFormat(held).format.color ?? "",
    Bold: (held) => heldFormat(held).format.bold ?? null,
    Italic: (held) => heldFormat(held).format.italic ?? null,
  },
  setters: {
    Color: (held, value, session) => {
      changeLook(held, { color: colorOf(value, "ConditionalRangeFont.color") }, session);
    },
    Bold: (held, value, session) => {
      changeLook(held, { bold: asFlag(value, "ConditionalRangeFont.bold") }, session);
    },
    Italic: (held, value, session) => {
      changeLook(held, { italic: asFlag(value, "ConditionalRangeFont.italic") }, session);
    },
  },
  methods: {
    Clear: (held, _args, session) => {
      const { fill } = heldFormat(held).format;
      changeFormat(held, { format: fill === undefined ? {} : { fill } }, session);
    },
  },
};

function changeLook(
  held: HeldFormat,
  change: ReturnType<typeof heldFormat>["format"],
  session: Session
): void {
  changeFormat(held, { format: { ...heldFormat(held).format, ...change } }, session);
}

const conditionalRangeFormat: Dispatcher<HeldFormat> = {
  name: "ConditionalRangeFormat",
  verify: verifySheet,
  properties: {
    Fill: (held) => remote(conditionalRangeFill, held),
    Font: (held) => remote(conditionalRangeFont, held),
  },
};

const conditionalFormatRule: Dispatcher<HeldFormat> = {
  name: "ConditionalFormatRule",
  verify: verifySheet,
  scalars: { Formula: (held) => heldFormat(held).formula ?? "" },
  setters: {
    Formula: (held, value, session) => {
      const formula = formulaOf(value, "ConditionalFormatRule.formula");
      changeFormat(held, { formula }, session);
    },
  },
};

const customConditionalFormat: Dispatcher<HeldFormat> = {
  name: "CustomConditionalFormat",
  verify: verifySheet,
  properties: {
    Rule: (held) => remote(conditionalFormatRule, held),
    Format: (held) => remote(conditionalRangeFormat, held),
  },
};

const cellValueConditionalFormat: Dispatcher<HeldFormat> = {
  name: "CellValueConditionalFormat",
  verify: verifySheet,
  scalars: { Rule: (held) => heldFormat(held).rule ?? {} },
  setters: {
    Rule: (held, value, session) => {
      const rule = checkCondition(value, "CellValueConditionalFormat.rule");
      changeFormat(held, { rule }, session);
    },
  },
  properties: { Format: (held) => remote(conditionalRangeFormat, held) },
};

/** Kinds that this host keeps from files without telling what is in them. */
const otherKinds = ["ColorScale", "DataBar", "IconSet", "Preset", "TextComparison", "TopBottom"];
const otherNames: Readonly<Record<string, string>> = {
  Preset: "PresetCriteria",
  TextComparison: "ContainsText",
};

/** Null where the format is of another kind, which is all that can be said. */
function otherParts(): NonNullable<Dispatcher<HeldFormat>["properties"]> {
  return Object.fromEntries(
    otherKinds.map((kind) => [
      `${kind}OrNullObject`,
      (held: HeldFormat) => {
        if (heldFormat(held).type !== (otherNames[kind] ?? kind)) return null;
        throw apiNotFound(`ConditionalFormat.${clientName(kind)}OrNullObject`);
      },
    ])
  );
}

/** The part that belongs to a kind; null where the format is of another. */
function partOf(held: HeldFormat, kind: string): RemoteObject | null {
  if (heldFormat(held).type !== kind) return null;
  return kind === "Custom"
    ? remote(customConditionalFormat, held)
    : remote(cellValueConditionalFormat, held);
}

function demanded(held: HeldFormat, kind: string): RemoteObject {
  const part = partOf(held, kind);
  if (part === null) throw new HostError("InvalidOperation", `ConditionalFormat ${kind}`);
  return part;
}

export const conditionalFormat: Dispatcher<HeldFormat> = {
  name: "ConditionalFormat",
  verify: verifySheet,
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Type: (held) => heldFormat(held).type,
    Priority: (held) => held.sheet.conditionalFormats.indexOf(heldFormat(held)),
    StopIfTrue: (held) => heldFormat(held).stopIfTrue,
  },
  setters: {
    StopIfTrue: (held, value, session) => {
      const stopIfTrue = asFlag(value, "ConditionalFormat.stopIfTrue");
      changeFormat(held, { stopIfTrue }, session);
    },
  },
  properties: {
    Custom: (held) => demanded(held, "Custom"),
    CustomOrNullObject: (held) => partOf(held, "Custom"),
    CellValue: (held) => demanded(held, "CellValue"),
    CellValueOrNullObject: (held) => partOf(held, "CellValue"),
    ...otherParts(),
  },
  objects: {
    GetRange: (held) => {
      const { areas } = heldFormat(held);
      if (areas.length !== 1) throw new HostError("InvalidOperation", "ConditionalFormat.getRange");
      return remote(range, new CellRange(held.sheet, areas[0]!));
    },
    GetRangeOrNullObject: (held) => {
      const { areas } = heldFormat(held);
      return areas.length === 1 ? remote(range, new CellRange(held.sheet, areas[0]!)) : null;
    },
    GetRanges: (held) => remote(rangeAreas, new CellAreas(held.sheet, heldFormat(held).areas)),
  },
  methods: {
    Delete: (held, _args, session) => {
      removeFormat(held, session);
    },
  },
};
