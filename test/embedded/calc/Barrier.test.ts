import { describe, expect, jest, test } from "@jest/globals";
import { Barrier } from "../../../src/embedded/calc/Barrier";

/** Whether a promise is still open after everything that is due has run. */
async function isOpen(promise: Promise<void>): Promise<boolean> {
  let open = true;
  void promise.then(() => (open = false));
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  return open;
}

function idleBarrier(): Barrier {
  const barrier = new Barrier();
  barrier.start();
  barrier.end();
  return barrier;
}

describe("the calculation barrier", () => {
  test("is not idle before the first calculation, which comes after the first paint", async () => {
    const barrier = new Barrier();
    const settled = barrier.settled();
    expect(await isOpen(settled)).toBe(true);
    barrier.start();
    expect(await isOpen(settled)).toBe(true);
    barrier.end();
    expect(await isOpen(settled)).toBe(false);
  });

  test("is settled at once when idle", async () => {
    expect(await isOpen(idleBarrier().settled())).toBe(false);
  });

  test("waits from the change on, not from the start of the calculation on", async () => {
    const barrier = idleBarrier();
    barrier.queue();
    const settled = barrier.settled();
    expect(await isOpen(settled)).toBe(true);
    barrier.start();
    barrier.end();
    expect(await isOpen(settled)).toBe(false);
  });

  test("a change during a calculation needs another one", async () => {
    const barrier = idleBarrier();
    barrier.queue();
    barrier.start();
    barrier.queue();
    barrier.end();
    const settled = barrier.settled();
    expect(await isOpen(settled)).toBe(true);
    barrier.start();
    barrier.end();
    expect(await isOpen(settled)).toBe(false);
  });

  test("waits for custom functions too", async () => {
    const barrier = idleBarrier();
    barrier.waitForFunctions(2);
    const settled = barrier.settled();
    barrier.waitForFunctions(1);
    expect(await isOpen(settled)).toBe(true);
    barrier.waitForFunctions(0);
    expect(await isOpen(settled)).toBe(false);
  });

  test("gives up with what it was waiting for", async () => {
    jest.useFakeTimers();
    try {
      const barrier = new Barrier(1000);
      const failed = expect(barrier.settled()).rejects.toThrow(
        "calculation did not end within 1000 ms: pending true, running 0, functions 0"
      );
      jest.advanceTimersByTime(1001);
      await failed;
    } finally {
      jest.useRealTimers();
    }
  });
});
