/**
 * Whether a text says that there is no value: blank, dashes in any number (`-`, `—`, `——`, `— —`), a stroke `/`, or 无.
 * Absent is not zero: 无 in a money column may mean nothing was spent or nothing was filled in, and only a person knows.
 * @param compact the text after {@link halfWidth}
 * @example isPlaceholder("--") && isPlaceholder("") && !isPlaceholder("0")
 */
export function isPlaceholder(compact: string): boolean {
  return /^(?:-*|\/|无)$/.test(compact);
}
