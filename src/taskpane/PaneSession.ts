import type { FormulaForm } from "../plan/PlanInput";
import { Refusal } from "../workbook/Refusal";
import type { CellRange } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { enteredMemory, openDecisions } from "./decisions";
import type { PaneHost } from "./PaneHost";
import { type Failure, type PaneState, PaneStore, type Region } from "./paneStore";
import { logUnexpected } from "./logUnexpected";

/** Asked for while the pane is drawn; asked again, where it did not come. */
const loadCore = () => import("./core");
const packSetting = "packId";
const formulaSetting = "formulas";
/** The first cell that can be seen: our first column is hidden. */
const sheetTop: CellRange = { top: 0, left: 1, bottom: 0, right: 1 };

/** How 生成评分表 ended. */
type Outcome = "written" | "undecided" | "failed";

/**
 * What can be done in the pane, for its views and for the ribbon's commands. Work on the workbook is done one after the
 * other; what fails is told in the state and never thrown.
 */
export class PaneSession {
  readonly host: PaneHost;
  readonly store: PaneStore;
  private snapshot: WorkbookSnapshot | null = null;
  private generating: Promise<Outcome> | null = null;
  /** Whether a reading was asked for, with a writing or without. */
  private isRead = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(host: PaneHost) {
    this.host = host;
    this.store = new PaneStore({
      isStale: false,
      region: "facts",
      phase: null,
      packId: null,
      packs: new Map(),
      formulas: rememberedForm(host),
      entered: { department: "", year: "" },
      preview: null,
      written: null,
      failure: null,
      unreadable: [],
      asked: [],
      focus: null,
    });
  }

  /** What the pane needs when it is first seen; nothing where the workbook was read before, or is being read. */
  async firstRead(): Promise<void> {
    if (!this.isRead) await this.read();
  }

  /** Reads the workbook and shows what is in it; writes nothing. */
  async read(): Promise<void> {
    this.isRead = true;
    await this.work("read", () => this.readWorkbook());
  }

  /**
   * 生成评分表, from the pane or from the ribbon: reads the workbook anew, writes our sheets and goes to the 评分表.
   * Where a decision is open, nothing is written and the pane asks for it.
   */
  generate(): Promise<Outcome> {
    // A second click while the first is at work means the same sheets.
    this.generating ??= this.generateOnce().finally(() => {
      this.generating = null;
    });
    return this.generating;
  }

  private async generateOnce(): Promise<Outcome> {
    this.isRead = true;
    const scorecard = await this.work("generate", async () => {
      await this.readWorkbook();
      const asked = openDecisions(this.store.state());
      const { preview } = this.store.state();
      if (asked.length > 0 || preview?.evaluation == null) {
        this.store.set({ asked, focus: asked[0] ?? null });
        return null;
      }
      this.store.set({ phase: "writing" });
      const { plan, findings } = preview.evaluation;
      await this.host.workbook.write(plan);
      const sheets = plan.sheets.map(({ name, replaces }) => replaces ?? name);
      this.store.set({
        written: { sheets, findings: findings.length, decisions: preview.decisions },
        region: "result",
        focus: "done",
      });
      return sheets[0] ?? null;
    });
    if (scorecard === null) return this.store.state().failure === null ? "undecided" : "failed";
    await this.showSheet(scorecard);
    return "written";
  }

  /** The pack is kept with the workbook, so that it need not be chosen again before the first 评分表 is made. */
  async choosePack(packId: string): Promise<void> {
    this.store.set({ packId, asked: without(this.store.state().asked, "pack") });
    await this.work(null, async () => {
      await this.calculate();
      await this.host.settings.save(packSetting, packId);
    });
  }

  async chooseFormulas(formulas: FormulaForm): Promise<void> {
    this.store.set({ formulas });
    await this.work(null, async () => {
      await this.calculate();
      await this.host.settings.save(formulaSetting, formulas);
    });
  }

  /** @param text a name or a four-digit year; "" goes back to what was recognised; null is no year at all */
  async enter(item: "department" | "year", text: string | null): Promise<void> {
    const { entered, asked, unreadable } = this.store.state();
    const others = without(unreadable, item);
    this.store.set({ unreadable: text === null ? [...others, item] : others });
    if (text === null || entered[item] === text) return;
    this.store.set({ entered: { ...entered, [item]: text }, asked: without(asked, item) });
    await this.work(null, () => this.calculate());
  }

  /** Somebody changed the workbook: what is shown stays, and says that it may be old. */
  noteChange(): void {
    if (this.isRead && !this.store.state().isStale) this.store.set({ isStale: true });
  }

