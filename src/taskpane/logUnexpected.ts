/** Notes a bug of ours for those who look into the console: what and where, never the message, which may hold data. */
export function logUnexpected(failure: unknown): void {
  const known = failure instanceof Error;
  const places = known
    ? (failure.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
    : [];
  console.error(["unexpected", known ? failure.name : typeof failure, ...places].join("\n"));
}
