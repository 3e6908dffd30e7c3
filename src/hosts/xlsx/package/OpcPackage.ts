import type { ZipArchive } from "../zip/readZip";
import type { ZipEntry } from "../zip/ZipEntry";
import type { ContentTypes } from "./ContentTypes";
import type { Relationship } from "./Relationship";

/** One line of the workbook's sheet list. */
export interface PackageSheet {
  readonly name: string;
  readonly sheetId: number;
  /** The relationship's id, as in `r:id`. */
  readonly relId: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Without a leading slash, letter case as in the archive. */
  readonly partPath: string;
  /** Only worksheets hold cells. */
  readonly kind: "worksheet" | "chartsheet" | "dialogsheet" | "macrosheet";
}

/** An .xlsx or .xlsm package: its parts, their types and relations. */
export interface OpcPackage {
  readonly archive: ZipArchive;
  readonly contentTypes: ContentTypes;
  /** The workbook part, without a leading slash. */
  readonly workbookPath: string;
  /** Its text. */
  readonly workbookXml: string;
  /** True for a workbook in the strict namespaces (`http://purl.oclc.org/ooxml/…`). */
  readonly strict: boolean;
  /** True where the workbook part is typed as macro-enabled (.xlsm, .xltm). */
  readonly macroEnabled: boolean;
  /** In tab order. */
  readonly sheets: readonly PackageSheet[];
  /** A part's entry; letter case does not matter. */
  find(partPath: string): ZipEntry | undefined;
  /** A part's text. Errors: `brokenZip` {part} where it is missing, `tooLarge` {part}. */
  text(partPath: string): string;
  /** Override, else default. */
  contentTypeOf(partPath: string): string | undefined;
  /** Relationships of a part, of the package for `""`; none where the part has no `.rels`. */
  relationships(partPath: string): readonly Relationship[];
  /** The first internal relationship of this kind (`sharedStrings`, `styles`) whose part exists. */
  related(partPath: string, shortType: string): Relationship | undefined;
}
