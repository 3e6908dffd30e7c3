// Compiles the JSON Schema of rule packs into a plain function (ajv standalone), since neither a task pane nor a
// command line should build code at run time. Run by `npm run prepare` and by hand after a change of the schema.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

const rules = new URL("../src/rules/", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("packSchema.json", rules), "utf8"));

// discriminator: a mistake inside a method is told as that, not as "matches none of ten methods".
const ajv = new Ajv({
  allErrors: true,
  discriminator: true,
  strict: true,
  allowUnionTypes: true,
  // Without it the inherited Object.prototype.valueOf passes for the pack's own `valueOf`.
  ownProperties: true,
  code: { source: true, esm: true, lines: true },
});
ajv.addSchema(schema);
const code = standaloneCode(ajv, { validatePackShape: schema.$id });
if (code.includes("require(")) throw new Error("the compiled validator must not need anything");

const target = new URL("generated/packSchemaValidator.js", rules);
mkdirSync(new URL(".", target), { recursive: true });
writeFileSync(target, `// Made by scripts/compilePackSchema.mjs from packSchema.json.\n${code}`);
console.log(`compiled ${fileURLToPath(target)}`);
