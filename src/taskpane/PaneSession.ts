import type { FormChoice } from "../app/openForm";
import type { WorkbookEvaluation } from "../app/prepareEvaluation";
import type { FormulaForm } from "../plan/PlanInput";
import type { RulePack } from "../rules/RulePack";
import { Refusal } from "../workbook/Refusal";
import type { CellRange } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { openDecisions } from "./decisions";
import { failureOf } from "./failureOf";
import { initialState } from "./initialState";
import { type Core, makePreview } from "./makePreview";
import type { PaneHost } from "./PaneHost";
import { type Failure, type PanePage, PaneStore, type Region } from "./paneStore";

/** Asked for while the pane is drawn; asked again, where it did not come. */
const loadCore = (): Promise<Core> => import("./core");
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
  /** As the workbook was read last. */
  snapshot: WorkbookSnapshot | null = null;
  private generating: Promise<Outcome> | null = null;
  /** Whether a reading was asked for, with a writing or without. */
  private isRead = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(host: PaneHost) {
    this.host = host;
    this.store = new PaneStore(initialState(rememberedForm(host)));
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
      this.store.set({ phase: "writing", page: null });
      const { plan, findings, form, evaluation } = await this.toWrite(preview.evaluation);
      await this.host.workbook.write(plan);
      const sheets = plan.sheets.map(({ name, replaces }) => replaces ?? name);
      // What is typed into the form from now on is asked about anew.
      const kept = preview.decisions.form && { sheet: preview.decisions.form.sheet };
      this.store.set({
        form: kept,
        written: {
          sheets,
          findings: findings.length,
          decisions: { ...preview.decisions, form: kept },
          pack: evaluation.pack,
          form: form && { sheet: form.sheet, cells: form.filled.length },
        },
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

  /** A pack that was confirmed in the pane is in force; the next writing keeps it in the workbook. */
  async adoptPack(own: RulePack): Promise<void> {
    const { packs, asked } = this.store.state();
    this.store.set({
      own,
      packs: new Map(packs).set(own.id, own),
      packId: own.id,
      asked: without(asked, "pack"),
      page: null,
      focus: "standard",
    });
    await this.work(null, () => this.calculate());
  }

  /** Opens the page on which a 评分标准 is read, looked through and corrected. */
  async openStandard(begins: PanePage["begins"]): Promise<void> {
    await this.work(null, async () => {
      const { loadStandardPage } = await loadCore();
      const { StandardPage } = await loadStandardPage();
      this.store.set({ page: { View: StandardPage, begins } });
    });
  }

  closePage(): void {
    this.store.set({ page: null, focus: "standard" });
  }

  /** Which form of the bureau's is filled in with the next writing. @param form null for none */
  async chooseForm(form: FormChoice | null): Promise<void> {
    const before = this.store.state().form;
    this.store.set({ form });
    // What is typed there is shown either way.
    if (form?.sheet === before?.sheet) {
      const { preview } = this.store.state();
      if (preview !== null) {
        this.store.set({ preview: { ...preview, decisions: { ...preview.decisions, form } } });
      }
      return;
    }
    const isDone = await this.work(null, async () => {
      await this.calculate();
      return true;
    });
    // A form that cannot be filled must not stand in the way of everything else.
    if (isDone === null) this.store.set({ form: null });
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
    const [snapshot, core] = await Promise.all([this.host.workbook.read(), loadCore()]);
    this.snapshot = snapshot;
    const { pack, packId } = await core.earlierAnswers({ read: () => Promise.resolve(snapshot) });
    const { own, packId: chosen } = this.store.state();
    const kept = pack?.pack ?? null;
    const packs = new Map(core.scoringPacks);
    for (const one of [kept, own]) if (one !== null) packs.set(one.id, one);
    // The rules that are kept in the workbook are those of its 评分表; else the one that was chosen last. Never one that
    // merely fits the year.
    const known = kept?.id ?? packId ?? this.host.settings.read(packSetting);
    const remembered = known !== null && packs.has(known) ? known : null;
    this.store.set({
      packs,
      // Whoever chose one meanwhile has the last word.
      packId: this.store.state().packId ?? chosen ?? remembered,
      isKeptBroken: pack !== null && kept === null,
      tables: core.scoringSheets(snapshot),
      views: core.views,
      written: null,
    });
    await this.calculate();
  }

  /** Everything that follows from the snapshot and the decisions, without reading again. */
  private async calculate(): Promise<void> {
    const { snapshot } = this;
    if (snapshot === null) return;
    this.store.set({ phase: "calculating" });
    await painted();
    const { packId, formulas, entered, form, packs } = this.store.state();
    const decisions = { packId, formulas, entered, form };
    const core = await loadCore();
    const pack = packs.get(packId ?? "") ?? null;
    const preview = await makePreview(core, snapshot, decisions, pack);
    this.store.set({ preview });
    if (!preview.inspection.facts.anyKnownTable) throw new Refusal("noKnownTable");
  }

  /** What was previewed, with the typed cells of the bureau's form replaced where that was decided. */
  private async toWrite(previewed: WorkbookEvaluation): Promise<WorkbookEvaluation> {
    const { preview } = this.store.state();
    if (this.snapshot === null || preview?.decisions.form?.replaceFilled !== true) return previewed;
    const { decisions } = preview;
    const { pack } = previewed.evaluation;
    const again = await makePreview(await loadCore(), this.snapshot, decisions, pack, true);
    this.store.set({ preview: again });
    return again.evaluation ?? previewed;
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

function without<T>(list: readonly T[], item: T): readonly T[] {
  return list.filter((other) => other !== item);
}

/** Lets the browser show what is being done before it is busy doing it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
