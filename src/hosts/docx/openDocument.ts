import { Refusal } from "../../workbook/Refusal";
import { relationshipsPath } from "../xlsx/package/partPath";
import { readRelationships } from "../xlsx/package/Relationship";
import { oleStreams, sniff } from "../xlsx/sniff";
import { readZip, type ZipArchive } from "../xlsx/zip/readZip";
import { writeZip } from "../xlsx/zip/writeZip";
import { readableDocument } from "./readableDocument";

/**
 * How much text the parts that are read may inflate to: 8 MiB. A document of a thousand table rows has under one; the
 * trees that are built of it take some ninety times as much memory.
 */
const budget = 8388608;
/** Kinds of parts that bear on the text of a table; notes, comments and pictures do not. */
const neededKinds = ["styles", "numbering"];

/**
 * The parts of a .docx that its tables are read from, packed anew: nothing is inflated later that was not counted here.
 * @param bytes the file, kept by reference; its content decides, not its name
 * Errors: `emptyFile`, `notWord`, `oldWord` (.doc, .wps), `wordEncrypted`, `wordBroken` {part?}, `wordTooLarge` {part}.
 */
export function openDocument(bytes: Uint8Array): Uint8Array {
  try {
    const kind = sniff(bytes);
    if (kind !== "zip") throw oleStreams(bytes).has("WordDocument") ? oldWord() : new Refusal(kind);
    return neededParts(readZip(bytes, budget));
  } catch (failure) {
    throw failure instanceof Refusal ? inWordsOfWord(failure) : failure;
  }
}

function oldWord(): Refusal {
  return new Refusal("oldWord");
}

function neededParts(archive: ZipArchive): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const add = (name: string, text: string): void => {
    parts.set(name, new TextEncoder().encode(text));
  };
  const read = (name: string): string | null => {
    const entry = archive.find(name);
    return entry === undefined ? null : archive.text(entry);
  };
  const copy = (name: string): string | null => {
    const text = read(name);
    if (text !== null) add(name, text);
    return text;
  };

  copy("[Content_Types].xml");
  const packageRelations = relationsOf("", copy("_rels/.rels"));
  const stated = packageRelations.find(({ shortType }) => shortType === "officeDocument")?.partPath;
  const main = stated !== undefined && archive.find(stated) ? stated : "word/document.xml";
  const document = read(main);
  if (document === null) throw new Refusal("notWord");
  add(main, readableDocument(document, main));

  const relations = relationsOf(main, copy(relationshipsPath(main)));
  for (const { shortType, partPath } of relations) {
    if (neededKinds.includes(shortType)) copy(partPath);
  }
  return writeZip([...parts].map(([name, content]) => ({ name, content })));
}

function relationsOf(source: string, xml: string | null): ReturnType<typeof readRelationships> {
  return xml === null ? [] : readRelationships(xml, relationshipsPath(source), source);
}

/** The zip container speaks of workbooks; whoever chose a Word file should read of that. */
function inWordsOfWord({ code, data }: Refusal): Refusal {
  switch (code) {
    case "emptyFile":
    case "notWord":
    case "oldWord":
      return new Refusal(code);
    case "encrypted":
      return new Refusal("wordEncrypted");
    case "tooLarge":
      return new Refusal("wordTooLarge", data);
    case "biffWorkbook":
    case "csv":
    case "notZip":
      return new Refusal("notWord");
    default:
      return new Refusal("wordBroken", data["part"] === undefined ? {} : { part: data["part"] });
  }
}
