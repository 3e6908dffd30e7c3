/** English names of items, statuses and severities begin small: they also stand within sentences. Chinese has no case. */
export const beginsLarge = {
  "::first-letter": { textTransform: "uppercase" },
} as const;
