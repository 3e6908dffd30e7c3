import type { Fact, PrintedRate, ReadingProblem, RecognisedFacts } from "../facts/Fact";
import { vocabulary, type FactId } from "../facts/vocabulary";
import type { MoneyUnit } from "../number/units";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { assetLedger } from "./assetLedger";
import { type Block, splitBlocks } from "./Block";
import { blockContext } from "./blockContext";
import { chooseFact, chosenFact } from "./chooseFact";
import { type NamedCell, namedSighting } from "./namedSighting";
import { rankNames } from "./departmentName";
import { derivedInQuota } from "./derivedInQuota";
import { evaluatedYear } from "./evaluatedYear";
import { headerFacts } from "./headerFacts";
import { inferUnits } from "./inferUnits";
import { sheetUnit } from "./moneyUnit";
import { type SheetGrid, sheetGrid } from "./SheetGrid";
import type { Sighting } from "./Sighting";
import { splitStrips } from "./splitStrips";
import { staffRoster } from "./staffRoster";
import { tableColumns } from "./tableColumns";
import { tableSightings } from "./tableSightings";
import { type TaskList, taskLists } from "./taskLists";
import { taskSightings } from "./taskSightings";

export interface RecognitionOptions {
  /** Cells that a person named for an item; they go before everything that is found. */
  readonly choices: ReadonlyMap<FactId, NamedCell>;
  /** Names of sheets that are ours and are not read. */
  readonly exclude: ReadonlySet<string>;
  /** The evaluated year, where it is already known. */
  readonly year?: string;
}

interface ReadSheet {
  readonly grid: SheetGrid;
  readonly blocks: readonly Block[];
  readonly unit: MoneyUnit | null;
}

/**
 * Reads a workbook into facts, by labels alone:
 * 1. each sheet becomes rows of cells, cut into tables;
 * 2. titles, lines and headings tell the department and the evaluated year;
 * 3. each value of a table is named by its row labels, its headings and the table around it; lists are counted or summed;
 * 4. units that no sheet states are inferred; 5. for each item the best value is taken, or a question is put.
 * Very hidden sheets (code lists of exports) are left out; hidden ones go behind visible ones.
 */
export function recogniseFacts(
  snapshot: WorkbookSnapshot,
  options: RecognitionOptions
): RecognisedFacts {
  const sheets = snapshot.sheets
    .filter((sheet) => !options.exclude.has(sheet.name) && sheet.visibility !== "veryHidden")
    .map((sheet): ReadSheet => {
      const grid = sheetGrid(sheet);
      return { grid, blocks: splitStrips(grid).flatMap(splitBlocks), unit: sheetUnit(grid) };
    });
  const heads = sheets.map(({ grid, blocks }) => headerFacts(grid, blocks));
  const found = evaluatedYear(heads.flatMap((head) => head.years));
  const year = options.year === undefined ? found.year : Number(options.year);

  const rates: PrintedRate[] = [];
  const problems: ReadingProblem[] = [];
  const lists: TaskList[] = [];
  const sightings: Sighting[] = [];
  for (const sheet of sheets) readSheet(sheet, year, { sightings, rates, problems, lists });
  problems.push(...lists.flatMap((list) => list.problems));
  sightings.push(...taskSightings(lists, year === null ? null : String(year)));

  const stated = inferUnits(sightings);
  const known = [...stated, ...derivedInQuota(stated)];
  // A template without amounts, or a workbook about something else, has a name at most.
  const anyKnownTable = known.some(
    (sighting) => sighting.value !== null || sighting.question !== null
  );
  const heading: Sighting[] = anyKnownTable
    ? [
        ...rankNames(heads.flatMap((head) => head.names)),
        ...yearSightings(found.sightings, found.open, options.year),
      ]
    : [];
  const facts = choose([...heading, ...known], snapshot, sheets, options);
  return { facts, printedRates: rates, problems, anyKnownTable };
}

function readSheet(
  { grid, blocks, unit }: ReadSheet,
  year: number | null,
  into: {
    sightings: Sighting[];
    rates: PrintedRate[];
    problems: ReadingProblem[];
    lists: TaskList[];
  }
): void {
  for (const [index, block] of blocks.entries()) {
    const table = `${grid.sheet.name} ${index}`;
    const columns = tableColumns(block);
    const tasks = taskLists(block, columns);
    const context = blockContext(block, columns);
    if (tasks !== null) {
      const otherYear = year !== null && typeof context.year === "number" && context.year !== year;
      if (grid.sheet.visibility === "visible" && !otherYear) into.lists.push(...tasks);
      continue;
    }
    const at = { unit, table, year };
    const special =
      assetLedger(block, columns, context, at) ??
      staffRoster(block, columns, table, year === null ? "" : `${year}年`);
    if (special !== null) {
      into.sightings.push(...special);
      continue;
    }
    const read = tableSightings(block, columns, context, at);
    into.sightings.push(...read.sightings);
    into.rates.push(...read.rates);
    into.problems.push(...read.problems);
  }
}

/** A year that the caller knows is no longer a question. */
function yearSightings(
  found: readonly Sighting[],
  open: boolean,
  given: string | undefined
): readonly Sighting[] {
  if (given === undefined)
    return open ? found.map((sighting) => ({ ...sighting, rank: 0 })) : found;
  return found.filter((sighting) => sighting.text === given);
}

function choose(
  sightings: readonly Sighting[],
  snapshot: WorkbookSnapshot,
  sheets: readonly ReadSheet[],
  options: RecognitionOptions
): ReadonlyMap<FactId, Fact> {
  const byFact = new Map<FactId, Sighting[]>();
  for (const sighting of sightings) {
    const list = byFact.get(sighting.fact) ?? [];
    list.push(sighting);
    byFact.set(sighting.fact, list);
  }
  const facts = new Map<FactId, Fact>();
  for (const id of vocabulary.keys()) {
    const list = byFact.get(id) ?? [];
    const named = options.choices.get(id);
    const unit = sheets.find(({ grid }) => grid.sheet.name === named?.sheet)?.unit ?? null;
    const chosen = named === undefined ? null : namedSighting(id, named, snapshot, list, unit);
    if (chosen !== null) facts.set(id, chosenFact(id, chosen, list));
    else if (list.length > 0) facts.set(id, chooseFact(id, list));
  }
  return facts;
}
