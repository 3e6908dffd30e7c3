import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";

/**
 * The import arrow: what each room of `src/` may import from other rooms. `types` may be imported with `import type`
 * only; type imports obey the arrow too. Widen a line only if the house itself is meant to change.
 */
const arrow: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  number: { values: [] },
  workbook: { values: ["number"] },
  facts: { values: ["number", "workbook"] },
  recognition: { values: ["number", "workbook", "facts"] },
  rules: { values: ["number", "workbook", "facts"] },
  evaluation: { values: ["number", "workbook", "facts", "recognition", "rules"] },
  checks: {
    values: ["number", "workbook", "facts", "recognition", "rules"],
    types: ["evaluation"],
  },
  messages: {
    values: ["number", "workbook", "facts"],
    types: ["recognition", "rules", "evaluation", "checks"],
  },
  plan: {
    values: [
      "number",
      "workbook",
      "facts",
      "recognition",
      "rules",
      "evaluation",
      "checks",
      "messages",
    ],
  },
  report: {
    values: [
      "number",
      "workbook",
      "facts",
      "recognition",
      "rules",
      "evaluation",
      "checks",
      "messages",
    ],
  },
  app: {
    values: [
      "number",
      "workbook",
      "facts",
      "recognition",
      "rules",
      "evaluation",
      "checks",
      "messages",
      "plan",
      "report",
    ],
  },
  // Data and their loader; only entries read them, so that the core runs with any pack.
  packs: { values: [], types: ["rules"] },
  hosts: { values: ["number", "workbook"] },
  functions: { values: ["number", "facts", "rules"] },
  // Entries call use cases and nothing deeper; what those hand back is known to them as types.
  cli: entry(),
  // The ribbon does what the pane does, in the pane's runtime; the pane's page starts all three.
  commands: { ...entry(), types: [...entry().types, "taskpane"] },
  taskpane: { ...entry(), values: [...entry().values, "commands", "functions"] },
  // Plays Excel and is a witness only while it shares no code with what it checks.
  embedded: { values: [] },
};

/** Packages and Node's own modules, by room; rooms that are not named use none. */
const packages: Readonly<Record<string, readonly string[]>> = {
  number: ["decimal.js"],
  hosts: ["fflate", "mammoth"],
  cli: ["node:"],
  taskpane: ["react", "react-dom", "@fluentui/react-components"],
  embedded: ["@univerjs/", "rxjs", "hucre", "numfmt"],
};

/** Files of more than 300 lines, each with the reason why it is one concept. */
const longFiles: Readonly<Record<string, string>> = {};
const longest = 300;

