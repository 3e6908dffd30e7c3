/* `npm start`: evaluates the sample workbook and writes the result into out/. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const book = "大鹏新区组织人事局-2020";
mkdirSync(join(root, "out"), { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "dist", "scorecard.cjs"),
    "evaluate",
    join(root, "assets", "samples", `${book}.xlsx`),
    "--pack",
    "sz-2020-a",
    "--output",
    join(root, "out", `${book}.评价.xlsx`),
  ],
  { stdio: "inherit" }
);
process.exitCode = status ?? 2;
