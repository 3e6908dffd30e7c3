import { XmlScanner } from "../xml/XmlScanner";
import { resolveTarget } from "./partPath";

/** One line of a `.rels` part. */
export interface Relationship {
  readonly id: string;
  /** The whole address, transitional or strict. */
  readonly type: string;
  /** The address's last step, equal in both: `worksheet`, `officeDocument`, `sharedStrings`. */
  readonly shortType: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
  /** The part meant, without a leading slash; `""` where the target is outside the package. */
  readonly partPath: string;
}

/**
 * Reads a `.rels` part.
 * @param xml its text
 * @param relsPart its own name, for refusals
 * @param source the part whose relationships they are, `""` for the package
 * Errors: `brokenXml` {part, where}, `doctype` {part}.
 */
export function readRelationships(
  xml: string,
  relsPart: string,
  source: string
): readonly Relationship[] {
  const scanner = new XmlScanner(xml, relsPart);
  const relationships: Relationship[] = [];
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    if (tag.kind === "close" || tag.localName !== "Relationship") continue;
    const type = scanner.attribute(tag, "Type") ?? "";
    const target = scanner.attribute(tag, "Target") ?? "";
    const external = scanner.attribute(tag, "TargetMode")?.toLowerCase() === "external";
    relationships.push({
      id: scanner.attribute(tag, "Id") ?? "",
      type,
      shortType: type.slice(type.lastIndexOf("/") + 1),
      target,
      external,
      partPath: external ? "" : resolveTarget(source, target),
    });
  }
  return relationships;
}
