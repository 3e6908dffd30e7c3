import { functionHelps } from "./helps";
import { parameterName } from "./parameterName";

/** The languages in which Excel can describe the functions; the manifest names one file for each. */
type MetadataLocale = "zh-CN" | "en-US";

/** A cell, or a rectangle of them, of any type. */
interface MatrixType {
  readonly type: "any";
  readonly dimensionality: "matrix";
}

/** The content of functions.json, as far as we use it. */
interface FunctionsMetadata {
  /** Errors in an argument reach the function, so that one bad cell of a range spoils one cell of the answer. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly (MatrixType & {
      readonly name: string;
      readonly description: string;
      readonly optional?: true;
    })[];
    readonly result: MatrixType;
  }[];
}

const matrix: MatrixType = { type: "any", dimensionality: "matrix" };

/**
 * What Excel reads to offer the functions, in one language.
 * @param helpPage the full address of the help page; each function links to its own section
 */
export function functionsMetadata(locale: MetadataLocale, helpPage: string): FunctionsMetadata {
  const language = locale === "zh-CN" ? "zh" : "en";
  return {
    allowErrorForDataTypeAny: true,
    functions: functionHelps.map(({ function: { id }, summary, parameters }) => ({
      id,
      name: id,
      description: summary[language],
      helpUrl: `${helpPage}#${id.toLowerCase()}`,
      parameters: parameters.map((parameter) => ({
        name: parameterName(parameter)[language],
        description: parameter.about[language],
        ...matrix,
        ...(parameter.optional && { optional: true }),
      })),
      result: matrix,
    })),
  };
}
