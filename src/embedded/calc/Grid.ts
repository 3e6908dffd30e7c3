import type { Univer } from "@univerjs/core";
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type LocaleType,
  type Workbook,
  type Worksheet,
  type IMutationInfo,
} from "@univerjs/core";
import { ShownAreas } from "./ShownAreas";

/** The workbook that is open in Univer, and the way to change it without a person's permissions and without undo. */
export class Grid {
  private count = 0;
  private depth = 0;
  private readonly waiting: (() => void)[] = [];
  unitId = "";
  /** Which areas of the open workbook the grid has only in part. */
  shown = new ShownAreas();

  constructor(
    readonly univer: Univer,
    readonly locale: LocaleType
  ) {}

  get injector(): Injector {
    return this.univer.__getInjector();
  }

  get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  /** True while `run` changes the grid, so that listeners know that nobody typed. */
  get writing(): boolean {
    return this.depth > 0;
  }

  get workbook(): Workbook | null {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId) ?? null;
  }

  worksheet(id: string): Worksheet | null {
    return this.workbook?.getSheetBySheetId(id) ?? null;
  }

  /** Does something that needs Univer's services as soon as they are there. */
  whenStarted(work: () => void): void {
    if (this.count > 0) work();
    else this.waiting.push(work);
  }

  /** Replaces the open workbook. Each gets an id of its own: Univer keeps things by the id of workbooks closed before. */
  open(snapshot: (unitId: string) => IWorkbookData): void {
    const before = this.unitId;
    this.count += 1;
    this.unitId = `book${this.count}`;
    this.shown = new ShownAreas();
    this.depth += 1;
    try {
      if (before !== "") this.injector.get(IUniverInstanceService).disposeUnit(before);
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot(this.unitId));
      // Univer makes its services for the first workbook; it calculates only later, after the first paint.
      for (const work of this.waiting.splice(0)) work();
    } finally {
      this.depth -= 1;
    }
  }

  /**
   * Adds or removes sheets. The grid then activates another sheet by itself, a moment later and as if a person had, which
   * Excel's `worksheets.add` does not; until that is over nothing of it is taken for a person's doing.
   * @param over called when it is over
   */
  restructure(work: () => void, over: () => void): void {
    this.depth += 1;
    try {
      work();
    } finally {
      setTimeout(() => {
        this.depth -= 1;
        over();
      }, 0);
    }
  }

  /** Runs a mutation or an operation at once; permissions of the grid do not apply to it. */
  run(id: string, params: object): void {
    this.depth += 1;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
    } finally {
      this.depth -= 1;
    }
  }

  runAll(mutations: readonly IMutationInfo[]): void {
    for (const { id, params } of mutations) this.run(id, params);
  }
}
