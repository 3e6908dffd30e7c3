/*
 * `npm run build`: the command line and the add-in, weighed; what an installation needs.
 * `npm run build -- --env base=https://oa.example.gov.cn/jx/ --env office=self` builds the add-in for a server of one's
 * own (docs/install.md); further words go to webpack.
 */
import { build } from "./webpack/build.mjs";

try {
  await build(["cli", "addin", "functions-size"], "production", process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
