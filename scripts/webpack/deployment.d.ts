/** Where a build will be served from, and whose office.js it loads. */
export interface Deployment {
  readonly base: string;
  readonly office: "global" | "21vianet" | "self";
  readonly officeUrl: string;
  readonly folder: string;
}
export const localBase: string;
export const officeAddresses: Readonly<Record<string, string>>;
export function readDeployment(environment?: Readonly<Record<string, string>>): Deployment;
export function manifestVersion(packageVersion?: string): string;
export function deployManifest(text: string, deployment: Deployment): string;