function entry(): { values: string[]; types: string[] } {
  return {
    values: ["number", "workbook", "messages", "app", "packs", "hosts"],
    types: ["facts", "recognition", "rules", "evaluation", "checks", "plan", "report"],
  };
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface Parsed {
  /** `src/plan/styles.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const sources = sourceFiles("src").map((path) => parse(path, readFileSync(path, "utf8")));

describe("the import arrow", () => {
  test("every room of src is a line of the table", () => {
    const rooms = [...new Set(sources.map(({ path }) => roomOf(path)))];
    expect(rooms.filter((room) => !Object.hasOwn(arrow, room))).toEqual([]);
  });

  test("no file imports against it", () => {
    expect(sources.flatMap(wrongImports)).toEqual([]);
  });

  test.each([
    ["src/facts/a.ts", 'import { b } from "../plan/b";', 1],
    ["src/facts/a.ts", 'import type { B } from "../plan/b";', 1],
    ["src/facts/a.ts", 'export { b } from "../rules/b";', 1],
    ["src/facts/a.ts", 'type B = import("../rules/b").B;', 1],
    ["src/facts/a.ts", 'const b = await import("../rules/b");', 1],
    ["src/facts/a.ts", 'import { b } from "../number/b";', 0],
    ["src/evaluation/a.ts", 'import type { Finding } from "../checks/Finding";', 1],
    ["src/checks/a.ts", 'import type { Evaluation } from "../evaluation/Evaluation";', 0],
    ["src/checks/a.ts", 'import { evaluate } from "../evaluation/evaluate";', 1],
    ["src/checks/a.ts", 'import { type Evaluation } from "../evaluation/Evaluation";', 0],
    ["src/app/a.ts", 'import { shippedPacks } from "../packs/shippedPacks";', 1],
    ["src/cli/a.ts", 'import { shippedPacks } from "../packs/shippedPacks";', 0],
    ["src/hosts/xlsx/a.ts", 'import { f } from "../../facts/Fact";', 1],
    ["src/hosts/xlsx/read/a.ts", 'import { f } from "../zip/readZip";', 0],
    ["src/embedded/a.ts", 'import { f } from "../number/exact";', 1],
    ["src/taskpane/a.ts", 'import { f } from "../embedded/page";', 1],
    ["src/rules/a.ts", 'import { readFileSync } from "node:fs";', 1],
    ["src/number/a.ts", 'import { Decimal } from "decimal.js";', 0],
  ])("%s with %s is wrong %d times", (path, text, count) => {
    expect(wrongImports(parse(path, text))).toHaveLength(count);
  });

  test("a wrong import says which it is and which line to change", () => {
    const [message] = wrongImports(parse("src/facts/a.ts", 'import { b } from "../plan/b";'));
    expect(message).toBe(
      "src/facts/a.ts:1 imports ../plan/b, but facts may import number, workbook only; " +
        "if it is meant, change the line `facts` of `arrow` in test/architecture.test.ts"
    );
  });
});

describe("the house rules", () => {
  test("only hosts/office names Excel or Office; entries may call Office.onReady", () => {
    expect(sources.flatMap(officeNames)).toEqual([]);
    expect(officeNames(parse("src/plan/a.ts", "let a: Excel.Range; Office.onReady();"))).toEqual([
      "src/plan/a.ts:1 names Excel",
      "src/plan/a.ts:1 names Office",
    ]);
    expect(officeNames(parse("src/taskpane/a.ts", "Office.onReady();"))).toEqual([]);
  });

  test("no default export, no barrel, no any", () => {
    expect(sources.flatMap(bannedForms)).toEqual([]);
    const bad = parse(
      "src/plan/index.ts",
      "export default 1;\nlet a: any;\nexport {a as default};"
    );
    expect(bannedForms(bad)).toEqual([
      "src/plan/index.ts is a barrel: import the file that holds the name",
      "src/plan/index.ts:1 has a default export",
      "src/plan/index.ts:2 uses any",
      "src/plan/index.ts:3 has a default export",
    ]);
  });

  test("a file over 300 lines is listed in longFiles with its reason", () => {
    const long = sources
      .filter(({ text }) => text.split("\n").length - 1 > longest)
      .map(({ path }) => path);
    expect(long.filter((path) => !Object.hasOwn(longFiles, path))).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !long.includes(path))).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path).split(sep).join("/"))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

function parse(path: string, text: string): Parsed {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function wrongImports(file: Parsed): string[] {
  return importsOf(file).flatMap(({ line, specifier, typeOnly }) => {
    const room = roomOf(file.path);
    const allowed = arrow[room] ?? { values: [] };
    const where = `${file.path}:${line} imports ${specifier}`;
    if (!specifier.startsWith(".")) {
      const names = packages[room] ?? [];
      const known = names.some(
        (name) => specifier === name || specifier.startsWith(/[:/]$/.test(name) ? name : `${name}/`)
      );
      return known
        ? []
        : [
            `${where}, but ${room} may use ${listed(names)}; ` +
              `if it is meant, change the line \`${room}\` of \`packages\` in test/architecture.test.ts`,
          ];
    }
    const target = posix.join(posix.dirname(file.path), specifier);
    if (!target.startsWith("src/")) return [`${where}, which lies outside of src`];
    const other = roomOf(target);
    const types = allowed.types ?? [];
    if (other === room || allowed.values.includes(other)) return [];
    if (typeOnly && types.includes(other)) return [];
    const asTypes = types.length === 0 ? "" : ` (and types of ${types.join(", ")})`;
    return [
      `${where}, but ${room} may import ${listed(allowed.values)}${asTypes}; ` +
        `if it is meant, change the line \`${room}\` of \`arrow\` in test/architecture.test.ts`,
    ];
  });
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nothing" : `${names.join(", ")} only`;
}

function importsOf(file: Parsed): (Import & { readonly line: number })[] {
  const found: (Import & { readonly line: number })[] = [];
  visit(file.tree, (node) => {
    const seen = importAt(node);
    if (seen) found.push({ ...seen, line: lineOf(file, node) });
  });
  return found;
}

/** Every form in which a module can be named: import, re-export, import type, dynamic import. */
function importAt(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: importsTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const { text } = node.moduleSpecifier as ts.StringLiteral;
    return { specifier: text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: (node.argument.literal as ts.StringLiteral).text, typeOnly: true };
  }
  const [first] = ts.isCallExpression(node) ? node.arguments : [];
  if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    first &&
    ts.isStringLiteral(first)
  ) {
    return { specifier: first.text, typeOnly: false };
  }
  return null;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    !clause.name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function officeNames(file: Parsed): string[] {
  if (file.path.startsWith("src/hosts/office/")) return [];
  const isEntry = ["taskpane", "commands", "functions"].includes(roomOf(file.path));
  const found: string[] = [];
  visit(file.tree, (node) => {
    if (!ts.isIdentifier(node) || !["Excel", "Office"].includes(node.text)) return;
    const { parent } = node;
    const isRoot =
      (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
      (ts.isQualifiedName(parent) && parent.left === node) ||
      ts.isTypeReferenceNode(parent);
    if (!isRoot) return;
    const isReady = ts.isPropertyAccessExpression(parent) && parent.name.text === "onReady";
    if (!(isEntry && isReady)) found.push(`${file.path}:${lineOf(file, node)} names ${node.text}`);
  });
  return found;
}

function bannedForms(file: Parsed): string[] {
  const found: string[] = [];
  if (/\/index\.tsx?$/.test(file.path)) {
    found.push(`${file.path} is a barrel: import the file that holds the name`);
  }
  visit(file.tree, (node) => {
    const line = `${file.path}:${lineOf(file, node)}`;
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${line} uses any`);
    const isDefault =
      ts.isExportAssignment(node) ||
      (ts.isExportSpecifier(node) && node.name.text === "default") ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
    if (isDefault) found.push(`${line} has a default export`);
  });
  return found;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}

function lineOf(file: Parsed, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
