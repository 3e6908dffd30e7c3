/** One file of an archive as the central directory describes it, with all that copying it unchanged needs. */
export interface ZipEntry {
  /** Name as decoded, with the archive's own letter case. */
  readonly name: string;
  /** The name's bytes as written. */
  readonly nameBytes: Uint8Array;
  /** General purpose bits of the directory; bit 11 says that the name is UTF-8. */
  readonly flags: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  /** Bytes. */
  readonly compressedSize: number;
  /** Bytes, as the directory claims; only a hint. */
  readonly uncompressedSize: number;
  readonly dosTime: number;
  readonly dosDate: number;
  readonly externalAttributes: number;
  /** View on the compressed bytes inside the file that was read. */
  readonly compressed: Uint8Array;
}

/** A file that is to be compressed anew. */
export interface NewZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}
