import { extraWords, inQuotaWords } from "../facts/statusWords";
import { Exact } from "../number/exact";
import { cellName } from "../workbook/address";
import type { Block } from "./Block";
import { cellRange, type Sighting } from "./Sighting";
import { joinRanges } from "./sumParts";
import type { TableColumn } from "./tableColumns";

const categoryHeading =
  /^(?:编制类型|人员类别|人员性质|身份|编制性质|用工性质|人员类型|编制情况|身份类别|人员身份|用工形式)$/;

/**
 * Counts a list of people by their category column. Only that column is read and referred to, never the names.
 * @returns null where the table is no such list
 */
export function staffRoster(
  block: Block,
  columns: ReadonlyMap<number, TableColumn>,
  table: string,
  scope: string
): readonly Sighting[] | null {
  const entries = [...columns].filter(([, column]) => column.labels.length > 0);
  const named = entries.some(([, column]) => column.labels[0]!.text === "姓名");
  const category = entries.find(([, column]) => categoryHeading.test(column.labels[0]!.text))?.[0];
  if (!named || category === undefined) return null;
  const cells = block.body.flatMap((row) => row.cells.filter((cell) => cell.column === category));
  if (cells.length === 0) return null;
  const words = cells.map((cell) => cell.raw.normalize("NFKC").replace(/\s/g, ""));
  const unknown = cells.filter(
    (_, index) => !inQuotaWords.includes(words[index]!) && !extraWords.includes(words[index]!)
  );
  const ranges = joinRanges(cells.map((cell) => cellRange(cell.row, cell.column)));
  const counted = (fact: "staff.inQuota" | "staff.extra", list: readonly string[]): Sighting => {
    const hits = cells.filter((_, index) => list.includes(words[index]!));
    return {
      fact,
      value: unknown.length === 0 ? new Exact(hits.length) : null,
      text: null,
      sheet: block.sheet.name,
      ranges,
      reading: { form: "countWords", words: [...new Set(hits.map((cell) => cell.raw))] },
      raw: `${hits.length}人`,
      scope,
      why: "list",
      rank: (block.sheet.visibility === "visible" ? 0 : 5) + 3,
      unitKnown: true,
      question:
        unknown.length === 0
          ? null
          : {
              code: "unknownStatuses",
              words: [...new Set(unknown.map((cell) => cell.raw.trim()))],
              cells: unknown.map((cell) => cellName(cell.row, cell.column)),
            },
      table,
      adjust: 0,
      part: false,
    };
  };
  return [counted("staff.inQuota", inQuotaWords), counted("staff.extra", extraWords)];
}
