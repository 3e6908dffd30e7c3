import { quoted } from "./area";

/**
 * Rewrites the references to a sheet in a formula; texts in quotation marks are left alone.
 * @param to the new name, or null for a deleted sheet, whose references become `#REF!`
 */
export function renameInFormula(formula: string, from: string, to: string | null): string {
  const wanted = from.toLowerCase();
  const put = to === null ? "#REF!" : `${quoted(to)}!`;
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, inQuotes: string | undefined, plain: string | undefined) => {
      const name = inQuotes?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === wanted ? put : whole;
    }
  );
}
