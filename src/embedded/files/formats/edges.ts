import type { BorderLineStyle, BorderSide } from "hucre";
import type { Edge } from "../../model/CellFormat";
import { readColor, writeColor } from "./colors";

/** Line styles of files, and the two words that Office.js has for each. */
const lines: Readonly<Record<BorderLineStyle, readonly [Edge["style"], Edge["weight"]]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};

export function readEdge(side: BorderSide | undefined, theme: readonly string[]): Edge | null {
  // A side may say "none", which hucre hands on.
  const words = side && (lines as Partial<typeof lines>)[side.style];
  if (!words) return null;
  return { style: words[0], weight: words[1], color: readColor(side.color, theme) ?? "#000000" };
}

/** The line of a file that comes nearest: the same style, and the same weight where the style has it. */
export function writeEdge(edge: Edge): BorderSide {
  const all = Object.entries(lines) as [BorderLineStyle, readonly [string, string]][];
  const sameStyle = all.filter(([, [style]]) => style === edge.style);
  const heavy = edge.weight === "Medium" || edge.weight === "Thick";
  const [name] =
    sameStyle.find(([, [, weight]]) => weight === edge.weight) ??
    sameStyle.find(([, [, weight]]) => heavy && weight === "Medium") ??
    sameStyle[0]!;
  return { style: name, color: writeColor(edge.color) };
}
