/* `npm run validate`: Microsoft's own check of the manifest. It asks a service of Microsoft's and needs a network. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = join(dirname(require.resolve("office-addin-manifest/package.json")), "cli.js");
const manifest = process.argv[2] ?? "manifest.xml";

process.stderr.write(
  `${manifest} is sent to Microsoft's validation service; without a network this fails. ` +
    "`npx jest test/manifest` checks offline.\n"
);
const { status } = spawnSync(process.execPath, [tool, "validate", manifest], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 2;