  /** Tells what broke outside of the jobs of this session. */
  tell(failure: unknown): void {
    this.store.set({ failure: failureOf(failure, null) });
  }

  /** Brings one of the three regions forward; the keyboard goes there. */
  openRegion(region: Region): void {
    this.store.set({ region, focus: region });
  }

  /** Brings a cell before the user's eyes. */
  async show(sheet: string, range: CellRange): Promise<void> {
    try {
      await this.host.workbook.show(sheet, range);
    } catch (failure) {
      this.tell(failure);
    }
  }

  showSheet(sheet: string): Promise<void> {
    return this.show(sheet, sheetTop);
  }

  private async readWorkbook(): Promise<void> {
    // What changes from now on is not in what is read.
    this.store.set({ phase: "reading", isStale: false });
    await painted();
    const [snapshot, { scoringPacks }] = await Promise.all([this.host.workbook.read(), loadCore()]);
    this.snapshot = snapshot;
    const remembered =
      this.store.state().packId === null ? await this.rememberedPack(snapshot, scoringPacks) : null;
    // Whoever chose one meanwhile has the last word.
    const packId = this.store.state().packId ?? remembered;
    this.store.set({ packs: scoringPacks, packId, written: null });
    await this.calculate();
  }

  /** Everything that follows from the snapshot and the decisions, without reading again. */
  private async calculate(): Promise<void> {
    const { snapshot } = this;
    if (snapshot === null) return;
    this.store.set({ phase: "calculating" });
    await painted();
    const { packId, formulas, entered: typed } = this.store.state();
    const decisions = { packId, formulas, entered: typed };
    const workbook = { read: () => Promise.resolve(snapshot) };
    const entered = enteredMemory(typed);
    const core = await loadCore();
    const pack = this.store.state().packs.get(packId ?? "");
    // With a pack the evaluation recognises the workbook; once is enough.
    const evaluation =
      pack === undefined
        ? null
        : await core.prepareEvaluation(workbook, { pack, entered, formulas }).catch(noTableAsNull);
    const inspection =
      evaluation === null
        ? await core.inspectWorkbook(workbook, entered)
        : core.inspectionOf(evaluation.facts, evaluation.findings);
    if (!inspection.facts.anyKnownTable) {
      this.store.set({ preview: { inspection, evaluation: null, needed: null, decisions } });
      throw new Refusal("noKnownTable");
    }
    const needed = evaluation && new Set(core.neededFacts(evaluation.evaluation));
    this.store.set({ preview: { inspection, evaluation, needed, decisions } });
  }

  /** The pack of our sheets in the workbook, else the one that was chosen last; never one that merely fits the year. */
  private async rememberedPack(
    snapshot: WorkbookSnapshot,
    packs: PaneState["packs"]
  ): Promise<string | null> {
    const { earlierAnswers } = await loadCore();
    const { packId } = await earlierAnswers({ read: () => Promise.resolve(snapshot) });
    const known = packId ?? this.host.settings.read(packSetting);
    return known !== null && packs.has(known) ? known : null;
  }

  /** @returns what the job returned, or null where it failed, which the state then tells */
  private work<T>(retry: Failure["retry"], job: () => Promise<T>): Promise<T | null> {
    const done = this.last.then(async () => {
      // A mere calculation says nothing of a reading or a writing that failed.
      if (retry !== null || this.store.state().failure?.retry === null) {
        this.store.set({ failure: null });
      }
      try {
        return await job();
      } catch (failure) {
        this.store.set({ failure: failureOf(failure, retry) });
        return null;
      } finally {
        this.store.set({ phase: null });
      }
    });
    // Whatever breaks while the state is told must not hold up all later work.
    this.last = done.catch(() => undefined);
    return done;
  }
}

function rememberedForm({ supportsCustomFunctions, settings }: PaneHost): FormulaForm {
  if (!supportsCustomFunctions) return "native";
  return settings.read(formulaSetting) === "native" ? "native" : "functions";
}

/** Where no table is known there is nothing to evaluate, but still something to inspect. */
function noTableAsNull(failure: unknown): null {
  if (failure instanceof Refusal && failure.code === "noKnownTable") return null;
  throw failure;
}

function failureOf(failure: unknown, retry: Failure["retry"]): Failure {
  if (failure instanceof Refusal) return { refusal: failure, retry };
  logUnexpected(failure);
  return { refusal: null, retry };
}

function without<T>(list: readonly T[], item: T): readonly T[] {
  return list.filter((other) => other !== item);
}

/** Lets the browser show what is being done before it is busy doing it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
