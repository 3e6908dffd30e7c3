import { HostError } from "../protocol/HostError";

/** Colour names of HTML that add-ins write. */
const names: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  navy: "#000080",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#rrggbb`, `rrggbb` or a name → `#RRGGBB`. @throws HostError `InvalidArgument` */
export function colorOf(value: unknown, member: string): string {
  const text = typeof value === "string" ? value : "";
  const code = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = code === undefined ? names[text.toLowerCase()] : `#${code.toUpperCase()}`;
  if (color === undefined) throw new HostError("InvalidArgument", member);
  return color;
}
