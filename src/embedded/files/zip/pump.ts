/** Sends bytes through a compression stream of the platform. */
export async function pump(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const result = source.pipeThrough(stream);
  return new Uint8Array(await new Response(result).arrayBuffer());
}
