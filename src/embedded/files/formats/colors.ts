import type { Color } from "hucre";

/** The 56 colours that old files name by number; 0–7 are the same as 8–15, 64 and 65 are the system's. */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Files count background and text the other way round than the theme part lists them. */
const themeOrder = [1, 0, 3, 2];

/**
 * A colour of a file as `#RRGGBB`.
 * @param theme the file's theme colours in the order of its theme part, `RRGGBB`
 * @returns null where the file leaves it to the system (automatic)
 */
export function readColor(color: Color | undefined, theme: readonly string[]): string | null {
  if (color === undefined) return null;
  if (color.rgb !== undefined) return tinted(color.rgb.slice(-6), color.tint);
  if (color.theme !== undefined) {
    const found = theme[themeOrder[color.theme] ?? color.theme];
    return found === undefined ? null : tinted(found, color.tint);
  }
  const index = color.indexed;
  if (index === undefined || index >= 64) return null;
  return tinted(palette[index < 8 ? index : index - 8]!, color.tint);
}

/** `#RRGGBB` as hucre writes it. */
export function writeColor(color: string): Color {
  return { rgb: color.replace("#", "").toUpperCase() };
}

/** Lightens (tint > 0) or darkens a colour as Excel does: in lightness, hue and saturation stay. */
function tinted(hex: string, tint = 0): string {
  if (tint === 0) return `#${hex.toUpperCase()}`;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const light = (most + least) / 2;
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (range > 0) {
    if (most === red) hue = ((green - blue) / range + 6) % 6;
    else if (most === green) hue = (blue - red) / range + 2;
    else hue = (red - green) / range + 4;
  }
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const part = (step: number): string => {
    const at = (step + hue * 2) % 12;
    const value = wanted - (chroma / 2) * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`.toUpperCase();
}
