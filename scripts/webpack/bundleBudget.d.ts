export function overrun(
  budget: { readonly what: string; readonly limit: number },
  files: readonly { readonly name: string; readonly bytes: number }[]
): string | null;
