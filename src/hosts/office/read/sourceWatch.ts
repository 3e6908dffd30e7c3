/** Watches whether anybody changes the workbook while it is read in several answers. */
export interface SourceWatch {
  /** Whether anything was changed since. */
  changed(): boolean;
  /** Queues the end of watching. */
  stop(): void;
}

/** Queues the start of watching; it counts from the next sync. */
export function watchSource({ workbook }: Excel.RequestContext): SourceWatch {
  let changed = false;
  const notice = (): Promise<void> => {
    changed = true;
    return Promise.resolve();
  };
  const { worksheets } = workbook;
  const handlers = [
    worksheets.onChanged.add(notice),
    worksheets.onAdded.add(notice),
    worksheets.onDeleted.add(notice),
  ];
  return {
    changed: () => changed,
    stop: () => {
      for (const handler of handlers) handler.remove();
    },
  };
}
