/** What a check of the manifest found: the check's name, and a sentence that names the place. */
export interface ManifestProblem {
  readonly check: string;
  readonly message: string;
}

/** What the manifest is held against. */
export interface ManifestContext {
  /** Address of the deployment, with a slash at its end. */
  readonly base: string;
  /** Content of each file of the build by its path, such as `assets/icon-16.png`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The version that the manifest should have, four parts. */
  readonly version: string;
  /** Names of the ribbon's commands in the code. */
  readonly commands: readonly string[];
}

/** One check: the messages of what is wrong, none when all is well. */
export type ManifestCheck = (manifest: Element, context: ManifestContext) => string[];
