/** One entry of the custom functions metadata, as the build of the add-in writes it. */
export interface FunctionInfo {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
    readonly dimensionality?: "scalar" | "matrix";
    /** `any` where it is left out. */
    readonly type?: string;
  }[];
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly volatile?: boolean;
  };
  /** `allowErrorForDataTypeAny` of the whole file: errors reach parameters of type `any`. */
  readonly allowErrors?: boolean;
}
