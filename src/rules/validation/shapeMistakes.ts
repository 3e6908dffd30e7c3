import { validatePackShape, type ShapeError } from "../generated/packSchemaValidator";
import type { TextFormat } from "../PackMistake";
import { valueAt, type Place, type Report } from "./Place";

/** The schema's patterns by what they ask for; kept beside them by a test. */
const formats: Readonly<Record<string, TextFormat>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": "id",
  "\\S": "text",
  "^-?\\d{1,12}(\\.\\d{1,10})?$": "decimal",
  "^\\d{1,12}(\\.\\d{1,10})?$": "amount",
  "^\\d{4}-\\d{2}-\\d{2}$": "date",
};

/** Checks fields and types of a pack against the schema. */
export function checkShape(pack: unknown, report: Report): void {
  if (validatePackShape(pack)) return;
  for (const error of validatePackShape.errors ?? []) reportShapeError(pack, error, report);
}

function reportShapeError(pack: unknown, error: ShapeError, report: Report): void {
  const place = placeOf(error.instancePath);
  const field = String(place.at(-1) ?? "");
  const value = valueAt(pack, place);
  const { params } = error;
  switch (error.keyword) {
    case "required":
      report("missingField", place, { field: String(params["missingProperty"]) });
      return;
    case "additionalProperties":
      report("unknownField", place, { field: String(params["additionalProperty"]) });
      return;
    case "type":
      report("wrongType", place, {
        field,
        expected: [params["type"]].flat().join("、"),
        found: typeName(value),
      });
      return;
    case "pattern":
      report("wrongFormat", place, {
        field,
        expected: formats[String(params["pattern"])] ?? "text",
        found: shown(value),
      });
      return;
    case "const":
    case "enum": {
      const allowed = [params["allowedValues"] ?? params["allowedValue"]].flat().map(String);
      report("notAllowed", place, { field, allowed: allowed.join("、"), found: shown(value) });
      return;
    }
    case "minItems":
      report("tooFew", place, { field, least: String(params["limit"]) });
      return;
    case "maxItems":
      report("tooMany", place, { field, most: String(params["limit"]) });
      return;
    case "discriminator":
      // A missing or wrongly typed tag is told by `required` and `type` already.
      if (params["error"] === "mapping") {
        report("unknownMethod", place, { found: shown(params["tagValue"]) });
      }
      return;
    default:
      throw new Error(`no mistake code for the schema keyword ${error.keyword}`);
  }
}

function placeOf(pointer: string): Place {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A value as a message quotes it, long ones cut. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) as string | undefined);
  return (text ?? "").length > 60 ? `${(text ?? "").slice(0, 60)}…` : (text ?? "");
}
