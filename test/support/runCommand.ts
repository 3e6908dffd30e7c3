import { jest } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/runCli";

/** What a command printed, and its exit code. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a folder, as `npm run scorecard` would. */
export async function runCommand(folder: string, ...words: string[]): Promise<CommandResult> {
  const out: string[] = [];
  const error: string[] = [];
  const take = (list: string[]) => (text: unknown) => {
    list.push(String(text));
    return true;
  };
  const before = process.env["INIT_CWD"];
  process.env["INIT_CWD"] = folder;
  const spies = [
    jest.spyOn(process.stdout, "write").mockImplementation(take(out)),
    jest.spyOn(process.stderr, "write").mockImplementation(take(error)),
  ];
  try {
    const code = await runCli(words);
    return { code, stdout: out.join(""), stderr: error.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (before === undefined) delete process.env["INIT_CWD"];
    else process.env["INIT_CWD"] = before;
  }
}

/** Gives a test a folder of its own, and takes it away afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "scorecard-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
