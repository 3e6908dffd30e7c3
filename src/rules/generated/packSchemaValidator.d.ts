/** One violation of the schema, as ajv reports it. */
export interface ShapeError {
  /** JSON pointer to the offending value: `/lines/3/method`. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Checks a value against `packSchema.json`. Made by `scripts/compilePackSchema.mjs`; `errors` belongs to the last call. */
export const validatePackShape: {
  (pack: unknown): boolean;
  errors?: readonly ShapeError[] | null;
};
