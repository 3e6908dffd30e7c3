export function buildIfStale(names: string[], mode: "production" | "development"): Promise<void>;
export function build(
  names: string[],
  mode: "production" | "development",
  more: string[]
): Promise<void>;
