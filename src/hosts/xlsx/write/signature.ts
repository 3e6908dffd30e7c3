import { Refusal } from "../../../workbook/Refusal";
import type { OpcPackage } from "../package/OpcPackage";

/**
 * Refuses a digitally signed package: any edit would break the signature without anybody noticing.
 * The signature of macros (`vbaProjectSignature.bin`) is none of these; macros are copied as they are.
 * Errors: `signedPackage`.
 */
export function refuseSigned(source: OpcPackage): void {
  const related = source
    .relationships("")
    .some(({ type }) => type.endsWith("/digital-signature/origin"));
  const stored = source.archive.entries.some(({ name }) =>
    /^[\\/]?_xmlsignatures[\\/]./i.test(name)
  );
  if (related || stored) throw new Refusal("signedPackage");
}
