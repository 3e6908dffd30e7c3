/** The two families of namespaces: ISO 29500 strict, and transitional, which nearly every file uses. */
export interface Flavour {
  readonly main: string;
  /** Namespace of `r:id`, and the stem of relationship types. */
  readonly relationships: string;
}

const transitional: Flavour = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strict: Flavour = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The family of a part by the namespace of its root element. */
export function flavourOf(mainNamespace: string): Flavour {
  return mainNamespace === strict.main ? strict : transitional;
}
