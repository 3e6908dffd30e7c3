import { Refusal } from "../../../workbook/Refusal";
import type { PackageEdit } from "./PackageEdit";
import type { Relationships } from "./relationships";

/**
 * Refuses a digitally signed package: any edit would break the signature without anybody noticing.
 * The signature of macros (`vbaProjectSignature.bin`) is none of these; macros are copied as they are.
 * Errors: `signedPackage`.
 */
export function refuseSigned(parts: PackageEdit, packageRelationships: Relationships): void {
  const related = packageRelationships.partsOfKind("digital-signature/origin").length > 0;
  const stored = parts.names.some((name) => /^[\\/]?_xmlsignatures[\\/]./i.test(name));
  if (related || stored) throw new Refusal("signedPackage");
}
