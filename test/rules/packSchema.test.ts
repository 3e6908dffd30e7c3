import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import schema from "../../src/rules/packSchema.json";

/** What the schema says of one kind of object. */
interface ObjectSchema {
  readonly description?: string;
  readonly properties: Readonly<Record<string, SchemaNode>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}

interface SchemaNode extends Partial<ObjectSchema> {
  readonly $ref?: string;
  readonly items?: SchemaNode;
  readonly pattern?: string;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, SchemaNode>>;
const rules = join(__dirname, "../../src/rules");
const source = ts.createSourceFile(
  "RulePack.ts",
  readFileSync(join(rules, "RulePack.ts"), "utf8"),
  ts.ScriptTarget.Latest
);

/** Every object type in RulePack.ts with the schema that must have the same fields. */
const pairs: readonly (readonly [string, SchemaNode])[] = [
  ["RulePack", schema],
  ["PackDocument", definitions["document"]!],
  ["PackSetting", definitions["setting"]!],
  ["RuleSource", definitions["source"]!],
  ["Scored", definitions["scored"]!],
  ["RuleLine", definitions["line"]!],
  ["LineChange", definitions["change"]!],
  ...[
    "Bands",
    "DeviationBands",
    "Coefficient",
    "Interpolation",
    "Proportional",
    "RatioDeduction",
    "Steps",
    "PerItem",
    "Choice",
    "Manual",
    "Checklist",
    "Range",
    "Parts",
    "Veto",
    "NotApplicable",
    "EitherOf",
  ].map((name): readonly [string, SchemaNode] => [
    `${name}Method`,
    definitions[`method.${name[0]!.toLowerCase()}${name.slice(1)}`]!,
  ]),
];

/** What other types are made of; no value of a pack is one by itself. */
const ingredients = ["BandEnd", "ZeroLimits"];

describe("types and schema have the same fields, required in both or in neither", () => {
  test.each(pairs)("%s", (name, node) => {
    // `$schema` is for editors; the program never reads it.
    const properties = Object.fromEntries(
      Object.entries(node.properties!).filter(([field]) => field !== "$schema")
    );
    expect(fieldsOfSchema({ ...node, properties })).toEqual(fieldsOfType(name));
    expect(node.additionalProperties).toBe(false);
  });

  test("no interface of RulePack.ts is left out", () => {
    const names = source.statements.filter(ts.isInterfaceDeclaration).map(({ name }) => name.text);
    expect(names.sort()).toEqual([...pairs.map(([name]) => name), ...ingredients].sort());
  });
});

test("every field says in Chinese what it means", () => {
  const silent: string[] = [];
  const visit = (node: SchemaNode, path: string): void => {
    for (const [field, property] of Object.entries(node.properties ?? {})) {
      const target =
        property.$ref === undefined
          ? undefined
          : definitions[property.$ref.slice("#/$defs/".length)];
      const description = property.description ?? target?.description ?? "";
      if (!/\p{Script=Han}/u.test(description)) silent.push(`${path}.${field}`);
      visit(property, `${path}.${field}`);
      if (property.items) visit(property.items, `${path}.${field}[]`);
    }
  };
  visit(schema, "pack");
  for (const [name, node] of Object.entries(definitions)) visit(node, name);
  expect(silent).toEqual([]);
});

test("each pattern of the schema has a name for messages", () => {
  const known = readFileSync(join(rules, "validation/shapeMistakes.ts"), "utf8");
  const patterns = [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)];
  expect(patterns.length).toBeGreaterThan(4);
  for (const [, pattern] of patterns) expect(known).toContain(pattern);
});

/** Field name → whether it is required, nested objects of lists written out. */
type Fields = Readonly<Record<string, { readonly required: boolean; readonly inside?: Fields }>>;

function fieldsOfSchema(node: SchemaNode): Fields {
  return Object.fromEntries(
    Object.entries(node.properties!)
      .map(([name, property]) => {
        const nested = property.properties ? property : property.items;
        const required = node.required!.includes(name);
        const inside = nested?.properties ? { inside: fieldsOfSchema(nested) } : {};
        return [name, { required, ...inside }] as const;
      })
      .sort(([a], [b]) => a.localeCompare(b))
  );
}

function fieldsOfType(name: string): Fields {
  const declaration = source.statements
    .filter(ts.isInterfaceDeclaration)
    .find((statement) => statement.name.text === name)!;
  const bases = (declaration.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .map(({ expression }) => fieldsOfType((expression as ts.Identifier).text));
  return sorted(Object.assign({}, ...bases, fieldsOfMembers(declaration.members)) as Fields);
}

function fieldsOfMembers(members: ts.NodeArray<ts.TypeElement>): Fields {
  return sorted(
    Object.fromEntries(
      members.filter(ts.isPropertySignature).map((member) => {
        const name = (member.name as ts.Identifier).text;
        const nested = fieldsInside(member.type!);
        const own = nested ? { inside: nested } : {};
        // alternatives of Scored are a definition of their own in the schema.
        const inside = name === "alternatives" ? {} : own;
        return [name, { required: member.questionToken === undefined, ...inside }];
      })
    )
  );
}

/**
 * The fields of an object type written inline: `readonly { … }[]`, `{ … }`, `(BandEnd & { … })[]`. Of a union, which the
 * schema cannot tell, a field is required where every member requires it. Null for a named type of its own.
 */
function fieldsInside(type: ts.TypeNode): Fields | null {
  if (ts.isTypeLiteralNode(type)) return fieldsOfMembers(type.members);
  if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type))
    return fieldsInside(type.type);
  if (ts.isArrayTypeNode(type)) return fieldsInside(type.elementType);
  if (ts.isTypeReferenceNode(type)) {
    const name = (type.typeName as ts.Identifier).text;
    return ingredients.includes(name) ? fieldsOfType(name) : null;
  }
  if (!ts.isIntersectionTypeNode(type) && !ts.isUnionTypeNode(type)) return null;
  const members = type.types.map(fieldsInside);
  if (!members.every((member) => member !== null)) return null;
  const all = Object.assign({}, ...members) as Fields;
  if (ts.isIntersectionTypeNode(type)) return sorted(all);
  const required = (field: string): boolean =>
    members.every((member) => member[field]?.required === true);
  return sorted(
    Object.fromEntries(
      Object.entries(all).map(([field, about]) => [field, { ...about, required: required(field) }])
    )
  );
}

function sorted(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => a.localeCompare(b)));
}
