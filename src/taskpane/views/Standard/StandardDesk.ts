import type { ConfirmedLine } from "../../../app/confirmLine";
import { confirmPack, confirmPackLine } from "../../../app/confirmPack";
import { readPack } from "../../../app/readPack";
import type { ScoringSheet } from "../../../app/scoringSheets";
import type { PackMistake, PackNotice } from "../../../rules/PackMistake";
import type { PackFromTableProblem, TableNotice } from "../../../rules/read/table/packFromTable";
import type { TableProblem } from "../../../rules/read/table/readScoringTable";
import type { RulePack } from "../../../rules/RulePack";
import type { WorkbookSnapshot } from "../../../workbook/WorkbookSnapshot";
import { failureOf } from "../../failureOf";
import type { PaneSession } from "../../PaneSession";
import type { Failure } from "../../paneStore";
import { Store } from "../../Store";
import { ownCopy } from "./ownCopy";
import { openFile, type OpenedFile, type UnusableFile } from "./openFile";

/** A table of the workbook or of a file, from which the standard is read. */
interface TableOrigin {
  readonly snapshot: WorkbookSnapshot;
  readonly table: Pick<ScoringSheet, "sheet" | "row">;
  /** Null for the workbook itself. */
  readonly fileName: string | null;
}

export interface StandardState {
  readonly step: "source" | "confirm";
  readonly isBusy: boolean;
  /** Tables of the file that was opened last, to choose from. */
  readonly file: OpenedFile | null;
  readonly unusable: UnusableFile | null;
  readonly failure: Failure | null;
  /** Null for a pack that was there already. */
  readonly origin: TableOrigin | null;
  /** Points that a person gave, by the line's first row. */
  readonly points: ReadonlyMap<number, string>;
  /** As it will be in force; null while something is missing. */
  readonly pack: RulePack | null;
  readonly lines: readonly ConfirmedLine[];
  readonly problems: readonly (TableProblem | PackFromTableProblem)[];
  readonly mistakes: readonly PackMistake[];
  readonly notices: readonly (TableNotice | PackNotice)[];
  /** Id of the line that is being corrected. */
  readonly editing: string | null;
}

const blank: StandardState = {
  step: "source",
  isBusy: false,
  file: null,
  unusable: null,
  failure: null,
  origin: null,
  points: new Map(),
  pack: null,
  lines: [],
  problems: [],
  mistakes: [],
  notices: [],
  editing: null,
};

/** What can be done on the page 评分标准: read a table or a pack, look it through, correct it, put it in force. */
export class StandardDesk {
  readonly store: Store<StandardState>;
  private readonly session: PaneSession;

  constructor(session: PaneSession) {
    this.session = session;
    this.store = new Store(blank);
    const { page, packs, packId } = session.store.state();
    const pack = packs.get(packId ?? "");
    if (page?.begins === "pack" && pack !== undefined) this.look(pack, []);
  }

  /** Reads a scoring table of the workbook as it was read last. */
  readHere(table: Pick<ScoringSheet, "sheet" | "row">): void {
    const { snapshot } = this.session;
    if (snapshot !== null) this.readTable({ snapshot, table, fileName: null });
  }

  /** Reads one of the tables of the file that was opened. */
  readFromFile(table: Pick<ScoringSheet, "sheet" | "row">): void {
    const { file } = this.store.state();
    if (file !== null) this.readTable({ snapshot: file.snapshot, table, fileName: file.name });
  }

  /** A workbook or Word document with a table, or a pack's JSON, from the user's disk. */
  async open(file: Pick<File, "name" | "arrayBuffer">): Promise<void> {
    this.store.set({ isBusy: true, file: null, unusable: null, failure: null });
    try {
      const opened = await openFile(file);
      if ("unusable" in opened) this.store.set({ unusable: opened.unusable });
      else if ("pack" in opened) this.look(opened.pack, opened.notices);
      else {
        this.store.set({ file: opened });
        const [only, ...others] = opened.tables;
        if (only !== undefined && others.length === 0) this.readFromFile(only);
      }
    } catch (failure) {
      this.store.set({ failure: failureOf(failure, null) });
    } finally {
      this.store.set({ isBusy: false });
    }
  }

  /** @param row the line's first row, zero-based */
  givePoints(row: number, text: string): void {
    const { origin, points } = this.store.state();
    if (origin === null || (points.get(row) ?? "") === text) return;
    const given = new Map(points);
    if (text.trim() === "") given.delete(row);
    else given.set(row, text);
    this.store.set({ points: given });
    this.readTable(origin);
  }

  edit(lineId: string | null): void {
    this.store.set({ editing: lineId });
  }

  /** Takes a corrected pack; the corrected line is told anew, what was told of the others stays. */
  take(pack: RulePack, lineId: string): void {
    const line = pack.lines.find(({ id }) => id === lineId);
    if (line === undefined) return;
    const { lines } = this.store.state();
    const told = confirmPackLine(line, pack);
    const at = lines.findIndex((one) => one.lineId === lineId);
    const others = lines.filter((one, index) => one.lineId !== lineId || index === at);
    this.store.set({
      pack,
      lines: others.map((one) => (one.lineId === lineId ? told : one)),
      editing: null,
    });
  }

  /** Begins anew with the question where to read from. */
  again(): void {
    this.store.set(blank);
  }

  /** The pack is in force, the page is left. */
  async adopt(): Promise<void> {
    const { pack, origin } = this.store.state();
    if (pack === null) return;
    const { packs, packId } = this.session.store.state();
    if (packs.get(packId ?? "") === pack) this.session.closePage();
    else await this.session.adoptPack(ownCopy(pack, origin !== null));
  }

  /** What breaks in it is told, like all that a person sets off. */
  private readTable(origin: TableOrigin): void {
    try {
      this.showReading(origin);
    } catch (failure) {
      this.store.set({ failure: failureOf(failure, null) });
    }
  }

  private showReading(origin: TableOrigin): void {
    const { snapshot, table, fileName } = origin;
    const isAnother = this.store.state().origin !== origin;
    const points = isAnother ? new Map<number, string>() : this.store.state().points;
    const { pack, lines, problems, mistakes, notices } = readPack(snapshot, {
      sheet: table.sheet,
      row: table.row,
      points,
      ...(fileName !== null && { fileName }),
    });
    this.store.set({
      ...blank,
      isBusy: this.store.state().isBusy,
      step: "confirm",
      origin,
      points,
      pack,
      lines,
      problems,
      mistakes,
      notices,
    });
  }

  private look(pack: RulePack, notices: readonly PackNotice[]): void {
    this.store.set({ ...blank, step: "confirm", pack, lines: confirmPack(pack), notices });
  }
}
