import { edgeWeights, type Edge } from "../model/CellFormat";
import { asText, oneOf } from "./Arguments";
import { borderStyles, edgeAt, setEdges, sides, type Side } from "./borders";
import { colorOf } from "./colors";
import { remote, type Dispatcher } from "./Dispatcher";
import { apiNotFound, HostError } from "../protocol/HostError";
import { verifySheet, type CellAreas } from "./ranges";
import type { Session } from "./Session";

interface Border {
  readonly sheet: CellAreas["sheet"];
  readonly cells: CellAreas;
  readonly side: Side;
}

/** What Excel draws where only one of style, weight and colour was given. */
const thin: Edge = { style: "Continuous", weight: "Thin", color: "#000000" };

const rangeBorder: Dispatcher<Border> = {
  name: "RangeBorder",
  verify: verifySheet,
  scalars: {
    SideIndex: ({ side }) => side,
    Style: ({ cells, side }) => edgeAt(cells, side, (edge) => edge?.style ?? "None"),
    Weight: ({ cells, side }) => edgeAt(cells, side, (edge) => edge?.weight ?? "Thin"),
    Color: ({ cells, side }) => edgeAt(cells, side, (edge) => edge?.color ?? "#000000"),
  },
  setters: {
    Style: (border, value, session) => {
      const style = oneOf(value, borderStyles, "RangeBorder.style");
      change(border, (edge) => (style === "None" ? null : { ...(edge ?? thin), style }), session);
    },
    Weight: (border, value, session) => {
      const weight = oneOf(value, edgeWeights, "RangeBorder.weight");
      change(border, (edge) => ({ ...(edge ?? thin), weight }), session);
    },
    Color: (border, value, session) => {
      const color = colorOf(value, "RangeBorder.color");
      change(border, (edge) => ({ ...(edge ?? thin), color }), session);
    },
  },
};

function change(
  { cells, side }: Border,
  to: (edge: Edge | null) => Edge | null,
  session: Session
): void {
  setEdges(cells, side, to, session);
}

export const rangeBorderCollection: Dispatcher<CellAreas> = {
  name: "RangeBorderCollection",
  verify: verifySheet,
  scalars: { Count: () => sides.length },
  items: (cells) => sides.map((side) => borderOf(cells, side)),
  item: (cells, args) => borderOf(cells, sideOf(args.raw(0))),
  objects: {
    GetItemAt: (cells, args) => {
      const side = sides[args.integer(0)];
      if (side === undefined) throw new HostError("InvalidArgument", "borders.getItemAt");
      return borderOf(cells, side);
    },
  },
};

function borderOf(cells: CellAreas, side: Side): ReturnType<typeof remote> {
  return remote(rangeBorder, { sheet: cells.sheet, cells, side });
}

function sideOf(value: unknown): Side {
  const name = asText(value, "borders.getItem");
  if (name.startsWith("Diagonal")) throw apiNotFound(`RangeBorderCollection ${name}`);
  return oneOf(name, sides, "borders.getItem");
}
