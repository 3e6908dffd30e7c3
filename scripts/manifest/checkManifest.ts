import { addressesInBuild } from "./addresses";
import { elementOrder } from "./elementOrder";
import { iconSizes } from "./icons";
import { excelTaskPane, idIsGuid, requirementSets, versionInStep } from "./identity";
import type { ManifestCheck, ManifestContext, ManifestProblem } from "./ManifestProblem";
import { residsResolve, uniqueIds } from "./resources";
import { commandsInCode, functionsMetadata, sharedRuntime } from "./runtime";
import { bothLanguages, stringLengths } from "./strings";

/** All checks by the names under which their findings are told. */
export const manifestChecks = {
  addressesInBuild,
  bothLanguages,
  commandsInCode,
  elementOrder,
  excelTaskPane,
  functionsMetadata,
  iconSizes,
  idIsGuid,
  requirementSets,
  residsResolve,
  sharedRuntime,
  stringLengths,
  uniqueIds,
  versionInStep,
} satisfies Readonly<Record<string, ManifestCheck>>;

/**
 * Holds an add-in-only manifest against Microsoft's schema and the build, without a network. Microsoft's own service,
 * `npm run validate`, may know more.
 * @param text the manifest
 * @returns what is wrong; empty when nothing is
 */
export function checkManifest(text: string, context: ManifestContext): ManifestProblem[] {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  const broken = parsed.querySelector("parsererror");
  if (broken) return [{ check: "wellFormed", message: broken.textContent.trim() }];
  return Object.entries(manifestChecks).flatMap(([check, run]) =>
    run(parsed.documentElement, context).map((message) => ({ check, message }))
  );
}
